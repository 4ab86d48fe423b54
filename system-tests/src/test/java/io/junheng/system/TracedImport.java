package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.launcher.Suite;
import io.junheng.testing.Collector;
import io.junheng.testing.Collector.Collected;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The trace of one import of a region (一次导入的链路): the door, the registry's call, its job, the sending of the event, and the service that takes it, each caused by the one
 * before. What a caller did not mark as kept is not told.
 */
final class TracedImport {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String TOPIC = "junheng.registry.region.v1";
    private static final String TOLD_NOWHERE = "无人可见镇";

    private static final int INTERNAL = 1;
    private static final int SERVER = 2;
    private static final int PRODUCER = 4;
    private static final int CONSUMER = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Suite suite;
    private final Collector collector;

    TracedImport(Suite suite, Collector collector) {
        this.suite = suite;
        this.collector = collector;
    }

    void play() throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer = http.send(
                request("/v1/imports/regions?mode=COMMIT")
                        .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(
                                "code,name,parentCode,validFrom\n220322991," + TOLD_NOWHERE + ",220322,2024-09-01\n"))
                        .build(),
                BodyHandlers.ofString());
        http.send(request("/v1/regions?filter=name:eq:nobody").build(), BodyHandlers.discarding());

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Collected door = caused(CALLER, "junheng-gateway", SERVER, "POST /v1/imports");
        Collected call = caused(door.spanId(), "junheng-registry", SERVER, "POST /v1/imports/{resource}");
        Collected job = caused(call.spanId(), "junheng-registry", INTERNAL, "job import");
        Collected send = caused(job.spanId(), "junheng-registry", PRODUCER, "send " + TOPIC);
        for (String taker : List.of("junheng-indicator", "junheng-task", "junheng-audit", "junheng-gateway")) {
            caused(send.spanId(), taker, CONSUMER, "process " + TOPIC);
        }
        assertThat(door.attributes())
                .containsEntry("url.path", "/v1/imports/regions")
                .containsEntry("http.response.status_code", "202");
        assertThat(answer.headers().firstValue("traceparent")).hasValue("00-" + TRACE + "-" + door.spanId() + "-01");
        assertThat(collector.spans())
                .allSatisfy(span -> assertThat(span.traceId()).isEqualTo(TRACE))
                .noneMatch(span -> {
                    String told = span.name() + span.attributes();
                    return told.contains(key()) || told.contains(TOLD_NOWHERE) || told.contains("nobody");
                });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(suite.gatewayUrl().resolve(path)).header("Authorization", "Bearer " + key());
    }

    private String key() {
        try {
            return suite.adminKey();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first span that the other caused and that is as told, once it has come. */
    private Collected caused(String parent, String service, int kind, String name) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Collected> found = collector.spans(TRACE).stream()
                    .filter(span -> span.parentId().equals(parent)
                            && span.service().equals(service)
                            && span.kind() == kind
                            && span.name().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(System.nanoTime())
                    .as(name + " of " + service + " caused by " + parent + " among " + collector.spans())
                    .isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
