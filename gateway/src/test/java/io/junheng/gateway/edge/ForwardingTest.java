package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What passes between callers and a service that is well. */
class ForwardingTest extends EdgeTest {

    @Test
    void aCalendarIsReadByItsSecretAddressAloneAndTellsNobodyOfIt() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response()
                .putHeader("Content-Type", "text/calendar; charset=UTF-8")
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("Set-Cookie", "a=b")
                .end("BEGIN:VCALENDAR"));
        String calendar = "/v1/calendars/" + "0123456789abcdef".repeat(4) + ".ics HTTP/1.1\r\nHost: localhost\r\n";

        // When
        RawClient.Reply reply = one("GET " + calendar + "Authorization: Bearer somebody's\r\n\r\n");
        RawClient.Reply changing = one("POST " + calendar + "Content-Length: 0\r\n\r\n");
        RawClient.Reply another = one("GET /v1/calendars/cal_1.ics HTTP/1.1\r\nHost: localhost\r\n\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
        assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(reply.text())
                .doesNotContainIgnoringCase("set-cookie")
                .doesNotContainIgnoringCase("access-control-allow-origin");
        assertThat(edge.completed.get(0).headers()).containsEntry("authorization", "Bearer anybody");
        assertThat(changing.status()).isEqualTo(405);
        assertThat(another.status()).isEqualTo(401);

        // And whoever asks often is told to wait
        int status = 200;
        for (int i = 0; i < 20 && status == 200; i++) {
            status = one("GET " + calendar + "\r\n").status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void anAnswerPassesWithItsStatusItsFieldsAndWithoutThoseOfTheMachinery() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response()
                .setStatusCode(202)
                .putHeader("Location", "http://" + request.getHeader("Host") + "/v1/jobs/reg_1")
                .putHeader("Link", "<http://" + request.getHeader("Host") + "/v1/schools?pageToken=x>; rel=\"next\"")
                .putHeader("ETag", "\"7\"")
                .putHeader("Retry-After", "1")
                .putHeader("Server", "Banner/1.0")
                .putHeader("X-Powered-By", "Banner")
                .putHeader("X-Internal-Node", "n1")
                .putHeader("Set-Cookie", "a=b")
                .putHeader("X-Request-Id", "of-the-service")
                .end("accepted"));

        // When
        RawClient.Reply reply = one(
                GET
                        + "X-Request-Id: my-request.1\r\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).isEqualTo("accepted");
        assertThat(reply.header("location")).isEqualTo("/v1/jobs/reg_1");
        assertThat(reply.header("link")).isEqualTo("</v1/schools?pageToken=x>; rel=\"next\"");
        assertThat(reply.header("etag")).isEqualTo("\"7\"");
        assertThat(reply.header("retry-after")).isEqualTo("1");
        assertThat(reply.text())
                .doesNotContainIgnoringCase("banner")
                .doesNotContainIgnoringCase("x-internal")
                .doesNotContainIgnoringCase("set-cookie");
        assertThat(reply.header("x-request-id")).isEqualTo("my-request.1");
        assertThat(reply.header("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(edge.completed.get(0).headers().get("traceparent")).isEqualTo(reply.header("traceparent"));
        assertThat(edge.completed.get(0).headers().get("x-request-id")).isEqualTo("my-request.1");
    }

    @Test
    void anIllFormedRequestIdIsReplaced() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().end());

        // When
        RawClient.Reply reply = one(
                GET
                        + "X-Request-Id: a b<script>\r\ntraceparent: 00-00000000000000000000000000000000-0000000000000000-01\r\n\r\n");

        // Then
        assertThat(reply.header("x-request-id")).matches("[0-9a-f]{32}");
        assertThat(reply.header("traceparent")).contains(reply.header("x-request-id"));
    }

    @Test
    void eachResourceAndJobGoesToItsService() throws IOException {
        // Given that the registry alone is gone
        edge = RunningEdge.with(request -> request.response().end(), RunningEdge.NO_REGISTRY);

        // Then
        assertThat(one(target("/v1/schools")).status()).isEqualTo(503);
        assertThat(one(target("/v1/jobs/reg_1")).status()).isEqualTo(503);
        assertThat(one(target("/v1/imports/school-returns/template.xlsx")).status())
                .isEqualTo(503);
        for (String path : new String[] {
            "/v1/frameworks/x/versions/1",
            "/v1/jobs/ind_1/rows",
            "/v1/plans/1",
            "/v1/jobs/tsk_1",
            "/v1/exports/departments",
            "/v1/audit/entries",
            "/v1/jobs/aud_1",
            "/v1/changes",
            "/v1/clients"
        }) {
            assertThat(one(target(path)).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void headHasNoBodyAndNotModifiedHasNone() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {
            if (request.headers().contains("If-None-Match")) {
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            } else {
                request.response()
                        .putHeader("Content-Length", "5")
                        .end(request.method().name().equals("HEAD") ? Buffer.buffer() : Buffer.buffer("hello"));
            }
        });

        // When
        RawClient.Reply head = RawClient.exchange(
                edge.port(),
                "HEAD /v1/schools HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + CREDENTIAL + "\r\n");
        RawClient.Reply unchanged =
                RawClient.exchange(edge.port(), GET + "If-None-Match: \"1\"\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).isEqualTo("5");
        assertThat(head.body()).isEmpty();
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
    }

    @Test
    void anOldClientGetsAnAnswerWithoutChunks() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().setChunked(true).end("hello"));

        // When
        RawClient.Reply reply = RawClient.exchange(edge.port(), "GET /v1/schools HTTP/1.0\r\n" + CREDENTIAL + "\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("hello");
    }

    @Test
    void aQuotaThatIsSpentIs429WithTheTimeToWait() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().end());
        String spender = "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer spent\r\n\r\n";

        // When
        RawClient.Reply first = one(spender);
        RawClient.Reply second = one(spender);

        // Then
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ratelimit-policy")).isEqualTo("\"minute\";q=1;w=60");
        assertThat(first.header("ratelimit")).isEqualTo("\"minute\";r=0;t=60");
        assertThat(second.status()).isEqualTo(429);
        assertThat(Integer.parseInt(second.header("retry-after"))).isBetween(1, 60);
        assertThat(edge.completed).hasSize(1);
        assertThat(one(GET + "\r\n").header("ratelimit")).isNull();
    }

    @Test
    void aCredentialThatIsCheckedElsewhereIsAnsweredHere() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().end("well"));

        // Then
        for (int i = 0; i < 20; i++) {
            assertThat(one("GET /v1/schools HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer late\r\n\r\n")
                            .body())
                    .isEqualTo("well");
        }
    }

    @Test
    void aForwardedAddressIsBelievedOnlyOfAProxyOneHasNamed() throws IOException {
        // Given
        String forwarded = GET + "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\nX-Forwarded-For: 127.0.0.2\r\n\r\n";
        edge = RunningEdge.with(request -> request.response().end());
        one(forwarded);
        assertThat(edge.addresses).containsExactly("127.0.0.1");
        edge.close();

        // When
        edge = RunningEdge.with(
                request -> request.response().end(), Map.of("junheng.gateway.trusted-proxies", "127.0.0.0/8"));
        one(forwarded);
        one(GET + "\r\n");

        // Then
        assertThat(edge.addresses).containsExactly("198.51.100.7", "127.0.0.1");
    }
}
