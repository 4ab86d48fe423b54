package io.junheng.registry.region;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of regions over REST, with the schools that lie in them, and units beside the tree. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegionChangeApiTest {

    private static final String PATH = "/v1/region-changes";

    @BeforeEach
    void tree() {
        foundations();
        if (admin().get("/v1/regions/820000").statusCode() == 404) {
            establish("820000", "示例省", null);
            establish("820100", "示例市", "820000");
        }
    }

    private static void establish(String code, String name, String parent) {
        put(
                        admin(),
                        "/v1/regions/" + code,
                        "{\"name\":\"" + name + "\",\"validFrom\":\"2000-01-01\""
                                + (parent == null ? "" : ",\"parentCode\":\"" + parent + "\"") + "}")
                .then()
                .statusCode(201);
    }

    private static void school(String code, String region) {
        put(
                        admin(),
                        "/v1/schools/" + code,
                        "{\"name\":\"示例小学" + code
                                + "\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\""
                                + region
                                + "\",\"openedOn\":\"1990-09-01\"}")
                .then()
                .statusCode(201);
    }

    private static String change(String kind, String more) {
        return "{\"kind\":\"" + kind + "\",\"effectiveOn\":\"2024-07-01\",\"authority\":\"民函〔2024〕1号（示例）\"," + more
                + "}";
    }

    @Test
    void aCountyChangesItsCodeAndItsSchoolsGoAlong() {
        // Given
        establish("820121", "甲县", "820100");
        establish("820121100", "甲一镇", "820121");
        school("2182990001", "820121100");
        String request =
                change("RECODE", "\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820181\",\"name\":\"甲市\"}]");

        // When
        Response plan = post(admin(), PATH + "?dryRun=true", request);
        plan.then()
                .statusCode(200)
                .body("steps.code", containsInAnyOrder("820121", "820121100", "820181", "820181100"))
                .body("tenants.key", contains("2182990001"))
                .body("tenants.newRegionCode", contains("820181100"));
        admin().get("/v1/regions/820181").then().statusCode(404);
        String digest = plan.path("digest");
        String id = post(admin(), PATH, request.replaceFirst("\\{", "{\"plan\":\"" + digest + "\","))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        admin().get("/v1/regions/820121").then().body("validTo", equalTo("2024-06-30"));
        admin().queryParam("filter", "parentCode:eq:820100")
                .queryParam("asOf", "2024-06-30")
                .get("/v1/regions")
                .then()
                .body("items.findAll { it.code in ['820121', '820181'] }.code", contains("820121"));
        admin().queryParam("filter", "parentCode:eq:820100")
                .queryParam("asOf", "2024-07-01")
                .get("/v1/regions")
                .then()
                .body("items.findAll { it.code in ['820121', '820181'] }.code", contains("820181"));
        admin().get("/v1/schools/2182990001")
                .then()
                .body("regionCode", equalTo("820181100"))
                .body("regionPath", equalTo("/820000/820100/820181/820181100/"))
                .body("validFrom", equalTo("2024-07-01"));
        admin().queryParam("asOf", "2024-06-30")
                .get("/v1/schools/2182990001")
                .then()
                .body("regionCode", equalTo("820121100"));
        admin().get("/v1/schools/2182990001/timeline").then().body("items.deed", contains("ENTERED", "MOVED"));
        admin().get("/v1/regions/820181100/lineage").then().body("predecessors", contains("820121100"));
        admin().get(PATH + "/" + id).then().statusCode(200).body("kind", equalTo("RECODE"));
        as("li", "viewer", "820181").get("/v1/schools/2182990001").then().statusCode(200);
        as("li", "viewer", "220322").get(PATH + "/" + id).then().statusCode(404);
        as("li", "viewer", "220322").get("/v1/regions/820181/lineage").then().statusCode(404);
    }

    @Test
    void aSplitTellsWhichSchoolGoesWhere() {
        // Given
        establish("820131", "戊县", "820100");
        school("2182990011", "820131");
        school("2182990012", "820131");
        String split = change(
                "SPLIT",
                "\"regions\":[\"820131\"],\"successors\":[{\"code\":\"820131\"},{\"code\":\"820132\",\"name\":\"己县\"}],\"places\":{\"2182990012\":\"820132\"}");

        // When
        post(admin(), PATH, split).then().statusCode(201).body("plan.tenants.key", contains("2182990012"));

        // Then
        admin().get("/v1/schools/2182990011").then().body("regionCode", equalTo("820131"));
        admin().get("/v1/schools/2182990012").then().body("regionCode", equalTo("820132"));
    }

    @Test
    void aCallerChangesRegionsOfItsScopeOnly() {
        // Given
        establish("820141", "庚县", "820100");
        String abolish = change("ABOLISH", "\"regions\":[\"820141\"]");

        // Then
        post(as("li", "admin", "220322"), PATH, abolish)
                .then()
                .statusCode(422)
                .body("errors.code", contains("REGION_UNKNOWN"));
        post(
                        as("li", "admin", "820141"),
                        PATH,
                        change("RECODE", "\"regions\":[\"820141\"],\"successors\":[{\"code\":\"820142\"}]"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("REGION_PARENT_UNKNOWN"));
        post(as("li", "viewer", null), PATH, abolish).then().statusCode(403);
        post(admin(), PATH, abolish.replace("820141", "820149"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("REGION_UNKNOWN"));
    }

    @Test
    void aUnitBesideTheTreeHasMembersAcrossIt() {
        // Given two towns, a school in each, and a school district of the county
        establish("820151", "辛县", "820100");
        establish("820151100", "一镇", "820151");
        establish("820151101", "二镇", "820151");
        school("2182990021", "820151100");
        school("2182990022", "820151101");
        for (String code : new String[] {"820151901", "820151902"}) {
            put(
                            admin(),
                            "/v1/regions/" + code,
                            "{\"name\":\"示例学区" + code
                                    + "\",\"kind\":\"SCHOOL_DISTRICT\",\"parentCode\":\"820151\",\"validFrom\":\"2020-01-01\"}")
                    .then()
                    .statusCode(201);
        }
        String members = "/v1/regions/820151901/members";

        // When
        put(admin(), members + "/2182990021", "{\"validFrom\":\"2024-09-01\"}")
                .then()
                .statusCode(201);
        put(admin(), members + "/820151101", "{\"validFrom\":\"2024-09-01\",\"validTo\":\"2025-08-31\"}")
                .then()
                .statusCode(201)
                .body("memberKind", equalTo("REGION"));

        // Then
        admin().queryParam("asOf", "2024-09-01").get(members).then().body("items", hasSize(2));
        admin().queryParam("asOf", "2025-09-01").get(members).then().body("items.memberCode", contains("2182990021"));
        admin().queryParam("memberOf", "820151901")
                .queryParam("asOf", "2024-10-01")
                .get("/v1/schools")
                .then()
                .body("items.code", contains("2182990021", "2182990022"));
        admin().queryParam("memberOf", "820151901")
                .queryParam("asOf", "2024-08-31")
                .get("/v1/schools")
                .then()
                .body("items", hasSize(0));

        // Overlapping validity, another unit of the kind, and what is no unit
        put(admin(), members + "/820151101", "{\"validFrom\":\"2025-08-31\"}")
                .then()
                .statusCode(409)
                .body("errors.code", contains("MEMBER_PERIODS_MEET"));
        put(admin(), "/v1/regions/820151902/members/2182990021", "{\"validFrom\":\"2026-01-01\"}")
                .then()
                .statusCode(409)
                .body("errors.code", contains("MEMBER_ELSEWHERE"));
        put(admin(), "/v1/regions/820151/members/2182990021", "{\"validFrom\":\"2024-09-01\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_A_DISTRICT"));
        put(admin(), members + "/2182990099", "{\"validFrom\":\"2024-09-32\"}")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("DAY_FORMAT", "MEMBER_UNKNOWN"));

        // A period is ended under its version
        put(admin(), members + "/2182990021", "{\"validFrom\":\"2024-09-01\",\"validTo\":\"2026-08-31\"}")
                .then()
                .statusCode(428);
        put(
                        admin(),
                        members + "/2182990021",
                        "{\"validFrom\":\"2024-09-01\",\"validTo\":\"2026-08-31\"}",
                        "If-Match",
                        "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        put(admin(), "/v1/regions/820151902/members/2182990021", "{\"validFrom\":\"2026-09-01\"}")
                .then()
                .statusCode(201);
        as("li", "viewer", "220322").get(members).then().statusCode(404);
        put(as("li", "admin", "220322"), members + "/2182990021", "{\"validFrom\":\"2030-09-01\"}")
                .then()
                .statusCode(404);
        assertThat(Database.ofApplication()
                        .number("select count(*) from region_member where region_code = '820151901'"))
                .isEqualTo(2);
    }
}
