package io.junheng.kit.identity;

import java.util.Set;

/**
 * Who acts (操作者): the person or client, the API client behind it, roles, the region scope's code (null is the whole country), department and school
 * where there is one, and the request it belongs to. Kept with jobs and sent with events.
 */
public record Actor(
        String subject,
        String client,
        Set<String> roles,
        String regionCode,
        String department,
        String school,
        String requestId,
        String traceparent) {

    public Actor {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** The service itself, acting because of an event or a clock. */
    public static Actor system(String service) {
        return new Actor("system:" + service, "system:" + service, Set.of(), null, null, null, null, null);
    }

    /** Whether it is a service, acting by itself. */
    public boolean actsByItself() {
        return subject != null && subject.startsWith("system:");
    }

    public Actor inRequest(String newRequestId, String newTraceparent) {
        return new Actor(subject, client, roles, regionCode, department, school, newRequestId, newTraceparent);
    }
}
