package io.junheng.gateway.webhook;

import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventTypes;
import java.util.Set;
import java.util.TreeSet;

/** The resources of whose changes the feed tells (变更流的资源), by the names it calls them. */
final class FeedResources {

    private static final Set<String> KNOWN = new TreeSet<>();

    static {
        EventCatalogue.all().stream()
                .filter(EventTypes::isOfResource)
                .map(EventTypes::resourceOf)
                .forEach(KNOWN::add);
    }

    private FeedResources() {}

    static boolean isKnown(String resource) {
        return resource != null && KNOWN.contains(resource);
    }
}
