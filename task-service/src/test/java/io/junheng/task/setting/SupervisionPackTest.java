package io.junheng.task.setting;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SupervisionPackTest {

    @Test
    void everySettingOfThePackIsAcceptedASecondTimeTooAndUnchanged() throws IOException {
        // Given
        regions();
        Set<String> kinds = new TreeSet<>();

        // When
        for (String file :
                new String[] {"calendar", "obligations", "check-sheets", "cards", "ladders", "ledger-orders", "charges"
                }) {
            Path path = Path.of(System.getProperty("junheng.root"), "reference-data/task-supervision", file + ".yaml");
            try (MappingIterator<JsonNode> settings =
                    new YAMLMapper().readerFor(JsonNode.class).readValues(path.toFile())) {
                while (settings.hasNext()) {
                    JsonNode setting = settings.next();
                    kinds.add(setting.path("kind").asText());
                    put(setting, 201);
                    put(setting, 200);
                }
            }
        }

        // Then
        assertThat(kinds)
                .containsExactly(
                        "card-kind",
                        "charge-scheme",
                        "inspection-form",
                        "ladder",
                        "ledger-order",
                        "meeting-rule",
                        "obligation",
                        "school-terms",
                        "working-calendar");
        viewer("220322")
                .get("/v1/work-settings/inspection-form/ten-words")
                .then()
                .statusCode(200)
                .body("values.dimensions", hasSize(10))
                .body("version", equalTo(1));
    }

    private static void put(JsonNode setting, int status) {
        String path = "/v1/work-settings/" + setting.path("kind").asText() + "/"
                + setting.path("key").asText();
        admin("office", CITY)
                .header("If-Match", status == 201 ? "" : "*")
                .body(setting.toString())
                .put(path)
                .then()
                .statusCode(status)
                .body("key", equalTo(setting.path("key").asText()));
    }
}
