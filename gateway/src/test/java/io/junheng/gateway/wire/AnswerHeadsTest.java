package io.junheng.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerHeadsTest {

    private final EmbeddedChannel channel = new EmbeddedChannel();

    AnswerHeadsTest() {
        channel.pipeline().addLast("codec", new HttpResponseEncoder());
        channel.pipeline().addLast(new AnswerHeads("codec"));
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aWholeAnswerIsOnePieceWithItsOwnFieldsAndTheGateways() {
        // Given
        OwnFields own = new OwnFields("request-1", "00-trace-span-00");
        own.quota("\"minute\";q=600;w=60", "\"minute\";r=599;t=1");
        AnswerHeads.of(channel).expect(own);
        // When
        channel.writeOutbound(answer(HttpResponseStatus.OK, "{}"));
        // Then
        ByteBuf piece = channel.readOutbound();
        assertThat(piece.isDirect()).isTrue();
        assertThat(text(piece))
                .isEqualTo("HTTP/1.1 200 OK\r\n"
                        + "content-type: application/json\r\n"
                        + "content-length: 2\r\n"
                        + "X-Content-Type-Options: nosniff\r\n"
                        + "X-Frame-Options: DENY\r\n"
                        + "Referrer-Policy: no-referrer\r\n"
                        + "Cross-Origin-Resource-Policy: same-origin\r\n"
                        + "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
                        + "Cache-Control: no-store\r\n"
                        + "x-request-id: request-1\r\n"
                        + "traceparent: 00-trace-span-00\r\n"
                        + "RateLimit-Policy: \"minute\";q=600;w=60\r\n"
                        + "RateLimit: \"minute\";r=599;t=1\r\n"
                        + "\r\n{}");
        assertThat(channel.<ByteBuf>readOutbound()).isNull();
    }

    @Test
    void whatAnAnswerSaysOfCachingHolds() {
        // Given
        AnswerHeads.of(channel).expect(new OwnFields("request-1", "trace"));
        DefaultFullHttpResponse answer = answer(HttpResponseStatus.OK, "{}");
        answer.headers().set("Cache-Control", "public, max-age=60");
        // When
        channel.writeOutbound(answer);
        // Then
        assertThat(sent()).contains("Cache-Control: public, max-age=60\r\n").doesNotContain("no-store");
    }

    @Test
    void anAnswerWithoutABodyHasTheSameFields() {
        // Given
        AnswerHeads.of(channel).expect(new OwnFields("request-1", "trace"));
        // When
        channel.writeOutbound(answer(HttpResponseStatus.NOT_MODIFIED, ""));
        // Then
        assertThat(sent())
                .startsWith("HTTP/1.1 304 Not Modified\r\n")
                .contains("X-Frame-Options: DENY\r\n", "Cache-Control: no-store\r\n", "x-request-id: request-1\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void answersToRequestsSentAheadHaveEachTheirOwnAndThatToGoOnHasNone() {
        // Given
        AnswerHeads.of(channel).expect(new OwnFields("first", "trace"));
        AnswerHeads.of(channel).expect(new OwnFields("second", "trace"));
        // When
        channel.writeOutbound(answer(HttpResponseStatus.CONTINUE, ""));
        String interim = sent();
        channel.writeOutbound(answer(HttpResponseStatus.OK, "1"));
        String first = sent();
        channel.writeOutbound(answer(HttpResponseStatus.NOT_FOUND, "2"));
        String second = sent();
        // Then
        assertThat(interim).doesNotContain("x-request-id");
        assertThat(first).contains("x-request-id: first\r\n").endsWith("\r\n\r\n1");
        assertThat(second)
                .startsWith("HTTP/1.1 404 Not Found\r\n")
                .contains("x-request-id: second\r\n")
                .endsWith("\r\n\r\n2");
    }

    private static DefaultFullHttpResponse answer(HttpResponseStatus status, String body) {
        HeadersMultiMap fields = HeadersMultiMap.headers();
        if (!body.isEmpty()) {
            fields.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
            fields.set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length()));
        }
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                Unpooled.copiedBuffer(body, StandardCharsets.UTF_8),
                fields,
                HeadersMultiMap.headers());
    }

    private String sent() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            text.append(text(piece));
        }
        return text.toString();
    }

    private static String text(ByteBuf piece) {
        String text = piece.toString(StandardCharsets.UTF_8);
        piece.release();
        return text;
    }
}
