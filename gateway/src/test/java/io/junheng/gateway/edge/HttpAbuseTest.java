package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that two parsers could read differently, and targets that two routers could: none of them reaches a service. */
class HttpAbuseTest {

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.with(request ->
                request.response().putHeader("content-type", "text/plain").end("behind"));
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void forget() {
        edge.completed.clear();
    }

    static Stream<Arguments> refused() {
        String host = "Host: localhost\r\n" + CREDENTIAL;
        String post = "POST /v1/formula-checks HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n";
        return Stream.of(
                // 1
                broken(
                        "length and chunked together",
                        400,
                        post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                broken(
                        "chunked and length together",
                        400,
                        post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                broken("two lengths", 400, post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"),
                broken("the same length twice", 400, post + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd"),
                broken("a list of lengths", 400, post + "Content-Length: 4, 4\r\n\r\nabcd"),
                broken("a signed length", 400, post + "Content-Length: +4\r\n\r\nabcd"),
                broken("a negative length", 400, post + "Content-Length: -1\r\n\r\n"),
                broken("a hexadecimal length", 400, post + "Content-Length: 0x4\r\n\r\nabcd"),
                broken("a length beyond 64 bits", 400, post + "Content-Length: 99999999999999999999\r\n\r\n"),
                // 2
                broken("xchunked", 501, post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                broken("gzip, chunked", 501, post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
                broken("chunked in quotes", 501, post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"),
                broken("space before the colon", 400, post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
                broken(
                        "Transfer-Encoding twice",
                        400,
                        post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                broken("vertical tab before chunked", 400, post + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                broken("folded Transfer-Encoding", 400, post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
                broken("folded other field", 400, post + "X-A: 1\r\n\tContent-Length: 9\r\n\r\n"),
                broken(
                        "chunked in HTTP/1.0",
                        400,
                        "POST /v1/formula-checks HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                broken("body of a GET", 400, "GET /v1/schools HTTP/1.1\r\n" + host + "Content-Length: 4\r\n\r\nabcd"),
                // 3
                broken("no Host", 400, "GET /v1/schools HTTP/1.1\r\n" + CREDENTIAL + "\r\n"),
                broken("two Hosts", 400, "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + host + "\r\n"),
                refused(
                        "an invalid Host",
                        400,
                        "GET /v1/schools HTTP/1.1\r\nHost: local host\r\n" + CREDENTIAL + "\r\n"),
                refused(
                        "a Host with a user",
                        400,
                        "GET /v1/schools HTTP/1.1\r\nHost: a@localhost\r\n" + CREDENTIAL + "\r\n"),
                refused("an empty Host", 400, "GET /v1/schools HTTP/1.1\r\nHost:\r\n" + CREDENTIAL + "\r\n"),
                refused(
                        "absolute target, foreign host",
                        400,
                        "GET http://evil.example/v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                refused(
                        "absolute target, foreign host and Host",
                        400,
                        "GET http://evil.example/v1/schools HTTP/1.1\r\nHost: evil.example\r\n" + CREDENTIAL + "\r\n"),
                refused("authority form", 400, "CONNECT evil.example:443 HTTP/1.1\r\n" + host + "\r\n"),
                refused("asterisk form", 400, "OPTIONS * HTTP/1.1\r\n" + host + "\r\n"),
                // 4
                broken("chunk size 0x2", 400, post + "Transfer-Encoding: chunked\r\n\r\n0x2\r\nab\r\n0\r\n\r\n"),
                broken(
                        "chunk size of 17 hex digits",
                        400,
                        post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nab\r\n0\r\n\r\n"),
                broken(
                        "chunk size that wraps to zero",
                        400,
                        post + "Transfer-Encoding: chunked\r\n\r\n100000000\r\n\r\nGET /v1/schools HTTP/1.1\r\n\r\n"),
                broken(
                        "bare LF in a chunk extension",
                        400,
                        post + "Transfer-Encoding: chunked\r\n\r\n2;a\nb\r\nab\r\n0\r\n\r\n"),
                broken("chunk extension", 400, post + "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nab\r\n0\r\n\r\n"),
                broken(
                        "chunk longer than its size",
                        400,
                        post + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n"),
                broken(
                        "bare LF after a chunk size",
                        400,
                        post + "Transfer-Encoding: chunked\r\n\r\n2\nab\r\n0\r\n\r\n"),
                broken("negative chunk size", 400, post + "Transfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n"),
                broken("space in a chunk size", 400, post + "Transfer-Encoding: chunked\r\n\r\n 2\r\nab\r\n0\r\n\r\n"),
                broken("empty chunk size", 400, post + "Transfer-Encoding: chunked\r\n\r\n\r\nab\r\n0\r\n\r\n"),
                broken(
                        "trailer field",
                        400,
                        post + "Transfer-Encoding: chunked\r\n\r\n0\r\nAuthorization: Bearer x\r\n\r\n"),
                // 5
                broken("NUL in a header", 400, "GET /v1/schools HTTP/1.1\r\n" + host + "X-A: a\0b\r\n\r\n"),
                broken("bare CR in a header", 400, "GET /v1/schools HTTP/1.1\r\n" + host + "X-A: a\rX-B: b\r\n\r\n"),
                broken("bare LF in the header", 400, "GET /v1/schools HTTP/1.1\r\n" + host + "X-A: a\nX-B: b\r\n\r\n"),
                broken("only bare LF", 400, "GET /v1/schools HTTP/1.1\nHost: localhost\n\n"),
                broken("DEL in a header", 400, "GET /v1/schools HTTP/1.1\r\n" + host + "X-A: a\u007fb\r\n\r\n"),
                broken("field without a name", 400, "GET /v1/schools HTTP/1.1\r\n" + host + ": a\r\n\r\n"),
                broken("field without a colon", 400, "GET /v1/schools HTTP/1.1\r\n" + host + "nonsense\r\n\r\n"),
                broken("space before the first field", 400, "GET /v1/schools HTTP/1.1\r\n X-A: a\r\n" + host + "\r\n"),
                broken("NUL in the target", 400, "GET /v1/schools\0 HTTP/1.1\r\n" + host + "\r\n"),
                broken("raw UTF-8 in the target", 400, "GET /v1/schools/\u00e5\u00e6 HTTP/1.1\r\n" + host + "\r\n"),
                refused(
                        "encoded CR LF in the path",
                        400,
                        "GET /v1/schools/a%0d%0aSet-Cookie:b HTTP/1.1\r\n" + host + "\r\n"),
                // 7
                refused("dot dot", 400, "GET /v1/schools/../clients HTTP/1.1\r\n" + host + "\r\n"),
                refused("dot dot at the end", 400, "GET /v1/schools/.. HTTP/1.1\r\n" + host + "\r\n"),
                refused("dot", 400, "GET /v1/./schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("encoded dot dot", 400, "GET /v1/schools/%2e%2e/clients HTTP/1.1\r\n" + host + "\r\n"),
                refused("half encoded dot dot", 400, "GET /v1/schools/.%2E/clients HTTP/1.1\r\n" + host + "\r\n"),
                refused("encoded slash", 400, "GET /v1/schools%2f..%2fclients HTTP/1.1\r\n" + host + "\r\n"),
                refused("encoded backslash", 400, "GET /v1/schools%5c..%5cclients HTTP/1.1\r\n" + host + "\r\n"),
                refused("backslash", 400, "GET /v1\\clients HTTP/1.1\r\n" + host + "\r\n"),
                refused("double slash", 400, "GET //v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("double slash inside", 400, "GET /v1//schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("matrix parameter", 400, "GET /v1/schools;x=1 HTTP/1.1\r\n" + host + "\r\n"),
                refused(
                        "dot dot with a matrix parameter",
                        400,
                        "GET /v1/schools/..;/clients HTTP/1.1\r\n" + host + "\r\n"),
                refused("encoded matrix parameter", 400, "GET /v1/schools%3bx=1 HTTP/1.1\r\n" + host + "\r\n"),
                refused("encoded NUL", 400, "GET /v1/schools/a%00b HTTP/1.1\r\n" + host + "\r\n"),
                refused("encoded NUL in the query", 400, "GET /v1/schools?filter=a%00b HTTP/1.1\r\n" + host + "\r\n"),
                refused("double encoding", 400, "GET /v1/schools/%252e%252e/clients HTTP/1.1\r\n" + host + "\r\n"),
                refused("half a percent encoding", 400, "GET /v1/schools/%2 HTTP/1.1\r\n" + host + "\r\n"),
                refused("overlong UTF-8", 400, "GET /v1/schools/%c0%ae%c0%ae HTTP/1.1\r\n" + host + "\r\n"),
                refused("fragment", 400, "GET /v1/schools#x HTTP/1.1\r\n" + host + "\r\n"),
                refused("unknown resource", 404, "GET /v1/nothing HTTP/1.1\r\n" + host + "\r\n"),
                refused("resource in capitals", 404, "GET /v1/Schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("a service's own paths", 404, "GET /q/metrics HTTP/1.1\r\n" + host + "\r\n"),
                refused("a job of nobody", 404, "GET /v1/jobs/xyz_1 HTTP/1.1\r\n" + host + "\r\n"),
                // 8
                broken("500 fields", 431, "GET /v1/schools HTTP/1.1\r\n" + host + "X-A: 1\r\n".repeat(500) + "\r\n"),
                broken(
                        "60 kB in one field",
                        431,
                        "GET /v1/schools HTTP/1.1\r\n" + host + "X-A: " + "a".repeat(60_000) + "\r\n\r\n"),
                broken(
                        "60 kB in the target",
                        414,
                        "GET /v1/schools?a=" + "a".repeat(60_000) + " HTTP/1.1\r\n" + host + "\r\n"),
                // 14
                refused("TRACE", 405, "TRACE /v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("OPTIONS", 405, "OPTIONS /v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("an unknown method", 501, "BREW /v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                refused("a method in small letters", 501, "get /v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                broken("another version", 505, "GET /v1/schools HTTP/2.0\r\n" + host + "\r\n"),
                broken("no version", 400, "GET /v1/schools\r\n" + host + "\r\n"),
                broken("two spaces", 400, "GET  /v1/schools HTTP/1.1\r\n" + host + "\r\n"),
                broken(
                        "TLS on the plain port",
                        400,
                        "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"),
                broken("HTTP/2 preface", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                // 11
                refused("compressed body", 415, post + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"),
                refused("unknown expectation", 417, post + "Expect: a-miracle\r\nContent-Length: 4\r\n\r\nabcd"),
                // 18
                refused("two Authorization fields", 401, "GET /v1/schools HTTP/1.1\r\n" + host + CREDENTIAL + "\r\n"),
                refused("no credential", 401, "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                refused(
                        "another scheme",
                        401,
                        "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic Z29vZA==\r\n\r\n"));
    }

    /** A message whose end cannot be known: the connection ends with it. */
    private static Arguments broken(String what, int status, String bytes) {
        return Arguments.of(what, status, bytes, true);
    }

    private static Arguments refused(String what, int status, String bytes) {
        return Arguments.of(what, status, bytes, false);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void isRefusedWithAProblemAndReachesNoService(String what, int status, String bytes, boolean broken)
            throws IOException {
        // Given
        String harmless = "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n";

        // When
        RawClient.Reply reply;
        if (broken) {
            reply = RawClient.exchange(edge.port(), bytes + harmless);
        } else {
            try (RawClient client = new RawClient(edge.port())) {
                client.send(bytes);
                reply = client.readOne();
            }
        }

        // Then
        assertThat(reply.answers()).isEqualTo(1);
        assertThat(reply.reset()).isFalse();
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.body()).contains("\"type\":\"urn:junheng:problem:").contains("\"requestId\":\"");
        assertThat(reply.header("set-cookie")).isNull();
        assertThat(edge.completed).isEmpty();
    }

    @Test
    @DisplayName("6: identity and forwarding fields of the client do not reach a service")
    void identityFieldsAreStripped() throws IOException {
        // Given
        String forged =
                "X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-User: root\r\nX-Tenant: all\r\nX-Internal-Role: admin\r\nForwarded: for=1.2.3.4\r\n"
                        + "X-Http-Method-Override: DELETE\r\nX-Original-URL: /v1/clients\r\nCookie: a=b\r\nConnection: X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nProxy-Authorization: Basic eA==\r\n";

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + forged
                    + "Accept: text/plain\r\n\r\n");
            assertThat(client.readOne().status()).isEqualTo(200);
        }

        // Then
        assertThat(edge.completed).hasSize(1);
        assertThat(edge.completed.get(0).method()).isEqualTo("GET");
        assertThat(edge.completed.get(0).headers())
                .containsOnlyKeys("host", "authorization", "accept", "x-request-id", "traceparent");
        assertThat(edge.completed.get(0).headers()).containsEntry("authorization", "Bearer internal");
    }

    @Test
    @DisplayName("5: an encoded line break in the query stays encoded")
    void encodedLineBreakInQueryStaysEncoded() throws IOException {
        // When
        RawClient.Reply reply;
        try (RawClient client = new RawClient(edge.port())) {
            client.send(
                    "GET /v1/schools?a=%0d%0aSet-Cookie:%20b=c HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
            reply = client.readOne();
        }

        // Then
        assertThat(reply.header("set-cookie")).isNull();
        assertThat(edge.completed.get(0).uri()).isEqualTo("/v1/schools?a=%0d%0aSet-Cookie:%20b=c");
    }

    @Test
    @DisplayName("7: an encoded letter is decoded before the decision, and the service sees the same path")
    void gatewayAndServiceReadTheSamePath() throws IOException {
        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("GET /v1/%73chools/%e6%a2%a8 HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
            assertThat(client.readOne().status()).isEqualTo(200);
        }

        // Then
        assertThat(edge.completed.get(0).uri()).isEqualTo("/v1/schools/%E6%A2%A8");
    }

    @Test
    @DisplayName("3: an absolute target for the gateway itself is taken")
    void absoluteTargetForTheGatewayItself() throws IOException {
        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("GET http://localhost/v1/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
            assertThat(client.readOne().status()).isEqualTo(200);
        }

        // Then
        assertThat(edge.completed.get(0).uri()).isEqualTo("/v1/schools");
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        // Given
        String one = "GET /v1/schools?n=%d HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n";

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(one.formatted(1) + one.formatted(2) + one.formatted(3));

            // Then
            for (int i = 0; i < 3; i++) {
                assertThat(client.readOne().status()).isEqualTo(200);
            }
        }
        assertThat(edge.completed)
                .extracting(RunningEdge.Received::uri)
                .containsExactly("/v1/schools?n=1", "/v1/schools?n=2", "/v1/schools?n=3");
    }

    @Test
    void everyAnswerCarriesTheSecurityFieldsAndNoBanner() throws IOException {
        // When
        RawClient.Reply reply;
        try (RawClient client = new RawClient(edge.port())) {
            client.send("GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
            reply = client.readOne();
        }

        // Then
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("content-security-policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.header("x-request-id")).hasSizeBetween(8, 64);
        assertThat(reply.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(reply.header("server")).isNull();
    }
}
