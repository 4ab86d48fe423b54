package io.junheng.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gateway itself says in the head of every answer (网关自有字段): which request it was, what is left of the caller's quota, and how the answer may be used. Of the latter, what the answer
 * says itself about its content and about caching holds. Its values need no check: they are made of letters, digits and signs that a field may have.
 */
public final class OwnFields {

    private record Field(AsciiString name, AsciiString value, byte[] line) {

        static Field of(String name, String value) {
            byte[] line = (name + ": " + value + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            return new Field(AsciiString.cached(name), AsciiString.cached(value), line);
        }
    }

    private static final List<Field> ALWAYS = List.of(
            Field.of("X-Content-Type-Options", "nosniff"),
            Field.of("X-Frame-Options", "DENY"),
            Field.of("Referrer-Policy", "no-referrer"),
            Field.of("Cross-Origin-Resource-Policy", "same-origin"));
    private static final List<Field> UNLESS_SAID = List.of(
            Field.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            Field.of("Cache-Control", "no-store"));

    private static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");
    private static final AsciiString TRACEPARENT = AsciiString.cached("traceparent");
    private static final AsciiString POLICY = AsciiString.cached("RateLimit-Policy");
    private static final AsciiString REMAINING = AsciiString.cached("RateLimit");

    private final String requestId;
    private final String traceparent;
    private String policy;
    private String remaining;

    public OwnFields(String requestId, String traceparent) {
        this.requestId = requestId;
        this.traceparent = traceparent;
    }

    /** Names of those that nobody else may set. */
    public static List<AsciiString> reserved() {
        List<AsciiString> names = new ArrayList<>(List.of(REQUEST_ID, TRACEPARENT));
        ALWAYS.forEach(field -> names.add(field.name()));
        return names;
    }

    /** The caller's quotas and what is left of them; null when there are none. */
    public void quota(String newPolicy, String newRemaining) {
        policy = newPolicy;
        remaining = newRemaining;
    }

    /** Writes them as they are sent, after the {@code fields} that the answer has. */
    void write(HttpHeaders fields, ByteBuf out) {
        ALWAYS.forEach(field -> out.writeBytes(field.line()));
        for (Field field : UNLESS_SAID) {
            if (!fields.contains(field.name())) {
                out.writeBytes(field.line());
            }
        }
        write(REQUEST_ID, requestId, out);
        write(TRACEPARENT, traceparent, out);
        if (policy != null) {
            write(POLICY, policy, out);
            write(REMAINING, remaining, out);
        }
    }

    private static void write(AsciiString name, String value, ByteBuf out) {
        out.writeBytes(name.array(), name.arrayOffset(), name.length());
        out.writeShort(':' << 8 | ' ');
        out.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
        out.writeShort('\r' << 8 | '\n');
    }

    /** Sets them among the {@code fields} of an answer. */
    void addTo(HttpHeaders fields) {
        ALWAYS.forEach(field -> fields.set(field.name(), field.value()));
        for (Field field : UNLESS_SAID) {
            if (!fields.contains(field.name())) {
                fields.set(field.name(), field.value());
            }
        }
        fields.set(REQUEST_ID, requestId);
        fields.set(TRACEPARENT, traceparent);
        if (policy != null) {
            fields.set(POLICY, policy);
            fields.set(REMAINING, remaining);
        }
    }
}
