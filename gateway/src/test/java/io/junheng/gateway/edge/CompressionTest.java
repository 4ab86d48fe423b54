package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Which answers are compressed, for whom, and how. */
class CompressionTest extends EdgeTest {

    @Test
    void textIsCompressedForThoseWhoAcceptIt() throws IOException {
        // Given
        String text = "{\"name\":\"梨树县\"}".repeat(500);
        edge = RunningEdge.with(request ->
                request.response().putHeader("Content-Type", "application/json").end(text));

        // When
        byte[] reply = bytes(GET + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        byte[] smaller = bytes(GET + "Accept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n");
        RawClient.Reply plain = one(GET + "\r\n");

        // Then
        RawClient.Reply head = new RawClient.Reply(new String(reply, StandardCharsets.ISO_8859_1), false);
        assertThat(head.header("content-encoding")).isEqualTo("gzip");
        assertThat(head.header("vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(body(reply))).hasContent(text);
        assertThat(new RawClient.Reply(new String(smaller, StandardCharsets.ISO_8859_1), false)
                        .header("content-encoding"))
                .isEqualTo("br");
        Brotli4jLoader.ensureAvailability();
        assertThat(new BrotliInputStream(body(smaller))).hasContent(text);
        assertThat(plain.header("content-encoding")).isNull();
        assertThat(plain.body()).isEqualTo(text);
    }

    @Test
    void whatIsCompressedOrSmallIsLeftAlone() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {
            boolean sheet = request.path().endsWith("xlsx");
            request.response()
                    .putHeader(
                            "Content-Type",
                            sheet
                                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                    : "application/json")
                    .end(Buffer.buffer(new byte[sheet ? 5_000 : 100]));
        });

        // Then
        for (String path : new String[] {"/v1/jobs/reg_1/result.xlsx", "/v1/schools"}) {
            RawClient.Reply reply = RawClient.exchange(
                    edge.port(),
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                            + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n");
            assertThat(reply.header("content-encoding")).isNull();
            assertThat(reply.header("content-length")).isIn("5000", "100");
        }
    }

    /** The body of an answer, chunked or not. */
    private static InputStream body(byte[] reply) {
        String text = new String(reply, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("\r\n\r\n") + 4;
        StringBuilder zipped = new StringBuilder();
        if (!text.toLowerCase().contains("transfer-encoding: chunked")) {
            zipped.append(text.substring(at));
        } else {
            while (true) {
                int end = text.indexOf("\r\n", at);
                int size = Integer.parseInt(text.substring(at, end), 16);
                if (size == 0) {
                    break;
                }
                zipped.append(text, end + 2, end + 2 + size);
                at = end + 2 + size + 2;
            }
        }
        return new ByteArrayInputStream(zipped.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
