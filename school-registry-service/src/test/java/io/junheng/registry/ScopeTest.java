package io.junheng.registry;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** a caller of 梨树县 sees and changes nothing of 伊通满族自治县, whichever way it asks. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ScopeTest {

    private static final String MINE = "220322";
    private static final String OTHER = "220323";
    private static final String OTHER_SCHOOL = "2122995001";

    @BeforeEach
    void data() {
        counties();
        if (admin().get("/v1/returns/schools/" + OTHER_SCHOOL + "/2022").statusCode() == 404) {
            for (String file : List.of("school-returns-2023.csv", "yitong-school-returns-2023.csv")) {
                String rows = new String(pack("demo-lishu/" + file), StandardCharsets.UTF_8);
                imported("school-returns", rows.replace(",2023,", ",2018,"));
            }
            put(
                            admin(),
                            "/v1/returns/schools/" + OTHER_SCHOOL + "/2022",
                            "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":1}}")
                    .then()
                    .statusCode(201);
            for (String region : List.of(MINE, OTHER, "220300")) {
                put(
                                admin(),
                                "/v1/returns/regions/" + region + "/2022",
                                "{\"form\":\"county-annual\",\"values\":{\"recurrentRevenue\":1}}")
                        .then()
                        .statusCode(201);
            }
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("/v1/regions", (Predicate<String>) code -> code.startsWith(MINE), "code", 25),
                Arguments.of("/v1/schools", (Predicate<String>) code -> code.startsWith("220322"), "regionCode", 95),
                Arguments.of(
                        "/v1/returns/schools", (Predicate<String>) code -> code.startsWith("220322"), "regionCode", 46),
                Arguments.of("/v1/returns/regions", (Predicate<String>) MINE::equals, "subjectCode", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyListShowsTheOwnCountyOnly(String list, Predicate<String> mine, String field, int atLeast) {
        // When
        List<String> codes = new ArrayList<>();
        String token = "";
        while (token != null) {
            var request = as("li", "viewer", MINE).queryParam("pageSize", 1000).queryParam("totalCount", true);
            if (!token.isEmpty()) {
                request.queryParam("pageToken", token);
            }
            Response page = request.get(list);
            page.then().statusCode(200);
            codes.addAll(page.jsonPath().getList("items." + field, String.class));
            token = page.jsonPath().getString("next");
        }

        // Then
        assertThat(codes).hasSizeGreaterThanOrEqualTo(atLeast).allMatch(mine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/regions?filter=code:eq:220323",
                "/v1/regions?filter=code:eq:220300",
                "/v1/regions?filter=path:like:%25220323%25",
                "/v1/regions?asOf=2023-12-31&filter=code:eq:220323",
                "/v1/schools?filter=code:eq:2122995001",
                "/v1/schools?filter=regionPath:like:%25220323%25",
                "/v1/schools?filter=regionCode:in:220323001,220323002",
                "/v1/schools?asOf=2023-12-31&filter=code:eq:2122995001",
                "/v1/returns/schools?filter=subjectCode:eq:2122995001",
                "/v1/returns/regions?filter=subjectCode:eq:220323",
                "/v1/returns/schools/2122995001/2022/history",
                "/v1/returns/regions/220323/2022/history"
            })
    void noFilterReachesBeyondTheScope(String list) {
        as("li", "viewer", MINE)
                .urlEncodingEnabled(false)
                .get(list + (list.contains("?") ? "&" : "?") + "totalCount=true")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("totalCount", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/regions/220323",
                "/v1/regions/220300",
                "/v1/regions/220323?asOf=2023-12-31",
                "/v1/schools/2122995001",
                "/v1/returns/schools/2122995001/2022",
                "/v1/returns/schools/2122995001/2022/findings",
                "/v1/returns/schools/2122995001/2022/sources",
                "/v1/returns/regions/220323/2022/findings",
                "/v1/returns/regions/220323/2022/sources",
                "/v1/returns/schools/2122995001/2022?form=compulsory-school&revision=1",
                "/v1/returns/regions/220323/2022"
            })
    void noItemOfTheOtherCountyExists(String item) {
        as("li", "viewer", MINE).get(item).then().statusCode(404);
        as("li", "viewer", OTHER).get(item.replace("220300", "220323")).then().statusCode(200);
        as("li", "viewer", "220300").get(item).then().statusCode(200);
    }

    @Test
    void nothingOfTheOtherCountyCanBeChanged() {
        String school =
                "{\"name\":\"甲\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\"%s\"}";
        String figures = "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":2}}";
        String region = "{\"name\":\"甲\",\"parentCode\":\"220300\",\"validFrom\":\"2023-06-30\"}";

        put(as("li", "admin", MINE), "/v1/schools/" + OTHER_SCHOOL, school.formatted("220323001"), "If-Match", "*")
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/schools/" + OTHER_SCHOOL, school.formatted("220322001"), "If-Match", "*")
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/schools/2122998001", school.formatted("220323001"))
                .then()
                .statusCode(422);
        as("li", "admin", MINE)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/schools/" + OTHER_SCHOOL)
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/regions/220323", region, "If-Match", "*")
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/regions/220379", region).then().statusCode(404);
        put(as("li", "admin", MINE), "/v1/returns/schools/" + OTHER_SCHOOL + "/2022", figures, "If-Match", "*")
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/returns/schools/" + OTHER_SCHOOL + "/2010", figures)
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/returns/regions/220323/2010", "{\"form\":\"county-annual\",\"values\":{}}")
                .then()
                .statusCode(404);
        post(
                        as("li", "admin", MINE),
                        "/v1/returns/schools/" + OTHER_SCHOOL + "/2022/transitions",
                        "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(404);
        post(as("li", "admin", MINE), "/v1/returns/schools/" + OTHER_SCHOOL + "/2022/revisions", "{\"reason\":\"x\"}")
                .then()
                .statusCode(404);
        put(as("li", "admin", MINE), "/v1/forms/compulsory-school", "{\"name\":\"甲\"}", "If-Match", "*")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "schools", "returns"})
    void noExportReachesBeyondTheScope(String resource) {
        // When
        String id = post(as("li", "viewer", MINE), "/v1/exports/" + resource, "{\"format\":\"NDJSON\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(id);
        String file = as("li", "viewer", MINE)
                .get("/v1/jobs/" + id + "/result.ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        Set<String> foreign = new TreeSet<>();
        file.lines()
                .filter(line -> line.contains("220323") || line.contains("2122995"))
                .forEach(foreign::add);
        assertThat(file.lines().count()).isGreaterThan(1);
        assertThat(foreign).isEmpty();
    }

    @Test
    void nobodyElseSeesAJob() {
        String id = post(as("li", "viewer", MINE), "/v1/exports/schools", "{\"format\":\"CSV\"}")
                .jsonPath()
                .getString("id");
        finished(id);
        as("zhao", "viewer", OTHER).get("/v1/jobs/" + id).then().statusCode(404);
        as("zhao", "viewer", OTHER).get("/v1/jobs/" + id + "/rows").then().statusCode(404);
        as("zhao", "viewer", OTHER).get("/v1/jobs/" + id + "/result.csv").then().statusCode(404);
        as("zhao", "viewer", OTHER).delete("/v1/jobs/" + id).then().statusCode(404);
    }
}
