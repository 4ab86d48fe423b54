package io.junheng.gateway.wire;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Set;

/** Decides from a header how the body is framed (RFC 9112 section 6), and refuses what two recipients could decide differently. */
final class Framing {

    private static final int LONGEST_LENGTH = 18;
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.TRACE);

    private Framing() {}

    static Body of(HttpRequest request) {
        boolean old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || hosts == 0 && !old) {
            throw Refusal.malformed("Host");
        }
        List<String> lengths = request.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        long length = codings.isEmpty() ? length(lengths) : 0;
        if (codings.isEmpty() && length == 0) {
            return Body.none();
        }
        if (!codings.isEmpty()) {
            requireChunked(lengths, codings, old);
        }
        if (WITHOUT_BODY.contains(request.method())) {
            throw Refusal.malformed("body of " + request.method());
        }
        return codings.isEmpty() ? new FixedBody(length) : new ChunkedBody();
    }

    private static void requireChunked(List<String> lengths, List<String> codings, boolean old) {
        if (!lengths.isEmpty() || codings.size() > 1 || old) {
            throw Refusal.malformed("Transfer-Encoding");
        }
        if (!codings.get(0).equalsIgnoreCase("chunked")) {
            throw Problem.of(GatewayProblem.ENCODING_NOT_IMPLEMENTED);
        }
    }

    private static long length(List<String> lengths) {
        if (lengths.isEmpty()) {
            return 0;
        }
        String length = lengths.get(0);
        if (lengths.size() > 1
                || length.isEmpty()
                || length.length() > LONGEST_LENGTH
                || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.malformed("Content-Length");
        }
        return Long.parseLong(length);
    }
}
