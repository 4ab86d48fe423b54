package io.junheng.gateway.route;

import java.util.Optional;

/**
 * What a request does to which resource (访问种类), as far as its method and path tell. An import writes and an export reads the resource it names; a job belongs to whoever
 * started it and is nobody else's.
 *
 * @param resource null when the request is about a job
 * @param everything whether it can tell of every resource, unless its query narrows it to one: the feed and the stream of changes
 */
public record Access(String resource, boolean writes, boolean everything) {

    /** The access of a request whose path was routed. */
    public static Access of(boolean safe, String path) {
        String resource = Segments.at(path, 2);
        return switch (resource) {
            case "jobs" -> new Access(null, false, false);
            case "imports" -> new Access(named(path), !safe, false);
            case "exports" -> new Access(named(path), false, false);
            case "changes", "stream" -> new Access(resource, false, true);
            default -> new Access(resource, !safe, false);
        };
    }

    private static String named(String path) {
        String name = Segments.at(path, 3);
        return name == null ? "" : name;
    }

    /** The one resource it is about, if it is about one. */
    public Optional<String> about() {
        return Optional.ofNullable(resource);
    }
}
