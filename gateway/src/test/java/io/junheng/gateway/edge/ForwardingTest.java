package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.gateway.route.Service;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between the gateway and a service that is well, slow, broken or gone. */
class ForwardingTest {

    private static final String GET = "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL;
    private static final String POST = "POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL;
    private static final int MEGABYTE = 1 << 20;

    private RunningEdge edge;

    @AfterEach
    void stop() {
        if (edge != null) {
            edge.close();
        }
    }

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
    void aServiceThatIsDownIs503WithRetryAfterAndTheOthersGoOn() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().end(), RunningEdge.NO_REGISTRY);

        // When
        RawClient.Reply down = one(GET + "Accept-Language: en\r\n\r\n");

        // Then
        assertThat(down.status()).isEqualTo(503);
        assertThat(Integer.parseInt(down.header("retry-after"))).isPositive();
        assertThat(down.header("content-type")).isEqualTo("application/problem+json");
        assertThat(down.body())
                .contains("urn:junheng:problem:upstream-unavailable")
                .contains("not available");
        assertThat(one(target("/v1/plans")).status()).isEqualTo(200);
    }

    @Test
    void ofTwoReplicasTheOneThatIsGoneIsPassedOverWhateverTheMethod() throws IOException {
        // Given
        edge = RunningEdge.with(
                request -> request.response().setStatusCode(204).end(),
                Map.of("junheng.services.indicator", "http://127.0.0.1:1,http://" + RunningEdge.RUNNING));

        // When / Then
        for (int call = 0; call < 4; call++) {
            assertThat(one(POST + "Content-Length: 2\r\n\r\n{}").status()).isEqualTo(204);
        }
        assertThat(edge.completed).hasSize(4);
        assertThat(edge.upstream(Service.INDICATOR).breaker().isOpen()).isFalse();
    }

    @Test
    void theBreakerOpensAfterFailuresInARowAndClosesAfterATrial() throws IOException {
        // Given
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Boolean> broken = new AtomicReference<>(true);
        edge = RunningEdge.with(
                request -> {
                    asked.incrementAndGet();
                    if (broken.get()) {
                        request.connection().close();
                    } else {
                        request.response().end("well");
                    }
                },
                Map.of("junheng.services.failures", "3", "junheng.services.rest", "700"));

        // When
        for (int i = 0; i < 3; i++) {
            assertThat(one(POST + "Content-Length: 0\r\n\r\n").status()).isEqualTo(502);
        }

        // Then
        RawClient.Reply open = one(POST + "Content-Length: 0\r\n\r\n");
        assertThat(open.status()).isEqualTo(503);
        assertThat(open.header("retry-after")).isEqualTo("1");
        assertThat(asked).hasValue(3);
        assertThat(one(target("/v1/audit/checkpoint")).status())
                .as("another service")
                .isIn(200, 502);

        // When
        broken.set(false);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> one(POST + "Content-Length: 0\r\n\r\n").status() == 200);

        // Then
        assertThat(edge.upstream(Service.INDICATOR).breaker().isOpen()).isFalse();
    }

    @Test
    void aSafeRequestIsTriedOnceMoreAndAnUnsafeOneNever() throws IOException {
        // Given a service that drops the first call of each method
        AtomicInteger gets = new AtomicInteger();
        AtomicInteger posts = new AtomicInteger();
        edge = RunningEdge.with(request -> {
            AtomicInteger calls = request.method().name().equals("GET") ? gets : posts;
            if (calls.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("second");
            }
        });

        // Then
        assertThat(one(GET + "\r\n").body()).isEqualTo("second");
        assertThat(gets).hasValue(2);
        assertThat(one(POST + "Content-Length: 2\r\n\r\n{}").status()).isEqualTo(502);
        assertThat(posts).hasValue(1);
    }

    @Test
    void aServiceThatHangsIs504InTheTimeBudget() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {}, Map.of("junheng.gateway.times.answer", "600"));

        // When
        long start = System.nanoTime();
        RawClient.Reply reply = one(GET + "\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(600), Duration.ofMillis(1_600));
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void halfAnAnswerIsSeenToBeHalf() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {
            request.response().putHeader("Content-Length", "1000").write("only this");
            request.connection().close();
        });

        // When
        RawClient.Reply reply = RawClient.exchange(edge.port(), GET + "\r\n");

        // Then
        assertThat(reply.status()).isIn(200, 502);
        if (reply.status() == 200) {
            assertThat(reply.body()).isEqualTo("only this");
            assertThat(reply.header("content-length")).isEqualTo("1000");
        }
    }

    @Test
    void halfAChunkedAnswerHasNoEnd() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {
            request.response().setChunked(true).write("only this");
            edge.vertx().setTimer(200, later -> request.connection().close());
        });

        // When
        RawClient.Reply reply = RawClient.exchange(edge.port(), GET + "\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("only this").doesNotContain("0\r\n\r\n");
    }

    @Test
    void answersDoNotMixWhenClientsGoAway() throws Exception {
        // Given a service that answers late, and clients of which every other one leaves
        edge = RunningEdge.with(request ->
                edge.vertx().setTimer(30, later -> request.response().end(request.getParam("n"))));

        // Then
        for (int i = 0; i < 40; i++) {
            try (RawClient leaver = new RawClient(edge.port());
                    RawClient stayer = new RawClient(edge.port())) {
                leaver.send("GET /v1/schools?n=leaver" + i + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
                stayer.send("GET /v1/schools?n=stayer" + i + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n");
                leaver.socket().close();
                assertThat(stayer.readOne().body()).isEqualTo("stayer" + i);
            }
        }
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aBodyOverTheLimitIs413BeforeItIsReadWhenAnnounced() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When only the header is sent
        RawClient.Reply reply =
                RawClient.exchange(edge.port(), POST + "Content-Length: " + (MEGABYTE + 1) + "\r\n\r\n");

        // Then
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.header("connection")).isEqualTo("close");
        assertThat(edge.completed).isEmpty();
    }

    @Test
    void aClientThatGoesOnSendingStillGetsTheRefusal() throws Exception {
        // Given
        edge = RunningEdge.with(this::count);

        // When it does not look for an answer before it has sent some of its body
        try (RawClient client = new RawClient(edge.port())) {
            client.send(POST + "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n");
            for (int i = 0; i < 5; i++) {
                Thread.sleep(100);
                client.send(new byte[100_000]);
            }
            RawClient.Reply reply = client.readToEnd();

            // Then
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.reset()).isFalse();
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> edge.connections() == 0);
    }

    @Test
    void aChunkedBodyIs413AtTheFirstByteOverTheLimit() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        // When
        RawClient.Reply exactly = one(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(16) + "0\r\n\r\n");
        RawClient.Reply over = RawClient.exchange(
                edge.port(), POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(16) + "1\r\nx\r\n0\r\n\r\n");
        RawClient.Reply endless =
                RawClient.exchange(edge.port(), POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(64));

        // Then
        assertThat(exactly.body()).isEqualTo(Integer.toString(MEGABYTE));
        assertThat(over.status()).isEqualTo(413);
        assertThat(endless.status()).isEqualTo(413);
        assertThat(over.reset() || endless.reset()).isFalse();
        assertThat(edge.completed).hasSize(1);
    }

    @Test
    void oneHundredMegabytesStreamInAndOutWithFlatMemory() throws IOException {
        // Given a service that takes an import and sends as much back, in a gateway that keeps both ends waiting for
        // each other
        int megabytes = 100;
        edge = RunningEdge.with(request -> {
            AtomicLong size = new AtomicLong();
            request.handler(chunk -> size.addAndGet(chunk.length()));
            request.endHandler(end -> flood(request, size.get()));
        });
        byte[] block = new byte[MEGABYTE];
        long before = usedMemory();
        long most = 0;

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("POST /v1/imports/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                    + "Content-Type: text/csv\r\nContent-Length: " + (long) megabytes * MEGABYTE + "\r\n\r\n");
            for (int i = 0; i < megabytes; i++) {
                client.send(block);
                most = i % 20 == 19 ? Math.max(most, usedMemory()) : most;
            }
            InputStream in = client.socket().getInputStream();
            long read = 0;
            byte[] buffer = new byte[MEGABYTE];
            while (read < (long) megabytes * MEGABYTE) {
                int n = in.read(buffer);
                assertThat(n).as("end after " + read).isPositive();
                read += n;
                most = read % (20L * MEGABYTE) < n ? Math.max(most, usedMemory()) : most;
            }
        }

        // Then
        assertThat(most - before).isLessThan(40L * MEGABYTE);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aClientThatStopsReadingDoesNotMakeTheGatewayBufferTheAnswer() throws Exception {
        // Given
        AtomicLong sent = new AtomicLong();
        edge = RunningEdge.with(request -> flood(request, 1L << 30, sent));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(GET + "\r\n");
            await().pollDelay(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        long one = sent.get();
                        Thread.sleep(300);
                        return sent.get() == one;
                    });

            // Then
            assertThat(sent.get()).isLessThan(32L * MEGABYTE);
        }
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aServiceThatAnswersBeforeTheBodyHasArrivedIsHeard() throws IOException {
        // Given
        edge = RunningEdge.with(request -> request.response().setStatusCode(422).end("no"));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("POST /v1/imports/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                    + "Content-Length: 100000000\r\n\r\nfirst");
            RawClient.Reply reply = client.readToEnd();

            // Then
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.reset()).isFalse();
        }
    }

    @Test
    void continueIsSaidOnlyWhenTheBodyIsWanted() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(client.readOne().status()).isEqualTo(100);
            client.send("{}");

            // Then
            assertThat(client.readOne().body()).isEqualTo("2");
        }
        RawClient.Reply refused = RawClient.exchange(
                edge.port(),
                "POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void aRefusalWithASmallBodyKeepsTheConnection() throws IOException {
        // Given
        edge = RunningEdge.with(this::count);

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send("POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(client.readOne().status()).isEqualTo(401);
            client.send(POST + "Content-Length: 5\r\n\r\nhello");

            // Then
            assertThat(client.readOne().body()).isEqualTo("5");
        }
    }

    @Test
    void drippedHeadersAreCutAtTheDeadline() throws Exception {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.times.head", "700"));

        // When a byte comes every 50 milliseconds
        long start = System.nanoTime();
        try (RawClient client = new RawClient(edge.port())) {
            Thread dripping = new Thread(() -> {
                try {
                    client.send("GET /v1/schools HTTP/1.1\r\n");
                    for (int i = 0; i < 100; i++) {
                        client.send("X");
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException expected) {
                    Thread.currentThread().interrupt();
                }
            });
            dripping.start();
            RawClient.Reply reply = client.readToEnd();
            dripping.interrupt();

            // Then
            assertThat(reply.status()).isEqualTo(408);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        }
        await().atMost(Duration.ofSeconds(3)).until(() -> edge.connections() == 0);
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.times.head", "300"));

        // When
        try (RawClient client = new RawClient(edge.port())) {

            // Then
            assertThat(client.readToEnd().text()).isEmpty();
        }
    }

    @Test
    void aDrippedBodyIsCutAtTheDeadline() throws Exception {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.times.body", "700"));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(POST + "Content-Length: 1000\r\n\r\n");
            Thread dripping = new Thread(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        client.send("X");
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException expected) {
                    Thread.currentThread().interrupt();
                }
            });
            dripping.start();
            RawClient.Reply reply = client.readToEnd();
            dripping.interrupt();

            // Then
            assertThat(reply.status()).isEqualTo(408);
        }
        await().atMost(Duration.ofSeconds(3))
                .until(() -> edge.upstream(Service.INDICATOR).inFlight() == 0);
        assertThat(edge.upstream(Service.INDICATOR).breaker().isOpen()).isFalse();
    }

    @Test
    void oneThousandSlowConnectionsDoNotDisturbOthers() throws IOException {
        // Given
        edge = RunningEdge.with(
                request -> request.response().end("well"), Map.of("junheng.gateway.times.head", "4000"));
        RawClient[] slow = new RawClient[1_000];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = new RawClient(edge.port());
                slow[i].send("GET /v1/schools HTTP/1.1\r\nHost: loc");
            }

            // When
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertThat(one(GET + "\r\n").body()).isEqualTo("well");
            }

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            await().atMost(Duration.ofSeconds(15)).until(() -> edge.connections() == 0);
        } finally {
            for (RawClient client : slow) {
                if (client != null) {
                    client.close();
                }
            }
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosed() throws IOException {
        // Given
        edge = RunningEdge.with(this::count, Map.of("junheng.gateway.limits.connections", "2"));
        try (RawClient first = new RawClient(edge.port());
                RawClient second = new RawClient(edge.port())) {
            first.send(GET + "\r\n");
            second.send(GET + "\r\n");
            first.readOne();
            second.readOne();

            // When
            try (RawClient third = new RawClient(edge.port())) {

                // Then
                assertThat(third.readToEnd().text()).isEmpty();
            }
        }
    }

    @Test
    void callsBeyondTheLimitAreTurnedAwayAndTheAdmittedOnesAnswered() throws Exception {
        // Given
        AtomicReference<HttpServerRequest> held = new AtomicReference<>();
        edge = RunningEdge.with(held::set, Map.of("junheng.services.calls", "1"));
        try (RawClient first = new RawClient(edge.port())) {
            first.send(GET + "\r\n");
            await().until(() -> held.get() != null);

            // When
            RawClient.Reply second = one(GET + "\r\n");

            // Then
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.header("retry-after")).isEqualTo("1");
            held.get().response().end("late");
            assertThat(first.readOne().body()).isEqualTo("late");
        }
    }

    @Test
    void whenItIsFullReadsAreTurnedAwayBeforeWrites() throws Exception {
        // Given a service with four places, three of them taken by readers
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        edge = RunningEdge.with(
                request -> {
                    if (request.method() == HttpMethod.GET) {
                        held.add(request);
                    } else {
                        request.response().end("written");
                    }
                },
                Map.of("junheng.services.calls", "4"));
        List<RawClient> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RawClient reader = new RawClient(edge.port());
            reader.send(GET + "\r\n");
            readers.add(reader);
        }
        await().until(() -> held.size() == 3);

        // When
        RawClient.Reply read = one(GET + "\r\n");
        RawClient.Reply write = one("POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

        // Then
        assertThat(read.status()).isEqualTo(503);
        assertThat(write.body()).isEqualTo("written");
        held.forEach(request -> request.response().end());
        for (RawClient reader : readers) {
            reader.close();
        }
    }

    @Test
    void textIsCompressedForThoseWhoAcceptIt() throws IOException {
        // Given
        String text = "{\"name\":\"梨树县\"}".repeat(500);
        edge = RunningEdge.with(request ->
                request.response().putHeader("Content-Type", "application/json").end(text));

        // When
        byte[] reply = bytes(GET + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        RawClient.Reply plain = one(GET + "\r\n");

        // Then
        RawClient.Reply head = new RawClient.Reply(new String(reply, StandardCharsets.ISO_8859_1), false);
        assertThat(head.header("content-encoding")).isEqualTo("gzip");
        assertThat(head.header("vary")).contains("Accept-Encoding");
        assertThat(unzipped(reply)).isEqualTo(text);
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

    @Test
    void aConnectionBetweenRequestsIsClosedWhenItIsIdleAndNotBefore() throws IOException {
        // Given a service that takes longer than a connection may be idle
        edge = RunningEdge.with(
                request ->
                        edge.vertx().setTimer(900, later -> request.response().end("slow")),
                Map.of("junheng.gateway.times.idle", "400"));

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send(GET + "\r\n");

            // Then
            assertThat(client.readOne().body()).isEqualTo("slow");
            long start = System.nanoTime();
            assertThat(client.readToEnd().text()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoeverSendsTooManyRequestsAheadIsCutOff() throws IOException {
        // Given
        edge = RunningEdge.with(request -> {});

        // When
        try (RawClient client = new RawClient(edge.port())) {
            client.send((GET + "\r\n").repeat(65));

            // Then
            assertThat(client.readToEnd().answers()).isZero();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> edge.upstream(Service.REGISTRY).inFlight() == 0);
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0)) {

            // Then
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> RunningEdge.with(
                            this::count, Map.of("junheng.gateway.port", Integer.toString(taken.getLocalPort()))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The gateway cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    private void count(HttpServerRequest request) {
        AtomicLong size = new AtomicLong();
        request.handler(chunk -> size.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end(Long.toString(size.get())));
    }

    private static void flood(HttpServerRequest request, long bytes) {
        flood(request, bytes, new AtomicLong());
    }

    private static void flood(HttpServerRequest request, long bytes, AtomicLong sent) {
        request.response().exceptionHandler(gone -> {});
        request.response()
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader("Content-Length", Long.toString(bytes));
        Buffer block = Buffer.buffer(new byte[65_536]);
        more(request, bytes, sent, block);
    }

    private static void more(HttpServerRequest request, long bytes, AtomicLong sent, Buffer block) {
        while (sent.get() < bytes && !request.response().closed()) {
            request.response().write(block);
            sent.addAndGet(block.length());
            if (request.response().writeQueueFull()) {
                request.response().drainHandler(drained -> more(request, bytes, sent, block));
                return;
            }
        }
        if (!request.response().closed()) {
            request.response().end();
        }
    }

    private static long usedMemory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct;
    }

    private RawClient.Reply one(String request) throws IOException {
        try (RawClient client = new RawClient(edge.port())) {
            client.send(request);
            return client.readOne();
        }
    }

    private static String target(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n";
    }

    private byte[] bytes(String request) throws IOException {
        try (RawClient client = new RawClient(edge.port())) {
            OutputStream out = client.socket().getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            return client.socket().getInputStream().readAllBytes();
        }
    }

    /** The body of a chunked, compressed answer. */
    private static String unzipped(byte[] reply) throws IOException {
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
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped.toString().getBytes(StandardCharsets.ISO_8859_1)))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
