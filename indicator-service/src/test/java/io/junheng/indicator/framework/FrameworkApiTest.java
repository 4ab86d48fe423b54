package io.junheng.indicator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.indicator.Api;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Framework versions over REST: told what is wrong, kept as they are once published. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FrameworkApiTest {

    private final Api api = Api.admin();

    private static ObjectNode variant(String key, Consumer<ObjectNode> change) {
        ObjectNode framework = Api.framework("quality-balance").deepCopy();
        framework.put("key", key);
        change.accept(framework);
        return framework;
    }

    private static String path(String key) {
        return "/v1/frameworks/" + key + "/versions/1";
    }

    @Test
    void a_draft_can_be_changed_and_a_published_version_never_again() {
        // Given
        ObjectNode draft = variant("drafted", framework -> {});

        // When
        Response created = api.put(path("drafted"), draft.toString());
        Response unguarded = api.put(path("drafted"), draft.toString());
        Response changed =
                api.put(path("drafted"), draft.put("name", "改名").toString(), "If-Match", created.header("ETag"));
        Response stale = api.put(path("drafted"), draft.put("name", "再改").toString(), "If-Match", "\"1\"");
        Response published = api.post(path("drafted") + "/transitions", "{\"to\":\"PUBLISHED\"}");
        Response again = api.post(path("drafted") + "/transitions", "{\"to\":\"PUBLISHED\"}");
        Response late =
                api.put(path("drafted"), draft.put("name", "晚了").toString(), "If-Match", published.header("ETag"));
        Response same =
                api.put(path("drafted"), draft.put("name", "改名").toString(), "If-Match", published.header("ETag"));

        // Then
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(unguarded.statusCode()).isEqualTo(428);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(published.jsonPath().getString("status")).isEqualTo("PUBLISHED");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(published.header("ETag"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(api.json(path("drafted")).getString("name")).isEqualTo("改名");
    }

    @Test
    void not_even_the_database_lets_a_published_version_change() {
        // Given
        api.put(path("kept"), variant("kept", framework -> {}).toString());
        api.post(path("kept") + "/transitions", "{\"to\":\"PUBLISHED\"}");

        // Then
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Database.ofApplication().execute("update framework set name = 'x' where key = 'kept'"))
                .hasRootCauseMessage(
                        "ERROR: framework kept version 1 is published and stays as it is\n  Where: PL/pgSQL function framework_stays() line 3 at RAISE");
    }

    @Test
    void the_version_is_given_back_as_it_was_written_with_its_hash() {
        // Given
        ObjectNode content = variant("mirrored", framework -> {});

        // When
        api.put(path("mirrored"), content.toString());
        JsonNode read = parse(api.get(path("mirrored")).asString());

        // Then
        assertThat(read.path("criteria").path(3).path("formula").asText())
                .isEqualTo("share * (teachingRoomsArea - indoorSportsArea) / pupils");
        assertThat(read.path("split").path("weights").path("SENIOR").decimalValue())
                .isEqualByComparingTo("1.32");
        assertThat(read.path("contentHash").asText()).matches("[0-9a-f]{64}");
    }

    private static JsonNode parse(String json) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/criteria/0/formula | to(higherDegreeTeechers / pupils, \"人/百人\") | FORMULA_UNSOUND | higherDegreeTeachers",
                "/criteria/0/formula | higherDegreeTeachers / pupils | FORMULA_UNSOUND | WRONG_RESULT_UNIT",
                "/criteria/0/formula | to(higherDegreeTeachers / pupils, \"人/百人\") + to(growth(pupils), \"%\") | FORMULA_UNSOUND | UNIT_MISMATCH",
                "/criteria/0/formula | T(java.lang.Runtime) | FORMULA_UNSOUND | SYNTAX",
                "/criteria/7/formula | higherDegreeTeachers / pupils | FORMULA_UNSOUND | NAME_OUTSIDE_AGGREGATE",
                "/definitions/0/formulas/ALL | share * 2 | FORMULA_UNSOUND | share → share",
                "/criteria/0/unit | 人/千百 | UNIT_UNKNOWN | 人/千百",
                "/criteria/0/meets/PRIMARY | mehr als 4 | THRESHOLD_MALFORMED | 4.2",
                "/criteria/0/population | nobody | REFERENCE_UNKNOWN | resource-schools",
                "/criteria/0/of | SOME | CHOICE_UNKNOWN | CLASSES",
                "/criteria/0/gap/formula | higherDegreeTeachers | GAP_TWOFOLD | 公式",
                "/criteria/14/gap/formula | sum(pupils) | FORMULA_UNSOUND | pupils",
                "/criteria/14/gap/unit | 人头 | UNIT_UNKNOWN | 人头",
                "/criteria/14/gap/figure | pupils | GAP_TWOFOLD | 公式",
                "/verdicts/0/of/0 | L99 | REFERENCE_UNKNOWN | L1",
                "/verdicts/0/of/0 | county | VERDICT_TOO_EARLY | county",
                "/verdicts/0/of/0 | CV1 | VERDICT_LEVEL_MIXED | CV1",
                "/overall | nothing | REFERENCE_UNKNOWN | county",
                "/split/figure | children | REFERENCE_UNKNOWN | pupils",
                "/key | Quality Balance | PATH_DIFFERS | wrong",
            })
    void what_is_wrong_is_told_with_its_place(String pointer, String value, String code, String hint) {
        // Given
        ObjectNode framework = variant("wrong", content -> set(content, pointer, value));

        // When
        Response refused = api.put(path("wrong"), framework.toString());

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code", String.class)).contains(code);
        assertThat(refused.asString()).contains(hint);
    }

    private static void set(ObjectNode content, String pointer, String value) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode holder = content.at(parent);
        if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), content.textNode(value));
        } else {
            ((ObjectNode) holder).put(name, value);
        }
    }

    @Test
    void all_faults_are_told_at_once() {
        // Given
        ObjectNode framework = variant("faulty", content -> {
            set(content, "/criteria/0/formula", "pupils + teachingRoomsArea + nobody");
            set(content, "/criteria/1/meets/JUNIOR", "?");
            set(content, "/verdicts/2/of/1", "X");
        });

        // When
        Response refused = api.put(path("faulty"), framework.toString());

        // Then
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder(
                        "/criteria/0/formula", "/criteria/0/formula", "/criteria/1/meets/JUNIOR", "/verdicts/2/of/1");
    }

    @Test
    void only_administrators_of_the_whole_country_write_frameworks() {
        // Given
        String body = variant("foreign", framework -> {}).toString();

        // Then
        assertThat(Api.of(null, "inspector").put(path("foreign"), body).statusCode())
                .isEqualTo(403);
        assertThat(Api.of("220322", "admin").put(path("foreign"), body).statusCode())
                .isEqualTo(403);
        assertThat(Api.of(null, "viewer")
                        .post(path("foreign") + "/transitions", "{\"to\":\"PUBLISHED\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get(path("foreign")).statusCode()).isEqualTo(404);
    }
}
