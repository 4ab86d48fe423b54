package io.junheng.gateway.catalogue;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer that is written down while it passes (应答副本); it is kept only when it came whole and nothing changed meanwhile. */
public final class Copy {

    private static final List<String> FIELDS = List.of("Content-Type", "ETag", "Link", "Content-Language");
    private static final String CACHING = "private, no-cache";
    private static final String VARY = "Accept, Accept-Language";

    private final Question question;
    private final Shelf shelf;
    private final long edition;
    private final int largest;
    private final Buffer body = Buffer.buffer();
    private Map<String, String> headers;

    Copy(Question question, Shelf shelf, int largest) {
        this.question = question;
        this.shelf = shelf;
        this.edition = shelf.edition();
        this.largest = largest;
    }

    /** The answer begins; tells the client that it may ask again with its entity tag. */
    public void begin(HttpServerResponse answer) {
        MultiMap fields = answer.headers();
        if (answer.getStatusCode() != 200
                || fields.contains("Content-Encoding")
                || fields.contains("Cache-Control", "no-store", true)) {
            return;
        }
        fields.set("Cache-Control", CACHING);
        fields.set("Vary", VARY);
        headers = new LinkedHashMap<>();
        FIELDS.forEach(name -> {
            if (fields.contains(name)) {
                headers.put(name, fields.get(name));
            }
        });
        headers.put("Cache-Control", CACHING);
        headers.put("Vary", VARY);
    }

    /** The next bytes of it. */
    public void add(Buffer bytes) {
        if (headers != null && body.length() + bytes.length() <= largest) {
            body.appendBuffer(bytes);
        } else {
            headers = null;
        }
    }

    /** It came whole. */
    public void complete() {
        if (headers == null) {
            return;
        }
        headers.computeIfAbsent("ETag", missing -> "W/\"" + digest(question.resource(), body) + "\"");
        shelf.keep(question, new Kept(headers, body), edition);
    }

    private static String digest(String resource, Buffer body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(resource.getBytes(StandardCharsets.US_ASCII));
            byte[] hash = sha.digest(body.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
