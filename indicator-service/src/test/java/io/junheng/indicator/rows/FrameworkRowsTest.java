package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.contracts.indicator.FrameworkDrafted;
import io.junheng.contracts.indicator.FrameworkPublished;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures on frameworks of standards, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FrameworkRowsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ASPECTS = List.of("教育管理职责", "教师队伍", "办学条件", "教育经费", "事业发展", "教育质量");

    private final Api api = Api.admin();

    private static String path(String key, int number) {
        return "/v1/frameworks/" + key + "/versions/" + number;
    }

    /** The pack's nine A级 indicators, with 45 B级 ones and so many standards below them. */
    private static ObjectNode filled(String key, int number, int standards) {
        ObjectNode framework = Api.framework("strong-county").deepCopy();
        framework.put("key", key).put("number", number);
        ArrayNode tree = (ArrayNode) framework.get("tree");
        for (int i = 0; i < 45; i++) {
            node(tree, "B" + i, "A" + (1 + i % 9), "B");
        }
        for (int i = 0; i < standards; i++) {
            node(tree, "S" + i, "B" + i % 45, "STANDARD")
                    .put("aspect", ASPECTS.get(i % 6))
                    .put("kind", "RATING")
                    .put("fullMark", 1);
        }
        return framework;
    }

    private static ObjectNode node(ArrayNode tree, String key, String parent, String level) {
        return tree.addObject()
                .put("key", key)
                .put("parent", parent)
                .put("level", level)
                .put("name", level + " " + key);
    }

    private Response publish(String key, int number) {
        return api.post(path(key, number) + "/transitions", "{\"to\":\"PUBLISHED\"}");
    }

    @Test
    void r040AFrameworkIsPublishedOnlyWithTheCountsItDeclares() {
        // Given the nine A级 indicators of the pack with 45 B级 indicators in six aspects, and 94 or 95 standards
        Response short1 = api.put(path("r040", 1), filled("r040", 1, 94).toString());
        assertThat(short1.statusCode()).as(short1.asString()).isEqualTo(201);

        // When
        Response refused = publish("r040", 1);
        Response whole = api.put(path("r040", 1), filled("r040", 1, 95).toString(), "If-Match", short1.header("ETag"));
        Response published = publish("r040", 1);
        Response late =
                api.put(path("r040", 1), filled("r040", 1, 94).toString(), "If-Match", published.header("ETag"));
        Response second = api.put(path("r040", 2), filled("r040", 2, 94).toString());

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("COUNT_MISMATCH");
        assertThat(refused.jsonPath().getList("errors[0].args").toString()).isEqualTo("[95, 94]");
        assertThat(whole.statusCode()).as(whole.asString()).isEqualTo(200);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(api.json(path("r040", 2) + "/changes?since=1").getList("at", String.class))
                .containsExactly("number", "tree/S94");
        try (RegistryEvents events = new RegistryEvents()) {
            events.await(FrameworkPublished.class, "r040/1");
        }
    }

    @Test
    void r040TheTemplateOfThePackSaysWhatIsMissingUntilItIsFilledIn() {
        // Given the pack as it is: nine A级 indicators and no more
        ObjectNode template = Api.framework("strong-county").deepCopy();
        template.put("key", "r040-template");
        api.put(path("r040-template", 1), template.toString());

        // When
        Response refused = publish("r040-template", 1);

        // Then
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .contains("/counts/ASPECT", "/counts/B", "/counts/STANDARD", "/tree/0/kind")
                .doesNotContain("/counts/A");
    }

    @Test
    void anOfficeFillsTheTreeInAsAWorkbook() {
        // Given a draft with a tree, and an empty one of the same framework
        ObjectNode full = filled("sheet-full", 1, 12);
        ((ObjectNode) full.at("/tree/54"))
                .put("kind", "MATERIAL")
                .putArray("materials")
                .add("规划文件")
                .add("批复");
        ArrayNode levels = ((ObjectNode) full.at("/tree/55")).putArray("levels");
        levels.addObject().put("key", "GOOD").put("name", "良好").put("score", 1).put("met", true);
        levels.addObject().put("key", "POOR").put("name", "较差").put("score", 0).put("met", false);
        ((ObjectNode) full.at("/tree/56"))
                .putArray("deductions")
                .addObject()
                .put("key", "late")
                .put("name", "每低于1个百分点")
                .put("points", 0.5);
        ((ObjectNode) full.at("/tree/57"))
                .put("kind", "FORMULA")
                .putObject("measure")
                .put("framework", "quality-balance")
                .put("version", 1)
                .put("criterion", "county");
        api.put(path("sheet-full", 1), full.toString());
        Response empty = api.put(
                path("sheet-empty", 1),
                ((ObjectNode) Api.framework("strong-county").deepCopy())
                        .put("key", "sheet-empty")
                        .toString());

        // When its workbook is put into the other one, and then one with a wrong cell
        byte[] workbook = api.get(path("sheet-full", 1) + "/tree.xlsx").asByteArray();
        Response put = api.put(path("sheet-empty", 1) + "/tree.xlsx", XLSX, workbook, "If-Match", empty.header("ETag"));
        Response none = api.put(path("sheet-empty", 9) + "/tree.xlsx", XLSX, workbook);
        Response broken = api.put(
                path("sheet-empty", 1) + "/tree.xlsx",
                XLSX,
                "no workbook".getBytes(StandardCharsets.UTF_8),
                "If-Match",
                put.header("ETag"));

        // Then
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(tree(api.get(path("sheet-empty", 1)))).isEqualTo(tree(api.get(path("sheet-full", 1))));
        assertThat(api.get(path("sheet-empty", 1) + "/tree.xlsx").asByteArray()).isEqualTo(workbook);
        assertThat(api.get("/v1/frameworks/tree-template.xlsx").statusCode()).isEqualTo(200);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.jsonPath().getList("errors.code")).containsExactly("SHEET_UNREADABLE");
        drafted("sheet-empty/1");
    }

    private static void drafted(String id) {
        try (RegistryEvents events = new RegistryEvents()) {
            events.await(FrameworkDrafted.class, id);
        }
    }

    private static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asString()).get("tree");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void aVersionGoesOutAndComesBackAsYaml() {
        // Given
        api.put(path("yaml", 1), filled("yaml", 1, 5).toString());
        String text = api.get(path("yaml", 1) + "/framework.yaml").asString();
        String hash = api.json(path("yaml", 1)).getString("contentHash");

        // When it is read back, entered under another name, and spoilt
        Response same = yaml("yaml", text, "If-Match", "*");
        Response other = yaml("yaml-other", text.replace("key: yaml\n", "key: yaml-other\n"));
        Response twice = yaml("yaml-twice", "key: yaml-twice\nkey: again\n");
        Response unknown = yaml("yaml-odd", "key: yaml-odd\ncolour: red\n");

        // Then
        assertThat(same.statusCode()).as(same.asString()).isEqualTo(200);
        assertThat(same.jsonPath().getString("contentHash")).isEqualTo(hash);
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(201);
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.asString()).contains("colour");
        drafted("yaml-other/1");
    }

    private Response yaml(String key, String text, String... headers) {
        return api.put(
                path(key, 1) + "/framework.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8), headers);
    }

    @Test
    void everyFaultOfATreeIsToldAtOnce() {
        // Given a circle, a parent that is not there, a group that is judged, and weights that do not sum
        ObjectNode faulty = filled("faulty-tree", 1, 3);
        ((ObjectNode) faulty.at("/tree/0")).put("parent", "B0");
        ((ObjectNode) faulty.at("/tree/10")).put("parent", "B99");
        ((ObjectNode) faulty.at("/tree/11")).put("kind", "RATING");
        ((ObjectNode) faulty.at("/tree/55")).put("kind", "MATERIAL");
        ((ObjectNode) faulty.at("/tree/56")).put("kind", "VETO");
        ObjectNode sums = filled("sums", 1, 95);
        ((ObjectNode) sums.get("scoring")).put("method", "SUM").put("fullMark", 100);
        api.put(path("sums", 1), sums.toString());

        // When
        Response refused = api.put(path("faulty-tree", 1), faulty.toString());
        Response unpublished = publish("sums", 1);

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code", String.class))
                .contains("CYCLE", "PARENT_MISSING", "KIND_OF_GROUP", "VALUE_MISSING", "VETO_SCORES_NOTHING");
        assertThat(unpublished.jsonPath().getList("errors.code")).containsExactly("WEIGHTS_DO_NOT_SUM");
        assertThat(unpublished.jsonPath().getList("errors[0].args").toString()).isEqualTo("[95, 100]");
    }
}
