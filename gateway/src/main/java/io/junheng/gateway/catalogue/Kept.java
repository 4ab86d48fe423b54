package io.junheng.gateway.catalogue;

import io.junheng.gateway.answer.OwnPage;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A kept answer (缓存的应答), compressed once for all who accept it. */
final class Kept {

    private static final int WORTH_COMPRESSING = 1_024;

    private final Map<String, String> headers;
    private final Buffer body;
    private final long since = System.nanoTime();
    private volatile Buffer compressed;

    /** @param headers those of the service, with an entity tag */
    Kept(Map<String, String> headers, Buffer body) {
        this.headers = headers;
        this.body = body;
    }

    int size() {
        return body.length();
    }

    long ageMillis() {
        return (System.nanoTime() - since) / 1_000_000;
    }

    /** The answer to a request with these fields: whole, compressed, or 304. */
    OwnPage.Content answer(MultiMap request) {
        String etag = headers.get("ETag");
        if (names(request.get("If-None-Match"), etag)) {
            return new OwnPage.Content(304, Map.of("ETag", etag, "Vary", headers.get("Vary")), Buffer.buffer());
        }
        if (body.length() >= WORTH_COMPRESSING && accepts(request.get("Accept-Encoding"))) {
            Map<String, String> fields = new HashMap<>(headers);
            fields.put("Content-Encoding", "gzip");
            fields.put("Vary", headers.get("Vary") + ", Accept-Encoding");
            return new OwnPage.Content(200, fields, compressed());
        }
        return new OwnPage.Content(200, headers, body);
    }

    private Buffer compressed() {
        if (compressed == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compressed = Buffer.buffer(bytes.toByteArray());
        }
        return compressed;
    }

    /** Weak comparison (RFC 9110 8.8.3.2). */
    private static boolean names(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || strong(each).equals(strong(etag)));
    }

    private static String strong(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    private static boolean accepts(String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each ->
                                each.equals("gzip") || each.startsWith("gzip;") && !each.matches(".*;q=0(\\.0*)?"));
    }
}
