package io.junheng.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.Jobs;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who asked for what job, and what became of it, is told to everybody. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KitJobEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Test
    void anExportIsToldWithWhatWasAskedForAndHowManyRowsLeft() throws IOException {
        // Given
        KitApiTest.note("220322911", "梨树镇");

        // When
        String id = given().header(
                        "Authorization",
                        TestTokens.of("ann").client("c1").role("admin").bearer())
                .header("X-Request-Id", "export-of-notes")
                .contentType("application/json")
                .body("{\"filter\":[\"code:eq:220322911\"]}")
                .post("/v1/exports/notes")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        Map<String, Kafka.Message> told = toldOf(id, 2);
        Kafka.Message started = told.get("io.junheng.suite.JobStarted.v1");
        assertThat(started.headers())
                .containsEntry("ce_source", "/junheng/registry")
                .containsEntry("ce_actor", "ann")
                .containsEntry("ce_actorclient", "c1")
                .containsEntry("ce_requestid", "export-of-notes");
        assertThat(after(started).path("kind").asText()).isEqualTo("export");
        assertThat(after(started).path("request").asText()).contains("code:eq:220322911");
        JsonNode ended = after(told.get("io.junheng.suite.JobEnded.v1"));
        assertThat(ended.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(ended.path("done").asLong()).isEqualTo(1);
    }

    @Test
    void whatAServiceStartsByItselfIsNotTold() {
        // When
        String own = submit(Actor.system("registry"));
        String asked = submit(new Actor("ann", "c1", Set.of("admin"), null, null, null, "r1", null));

        // Then
        toldOf(asked, 1);
        assertThat(messages(own)).isEmpty();
    }

    @Test
    void aJobThatIsStoppedIsTold() throws IOException {
        // When
        String id = cancelled(new Actor("ann", "c1", Set.of("admin"), null, null, null, "r1", null));

        // Then
        JsonNode told = after(toldOf(id, 2).get("io.junheng.suite.JobCancelled.v1"));
        assertThat(told.path("status").asText()).isEqualTo("CANCELLED");
    }

    @ActivateRequestContext
    String cancelled(Actor actor) {
        caller.become(actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            String id = jobs.submit("nobody-does-this", null, Map.of());
            jobs.cancel(id);
            return id;
        });
    }

    @ActivateRequestContext
    String submit(Actor actor) {
        caller.become(actor);
        return QuarkusTransaction.requiringNew().call(() -> jobs.submit("nobody-does-this", null, Map.of()));
    }

    private static Map<String, Kafka.Message> toldOf(String id, int atLeast) {
        await().until(() -> messages(id).size() >= atLeast);
        return messages(id).stream()
                .collect(Collectors.toMap(message -> message.headers().get("ce_type"), message -> message));
    }

    private static List<Kafka.Message> messages(String id) {
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.all(Kafka.topic("suite.job.v1")).stream()
                    .filter(message -> id.equals(message.key()))
                    .toList();
        }
    }

    private static JsonNode after(Kafka.Message message) throws IOException {
        return JSON.readTree(message.value()).path("after");
    }
}
