package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.indicator.Api;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packs of the three measures are sound and whole: they are published as they stand, with the counts of their documents. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StandardPacksTest {

    private final Api api = Api.admin();

    private void publishAll(String pack) {
        for (JsonNode framework : Api.frameworks(pack)) {
            api.publish(pack, framework.get("key").asText());
        }
    }

    @Test
    void qualityBalanceHasSevenFifteenNineAndOne() {
        // Given
        api.publish("quality-balance");

        // When
        publishAll("quality-balance-standards");

        // Then
        JsonNode tree = Api.framework("quality-balance-standards", "quality-balance-standards")
                .get("tree");
        assertThat(under(tree, "L")).isEqualTo(7);
        assertThat(under(tree, "G")).isEqualTo(15);
        assertThat(under(tree, "Q")).isEqualTo(9);
        assertThat(under(tree, "S")).isEqualTo(1);
        assertThat(api.json("/v1/frameworks/quality-balance-standards/versions/1")
                        .getString("status"))
                .isEqualTo("PUBLISHED");
    }

    private static long under(JsonNode tree, String block) {
        long items = 0;
        for (JsonNode node : tree) {
            if (node.path("parent").asText().equals(block)
                    && node.get("level").asText().equals("ITEM")) {
                items++;
            }
        }
        return items;
    }

    @Test
    void preschoolHasThreeBlocksSeventeenAndThirtySix() {
        // Given
        api.publish("preschool-universality");

        // When
        publishAll("preschool-standards");

        // Then
        assertThat(api.json("/v1/frameworks/preschool-standards/versions/1")
                        .getMap("counts")
                        .toString())
                .isEqualTo("{BLOCK=3, FIRST=17, SECOND=36}");
    }

    @Test
    void theGovernmentsWorkWaitsForThePointsOfItsProvince() {
        // Given the seventeen indicators of 教督〔2012〕3号, whose points each province sets
        JsonNode government = Api.document("basic-balance", "government.yaml");
        String path = "/v1/frameworks/basic-balance-government/versions/1";
        Response draft = api.put(path, government.toString());
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);

        // When it is published as it is, and with points that sum to a hundred
        Response waiting = api.post(path + "/transitions", "{\"to\":\"PUBLISHED\"}");
        ArrayNode tree = (ArrayNode) government.get("tree");
        int standard = 0;
        for (JsonNode node : tree) {
            if (node.has("kind")) {
                ((ObjectNode) node).put("fullMark", ++standard == 17 ? 4 : 6);
            }
        }
        api.put(path, government.toString(), "If-Match", draft.header("ETag"));
        Response published = api.post(path + "/transitions", "{\"to\":\"PUBLISHED\"}");

        // Then
        assertThat(waiting.statusCode()).isEqualTo(422);
        assertThat(waiting.jsonPath().getList("errors.code", String.class)).contains("VALUE_MISSING");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    }

    @Test
    void r193TheTeachingRoutineHasTenDimensions() {
        // Given the ten of the pack, and nine of them
        JsonNode ten = Api.framework("teaching-routine");
        ObjectNode nine = ten.deepCopy();
        nine.put("key", "teaching-routine-nine");
        ((ArrayNode) nine.get("tree")).remove(9);
        api.put("/v1/frameworks/teaching-routine-nine/versions/1", nine.toString());

        // When
        api.publish("teaching-routine");
        Response refused =
                api.post("/v1/frameworks/teaching-routine-nine/versions/1/transitions", "{\"to\":\"PUBLISHED\"}");

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("COUNT_MISMATCH"));
    }
}
