package io.junheng.gateway.wire;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.impl.headers.HeadersMultiMap;

/** How a refusal (拒绝) is told to the next handler: as a message whose {@link DecoderResult} fails with a {@link Problem}. */
final class Refusal {

    private Refusal() {}

    static Problem malformed(String what) {
        return Problem.of(GatewayProblem.MALFORMED_REQUEST, what);
    }

    static DefaultHttpRequest asRequest(Problem refusal) {
        HttpHeaders headers = HeadersMultiMap.headers();
        headers.set(HttpHeaderNames.CONNECTION, "close");
        DefaultHttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", headers);
        request.setDecoderResult(DecoderResult.failure(refusal));
        return request;
    }

    static DefaultLastHttpContent asContent(Problem refusal) {
        DefaultLastHttpContent content = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
        content.setDecoderResult(DecoderResult.failure(refusal));
        return content;
    }
}
