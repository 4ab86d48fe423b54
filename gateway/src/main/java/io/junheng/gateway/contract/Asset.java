package io.junheng.gateway.contract;

import io.junheng.gateway.answer.OwnPage;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Bytes that do not change while the process runs, with an entity tag of what they are. */
record Asset(String contentType, String caching, Buffer bytes, String etag) {

    static Asset of(String contentType, String caching, Buffer bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return new Asset(contentType, caching, bytes, "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes, or 304 when the caller has them. */
    OwnPage.Content answer(HttpServerRequest request, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("ETag", etag);
        headers.put("Cache-Control", caching);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(etag) || known.trim().equals("*"))) {
            return new OwnPage.Content(304, headers, Buffer.buffer());
        }
        headers.put("Content-Type", contentType);
        return new OwnPage.Content(200, headers, bytes);
    }
}
