package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.Collector;
import io.junheng.testing.Collector.Collected;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the door tells of a request to a collector of spans. */
class TraceTest extends EdgeTest {

    private static final String GIVEN = "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n\r\n";

    @Test
    void aRequestIsASpanOfItsCallersTraceAndTellsNeitherCredentialNorQuery() throws IOException {
        try (Collector collector = Collector.start()) {
            // Given
            edge = RunningEdge.with(
                    request -> request.response().setStatusCode(503).end(),
                    Map.of("junheng.tracing.endpoint", collector.endpoint(), "junheng.tracing.ratio", "0"));

            // When
            RawClient.Reply reply =
                    one("GET /v1/schools/2122000001?filter=name:eq:hidden HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL
                            + "X-Request-Id: my-request.1\r\n" + GIVEN);
            one(target("/v1/schools"));
            one("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + GIVEN);
            edge.stop();

            // Then
            assertThat(collector.spans()).hasSize(1);
            Collected span = collector.spans().get(0);
            assertThat(span)
                    .isEqualTo(new Collected(
                            "junheng-gateway",
                            "4bf92f3577b34da6a3ce929d0e0e4736",
                            reply.header("traceparent").substring(36, 52),
                            "00f067aa0ba902b7",
                            "GET /v1/schools",
                            2,
                            Map.of(
                                    "http.request.method", "GET",
                                    "http.response.status_code", "503",
                                    "http.route", "/v1/schools",
                                    "url.path", "/v1/schools/2122000001",
                                    "junheng.service", "registry",
                                    "junheng.client", "good",
                                    "junheng.request_id", "my-request.1",
                                    "error.type", "503"),
                            true));
            assertThat(edge.completed.get(0).headers()).containsEntry("traceparent", reply.header("traceparent"));
        }
    }

    @Test
    void aTraceThatBeginsHereNamesTheRequestWhichHasNoNumberOfItsOwn() throws IOException {
        try (Collector collector = Collector.start()) {
            // Given
            edge = RunningEdge.with(
                    request -> request.response().end(), Map.of("junheng.tracing.endpoint", collector.endpoint()));

            // When
            RawClient.Reply reply = one(target("/v1/calendars/" + "0123456789abcdef".repeat(4) + ".ics"));
            edge.stop();

            // Then
            assertThat(collector.spans(reply.header("x-request-id"))).hasSize(1).allSatisfy(span -> {
                assertThat(span.parentId()).isEmpty();
                assertThat(span.attributes()).containsEntry("url.path", "/v1/calendars/….ics");
            });
        }
    }
}
