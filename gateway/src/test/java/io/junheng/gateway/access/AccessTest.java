package io.junheng.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.gateway.Gateway;
import io.junheng.gateway.GatewayResource;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the door lets in and refuses becomes events. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class AccessTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whoIsLetInIsTold() {
        // When
        Gateway.asAdmin().get("/v1/schools").then().statusCode(200);

        // Then
        Kafka.Message message =
                message("session", after -> after.path("subject").asText().equals("admin"));
        assertThat(message.headers())
                .containsEntry("ce_type", "io.junheng.gateway.SessionBegan.v1")
                .containsEntry("ce_actor", "admin")
                .containsKey("ce_requestid");
        assertThat(after(message).path("address").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void whoComesWithoutCredentialsIsTold() {
        // When
        Gateway.anonymous()
                .header("X-Request-Id", "refused-at-the-door")
                .get("/v1/schools")
                .then()
                .statusCode(401);

        // Then
        Kafka.Message message =
                message("refusal", after -> after.path("reason").asText().equals("UNAUTHENTICATED"));
        assertThat(message.headers()).containsEntry("ce_actor", "anonymous");
        assertThat(after(message).path("refusedBy").asText()).isEqualTo("gateway");
        assertThat(after(message).path("status").asInt()).isEqualTo(401);
    }

    @Test
    void whomAServiceRefusesIsTold() {
        // When
        Gateway.asAdmin()
                .header("X-Request-Id", "refused-by-a-service")
                .get(GatewayResource.REFUSED)
                .then()
                .statusCode(403);

        // Then
        Kafka.Message message =
                message("refusal", after -> after.path("refusedBy").asText().equals("registry"));
        assertThat(message.headers())
                .containsEntry("ce_actor", "admin")
                .containsEntry("ce_requestid", "refused-by-a-service");
        assertThat(after(message).path("path").asText()).isEqualTo(GatewayResource.REFUSED);
        assertThat(after(message).path("reason").asText()).isEqualTo("FORBIDDEN");
    }

    private static Kafka.Message message(String aggregate, Predicate<JsonNode> condition) {
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.await(Kafka.topic("gateway." + aggregate + ".v1"), message -> condition.test(after(message)));
        }
    }

    private static JsonNode after(Kafka.Message message) {
        try {
            return JSON.readTree(message.value()).path("after");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
