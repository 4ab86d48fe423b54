package io.junheng.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrictRequestDecoderTest {

    private static final HeadBounds BOUNDS = new HeadBounds(200, 400, 10, 60_000);
    private static final String HOST = "Host: a\r\n";

    @Test
    void howeverTheBytesArriveTheyMeanTheSame() {
        // Given requests of every framing, one after the other
        String all = "GET /1 HTTP/1.1\r\n" + HOST + "\r\n"
                + "POST /2 HTTP/1.1\r\n" + HOST + "Content-Length: 11\r\n\r\nhello world"
                + "\r\nPOST /3 HTTP/1.1\r\n" + HOST
                + "Transfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n00a\r\n0123456789\r\n0\r\n\r\n"
                + "POST /4 HTTP/1.0\r\nContent-Length: 0\r\n\r\n"
                + "PUT /5 HTTP/1.1\r\nX-Empty:\r\n" + HOST + "X-Tab:\t a \tb \t\r\nContent-Length: 2\r\n\r\n\r\n";
        List<String> whole = read(all, List.of(all.length()));
        assertThat(whole)
                .containsExactly(
                        "GET /1 []",
                        "POST /2 [hello world]",
                        "POST /3 [hello0123456789]",
                        "POST /4 []",
                        "PUT /5 [\r\n]");

        // Then
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            assertThat(read(all, cuts(all.length(), random))).isEqualTo(whole);
        }
        assertThat(read(all, ones(all.length()))).isEqualTo(whole);
    }

    @Test
    void nothingIsReadAfterARefusalHoweverTheBytesArrive() {
        // Given
        String all = "GET /1 HTTP/1.1\r\n" + HOST + "\r\nPOST /2 HTTP/1.1\r\n" + HOST
                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /3 HTTP/1.1\r\n" + HOST + "\r\n";

        // Then
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            assertThat(read(all, cuts(all.length(), random))).containsExactly("GET /1 []", "refused MALFORMED_REQUEST");
        }
    }

    @Test
    void whateverComesItEndsInRequestsOrOneRefusal() {
        // Given good requests with some bytes changed, put in or left out
        String good = "POST /2?a=b HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        String letters = "\r\n\t :;,0159aFxGETPOST/HTTP.1chunked\0\u007f\u00ff";
        Random random = new Random(13);
        int refused = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder bytes = new StringBuilder(good + good);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(bytes.length());
                char c = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(3)) {
                    case 0 -> bytes.setCharAt(at, c);
                    case 1 -> bytes.insert(at, c);
                    default -> bytes.deleteCharAt(at);
                }
            }

            // When
            List<String> seen = read(bytes.toString(), cuts(bytes.length(), random));

            // Then
            long refusals =
                    seen.stream().filter(each -> each.startsWith("refused")).count();
            assertThat(refusals).isLessThanOrEqualTo(1);
            assertThat(refusals == 0 || seen.get(seen.size() - 1).startsWith("refused"))
                    .isTrue();
            assertThat(seen).hasSizeLessThanOrEqualTo(3);
            refused += (int) refusals;
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void aBoundIsReachedBeforeAllOfItHasArrived() {
        assertThat(read("GET /" + "a".repeat(250), List.of(255))).containsExactly("refused TARGET_TOO_LONG");
        assertThat(read("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(450), List.of(478)))
                .containsExactly("refused HEADERS_TOO_LARGE");
        assertThat(read("GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(10) + "\r\n", List.of(87)))
                .containsExactly("refused HEADERS_TOO_LARGE");
    }

    private static List<Integer> cuts(int length, Random random) {
        List<Integer> cuts = new ArrayList<>();
        for (int left = length; left > 0; ) {
            int next = 1 + random.nextInt(Math.min(left, 1 + random.nextInt(60)));
            cuts.add(next);
            left -= next;
        }
        return cuts;
    }

    private static List<Integer> ones(int length) {
        return Collections.nCopies(length, 1);
    }

    /** What the decoder makes of the text when it arrives in pieces of these lengths. */
    private static List<String> read(String text, List<Integer> lengths) {
        EmbeddedChannel channel = new EmbeddedChannel(new StrictRequestDecoder(BOUNDS));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<String> seen = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        String head = null;
        int at = 0;
        for (int length : lengths) {
            channel.writeInbound(Unpooled.copiedBuffer(bytes, at, length));
            at += length;
            for (HttpObject next = channel.readInbound(); next != null; next = channel.readInbound()) {
                if (next.decoderResult().isFailure()) {
                    seen.add("refused "
                            + ((Problem) next.decoderResult().cause()).type().name());
                    head = null;
                } else if (next instanceof HttpRequest request) {
                    head = request.method() + " " + request.uri();
                    body.setLength(0);
                } else if (next instanceof HttpContent content && head != null) {
                    body.append(content.content().toString(StandardCharsets.ISO_8859_1));
                    if (next instanceof LastHttpContent) {
                        seen.add(head + " [" + body + "]");
                        head = null;
                    }
                }
                ReferenceCountUtil.release(next);
            }
        }
        channel.finishAndReleaseAll();
        return seen;
    }
}
