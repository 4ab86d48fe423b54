package io.junheng.kit.page;

import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventType;
import io.junheng.contracts.EventTypes;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** The suite's one feed of changes, and which lists have a part in it. */
public final class ChangeFeed {

    /** Every kind of resource that events tell of, under the name it has in the API's paths. */
    private static final Set<String> RESOURCES = EventCatalogue.all().stream()
            .filter(EventTypes::isOfResource)
            .map(event -> event.getAnnotation(EventType.class).aggregate() + "s")
            .collect(Collectors.toUnmodifiableSet());

    private ChangeFeed() {}

    /** Whether the feed tells of changes of {@code resource}. */
    public static boolean knows(String resource) {
        return RESOURCES.contains(resource);
    }

    /** Where the changes of {@code resource} after {@code cursor} are. */
    static URI of(String resource, String cursor) {
        return UriBuilder.fromPath("/v1/changes")
                .queryParam("resource", "{resource}")
                .queryParam("after", "{after}")
                .build(resource, cursor);
    }
}
