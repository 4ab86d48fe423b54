package io.junheng.gateway.wire;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.nio.charset.StandardCharsets;

/** Reads one complete header (RFC 9112 sections 3 and 5), byte by byte. */
final class HeadParser {

    /** Which ASCII characters a token may have (RFC 9110 5.6.2). */
    private static final boolean[] TOKEN = token();

    private final byte[] head;
    private final int mostFields;
    private int at;

    HeadParser(byte[] head, int mostFields) {
        this.head = head;
        this.mostFields = mostFields;
    }

    DefaultHttpRequest parse() {
        String method = method();
        String target = target();
        HttpVersion version = version();
        HeadersMultiMap headers = HeadersMultiMap.headers();
        int fields = 0;
        while (head[at] != '\r') {
            if (++fields > mostFields) {
                throw Problem.of(GatewayProblem.HEADERS_TOO_LARGE, mostFields + " fields");
            }
            headers.add(name(), value());
        }
        if (at != head.length - 2) {
            throw Refusal.malformed("line end");
        }
        return new DefaultHttpRequest(version, HttpMethod.valueOf(method), target, headers);
    }

    private String method() {
        return token(' ', "request line");
    }

    private String name() {
        return token(':', "header name");
    }

    private String token(char end, String what) {
        int start = at;
        int here = start;
        while (isToken(head[here])) {
            here++;
        }
        if (here == start || head[here] != end) {
            throw Refusal.malformed(what);
        }
        at = here + 1;
        return text(start, here);
    }

    private String target() {
        int start = at;
        while (head[at] > ' ' && head[at] < 0x7F) {
            at++;
        }
        if (at == start || head[at] != ' ') {
            throw Refusal.malformed("request line");
        }
        return text(start, at++);
    }

    private HttpVersion version() {
        int start = at;
        while (head[at] > ' ') {
            at++;
        }
        String version = text(start, at);
        endLine();
        if (version.equals("HTTP/1.1")) {
            return HttpVersion.HTTP_1_1;
        }
        if (version.equals("HTTP/1.0")) {
            return HttpVersion.HTTP_1_0;
        }
        throw version.matches("HTTP/[0-9]\\.[0-9]")
                ? Problem.of(GatewayProblem.VERSION_NOT_SUPPORTED)
                : Refusal.malformed("request line");
    }

    private String value() {
        while (isBlank(head[at])) {
            at++;
        }
        int start = at;
        int end = start;
        while (isText(head[end])) {
            end++;
        }
        at = end;
        endLine();
        while (end > start && isBlank(head[end - 1])) {
            end--;
        }
        return text(start, end);
    }

    private void endLine() {
        if (head[at] != '\r' || head[at + 1] != '\n') {
            throw Refusal.malformed("control character");
        }
        at += 2;
        if (isBlank(head[at])) {
            throw Refusal.malformed("folded line");
        }
    }

    private String text(int start, int end) {
        return new String(head, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean isText(byte b) {
        return b >= ' ' ? b != 0x7F : b < 0 || b == '\t';
    }

    private static boolean isToken(byte b) {
        return b >= 0 && TOKEN[b];
    }

    private static boolean[] token() {
        boolean[] token = new boolean[128];
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .forEach(c -> token[c] = true);
        return token;
    }
}
