package io.junheng.indicator.telling;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.RegionMeasured;
import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is found of a county is told, met or not, and only when it is news. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegionNewsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void what_is_found_is_told_once_though_nothing_opens_a_finding_and_again_when_it_changes() throws IOException {
        Api api = Api.admin();
        api.publish("quality-balance");
        try (RegistryEvents registry = new RegistryEvents()) {
            // Given a county that meets everything from the first
            County county = new County(registry);
            county.primary("");
            String school = county.junior("");
            county.known();
            String id = "quality-balance/" + YEAR + "/" + county.code();

            // When it is evaluated twice
            String first = api.evaluate("quality-balance", county.code(), YEAR);
            api.evaluate("quality-balance", county.code(), YEAR);

            // Then it is told of once, with numbers
            JsonNode told =
                    json.readTree(registry.await(RegionMeasured.class, id).value());
            assertThat(told.get("before").isNull()).isTrue();
            assertThat(told.at("/after/evaluation").asText()).isEqualTo(first);
            assertThat(told.at("/after/regionPath").asText()).isEqualTo(county.path());
            JsonNode variation = result(told.get("after"), "CV1", "PRIMARY");
            assertThat(variation.get("verdict").asText()).isEqualTo("MET");
            assertThat(variation.get("value").asText()).isEqualTo("0");
            assertThat(variation.get("unit").asText()).isEqualTo("1");
            assertThat(result(told.get("after"), "county", null).get("verdict").asText())
                    .isEqualTo("MET");
            assertThat(version(id)).isEqualTo(1);

            // When a figure is missing and it is evaluated again without being asked
            county.lock(school, 2, Map.of(), "", classes("JUNIOR", 40));

            // Then the new state is told: what is undetermined has its reasons, and no number
            await().atMost(Duration.ofSeconds(60)).until(() -> version(id) > 1);
            JsonNode now = json.readTree(Database.ofApplication()
                    .value("select results::text from region_results where region_code = ?", county.code())
                    .toString());
            JsonNode open = result(json.createObjectNode().set("results", now), "CV1", "JUNIOR");
            assertThat(open.get("verdict").asText()).isEqualTo("UNDETERMINED");
            assertThat(open.get("value").isNull()).isTrue();
            assertThat(open.get("reasons")).isNotEmpty();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> registry.told(RegionMeasured.class, id).size() == version(id));
        }
    }

    private static long version(String id) {
        return Database.ofApplication()
                .number(
                        "select coalesce(max(version), 0) from region_results where framework || '/' || year || '/' || region_code = ?",
                        id);
    }

    private static JsonNode result(JsonNode state, String criterion, String stage) {
        for (JsonNode result : state.get("results")) {
            if (criterion.equals(result.get("criterion").asText())
                    && (stage == null
                            ? result.get("stage").isNull()
                            : stage.equals(result.get("stage").asText()))) {
                return result;
            }
        }
        throw new AssertionError(criterion + " is not among " + state);
    }
}
