package io.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class EventContractTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatTheRelaySendsMeetsTheContractsOfHeadersAndPayload() throws IOException {
        // Given
        String code = "220322901";

        // When
        KitApiTest.note(code, "梨树镇");

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message message = kafka.await(Kafka.topic("registry.region.v1"), m -> code.equals(m.key()));
            assertThat(faults("headers.schema.json", json.writeValueAsString(message.headers())))
                    .isEmpty();
            assertThat(faults("registry/RegionEstablished.schema.json", message.value()))
                    .isEmpty();
            assertThat(message.headers()).containsEntry("ce_subject", code);
        }
    }

    private static List<String> faults(String contract, String text) throws IOException {
        try (InputStream schema = EventContractTest.class.getResourceAsStream("/META-INF/contracts/" + contract)) {
            return SCHEMAS
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(text, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
