package io.junheng.gateway.route;

/** Where a request goes and what is allowed on the way (路由). */
public record Route(Service service, Kind kind) {

    /** What limits apply. */
    public enum Kind {
        /** Bodies up to the ordinary limit, answered promptly. */
        ORDINARY,
        /** A document or a file of evidence: bodies up to the file limit. */
        FILE,
        /** Bodies up to the import limit, streamed, with a long total time. */
        UPLOAD,
        /** The service may hold the answer back while it waits for news. */
        WAITING,
        /** The gateway itself goes on answering as long as the caller listens. */
        STREAM,
        /** Read by anybody, without a key: what the law wants published. */
        PUBLIC,
        /** Read without a key by whoever knows its secret address, which no log repeats. */
        SECRET
    }

    /** Whether it is read without a key. */
    public boolean isOpen() {
        return kind == Kind.PUBLIC || kind == Kind.SECRET;
    }

    /** {@code path} as a log may repeat it; {@code route} is null when nobody serves the path or it was not read so far. */
    public static String told(Route route, String path) {
        boolean secret = route == null ? path.endsWith(".ics") : route.kind() == Kind.SECRET;
        return secret ? path.substring(0, path.lastIndexOf('/') + 1) + "….ics" : path;
    }
}
