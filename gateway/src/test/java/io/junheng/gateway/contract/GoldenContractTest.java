package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.GatewayResource;
import io.junheng.gateway.route.Service;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The checked copies of the suite's API, in both dialects, are what the services say today. {@code -Dgolden.update=true} writes it anew. The services must have been built; the
 * gateway's own document is written when this test's application is.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class GoldenContractTest {

    private static final Map<Service, String> MODULES = new EnumMap<>(Map.of(
            Service.REGISTRY, "school-registry-service",
            Service.INDICATOR, "indicator-service",
            Service.TASK, "task-service",
            Service.AUDIT, "audit-service",
            Service.GATEWAY, "gateway"));

    @Test
    void theCheckedCopiesAreWhatTheServicesSay() throws IOException {
        // Given
        Path root = Path.of(System.getProperty("junheng.root"));
        Map<Service, ObjectNode> documents = new EnumMap<>(Service.class);
        for (Map.Entry<Service, String> module : MODULES.entrySet()) {
            Path stored = root.resolve(module.getValue()).resolve("target/openapi/openapi.json");
            assertThat(stored).as("build " + module.getValue() + " first").exists();
            documents.put(module.getKey(), ContractText.parseJson(Files.readString(stored)));
        }

        // When
        ObjectNode merged = OpenApiMerge.merge(documents, "0.1.0");

        // Then
        compare(merged, root.resolve("docs/openapi.yaml"));
        compare(OlderDialect.of(merged), root.resolve("docs/openapi-3.0.yaml"));
    }

    private static void compare(ObjectNode document, Path golden) throws IOException {
        String text = ContractText.yaml(document);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text.lines())
                .as(golden.getFileName() + "; -Dgolden.update=true writes it anew")
                .containsExactlyElementsOf(Files.readAllLines(golden));
    }
}
