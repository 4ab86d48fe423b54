package io.junheng.gateway.catalogue;

import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Segments;
import io.junheng.gateway.route.Target;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;

/**
 * What an answer depends on (缓存键): what is asked for, in which form and language, and everything the services decide rights and scope by. Whoever differs in any of it is never
 * given the same answer.
 */
record Question(
        String resource,
        String pathAndQuery,
        String accept,
        String language,
        List<String> roles,
        String region,
        String department,
        String school) {

    /** Resources that are read often, change rarely, belong to no region, and tell of every change by an event of their own. */
    static final Set<String> RESOURCES = Set.of("data-elements", "forms", "frameworks", "ledgers", "procedures");

    /** The question, or null when it is not one about a catalogue alone. */
    static Question of(HttpServerRequest request, Target target, Principal principal) {
        String resource = resource(target.path());
        boolean alone = resource != null
                && (target.query() == null || !target.query().contains("changedSince"))
                && !request.headers().contains("Range")
                && !"no-cache".equalsIgnoreCase(request.getHeader("Cache-Control"));
        return alone
                ? new Question(
                        resource,
                        target.pathAndQuery(),
                        request.getHeader("Accept"),
                        request.getHeader("Accept-Language"),
                        principal.roles().stream().sorted().toList(),
                        principal.region(),
                        principal.department(),
                        principal.school())
                : null;
    }

    /** The catalogue of which {@code path} names the list, an entry, or a version of a framework; null for any other, such as what is counted below an entry. */
    private static String resource(String path) {
        String resource = Segments.at(path, 2);
        if (resource == null || !RESOURCES.contains(resource)) {
            return null;
        }
        boolean deep = Segments.at(path, 4) != null;
        boolean version =
                resource.equals("frameworks") && Segments.are(path, 5) && "versions".equals(Segments.at(path, 4));
        return !deep || version ? resource : null;
    }

    /** The catalogue that a change below {@code path} concerns, also by import; null when it is none. */
    static String changed(String path) {
        String resource = Segments.at(path, 2);
        String imported = "imports".equals(resource) ? Segments.at(path, 3) : null;
        String name = imported == null ? resource : imported;
        return RESOURCES.contains(name) ? name : null;
    }
}
