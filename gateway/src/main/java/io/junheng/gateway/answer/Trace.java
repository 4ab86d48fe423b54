package io.junheng.gateway.answer;

import io.junheng.kit.trace.Span;
import io.junheng.kit.trace.Tracing;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What ties one request to log lines, events and audit entries (请求编号与追踪): the caller's {@code X-Request-Id} when well formed, otherwise the trace id, and
 * the W3C trace context, continued when the caller sent one.
 *
 * @param span what is told of the request to a collector, if anything is
 */
public record Trace(String requestId, String traceparent, Span span) {

    public static final String REQUEST_ID = "x-request-id";
    public static final String TRACEPARENT = "traceparent";

    private static final AsciiString GIVEN_REQUEST_ID = AsciiString.cached(REQUEST_ID);
    private static final AsciiString GIVEN_TRACEPARENT = AsciiString.cached(TRACEPARENT);
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    public Trace(String requestId, String traceparent) {
        this(requestId, traceparent, Span.NONE);
    }

    /** The trace of a request with these header fields, its span begun when spans are made. */
    public static Trace of(MultiMap headers, Tracing tracing) {
        if (!tracing.isOn()) {
            return of(headers);
        }
        String given = headers.get(GIVEN_TRACEPARENT);
        Span span = tracing.serve("request", isTraceparent(given) ? given : null);
        String requestId = headers.get(GIVEN_REQUEST_ID);
        String traceId = span.traceparent().substring(3, 35);
        return new Trace(isRequestId(requestId) ? requestId : traceId, span.traceparent(), span);
    }

    /** The trace of a request with these header fields. */
    public static Trace of(MultiMap headers) {
        String given = headers.get(GIVEN_TRACEPARENT);
        boolean continued = isTraceparent(given);
        String traceId = continued ? given.substring(3, 35) : hex(32);
        String flags = continued ? given.substring(53) : "00";
        String requestId = headers.get(GIVEN_REQUEST_ID);
        return new Trace(isRequestId(requestId) ? requestId : traceId, "00-" + traceId + "-" + hex(16) + "-" + flags);
    }

    private static boolean isRequestId(String value) {
        return value != null
                && value.length() >= 8
                && value.length() <= 64
                && value.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '.'
                                || c == '_'
                                || c == '-');
    }

    private static boolean isTraceparent(String value) {
        if (value == null
                || value.length() != 55
                || !value.startsWith("00-")
                || value.charAt(35) != '-'
                || value.charAt(52) != '-') {
            return false;
        }
        return isHex(value, 3, 35)
                && isHex(value, 36, 52)
                && isHex(value, 53, 55)
                && hasDigit(value, 3, 35)
                && hasDigit(value, 36, 52);
    }

    private static boolean isHex(String value, int from, int to) {
        return value.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static boolean hasDigit(String value, int from, int to) {
        return value.substring(from, to).chars().anyMatch(c -> c != '0');
    }

    private static String hex(int length) {
        char[] text = new char[length];
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long bits = 0;
        for (int i = 0; i < length; i++) {
            if (i % 16 == 0) {
                bits = random.nextLong() | 1;
            }
            text[i] = HEX[(int) (bits >>> (i % 16) * 4) & 15];
        }
        return new String(text);
    }
}
