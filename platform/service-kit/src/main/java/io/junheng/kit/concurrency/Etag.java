package io.junheng.kit.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Entity tags from row versions. */
public final class Etag {

    private Etag() {}

    /** {@code "7"} with the quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 200 with the entity and its tag, or 304 when the caller has it already. */
    public static Response answer(Object view, long version, String ifNoneMatch) {
        if (Preconditions.unchanged(ifNoneMatch, version)) {
            return Response.notModified().header(HttpHeaders.ETAG, of(version)).build();
        }
        return Response.ok(view).header(HttpHeaders.ETAG, of(version)).build();
    }

    /** 201 for a creation, otherwise 200, with the entity and its tag. */
    public static Response stored(Object view, long version, boolean created) {
        return Response.status(created ? 201 : 200)
                .entity(view)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }
}
