package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on what is known of a school, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolRecordRowsTest {

    @BeforeEach
    void schools() {
        counties();
    }

    private static String school(String name, String type, String more) {
        return "{\"name\":\"" + name + "\",\"type\":\"" + type
                + "\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220322108\"" + more + "}";
    }

    @Test
    void r092TypesAndAttributesGovernWhatASchoolTeaches() {
        // A teaching point has a central school
        put(admin(), "/v1/schools/2122704001", school("西沟教学点", "218", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("CENTRAL_SCHOOL_REQUIRED"));
        // A small rural school has one as well
        put(admin(), "/v1/schools/2122704001", school("西沟小学", "211", ",\"smallScale\":true"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SMALL_SCHOOL_NEEDS_CENTRAL"));
        // A nine-year school teaches both stages
        put(
                        admin(),
                        "/v1/schools/3122704002",
                        school("九年一贯制学校", "312", ",\"boarding\":true,\"minority\":true,\"border\":true"))
                .then()
                .statusCode(201)
                .body("stages", contains("PRIMARY", "JUNIOR"))
                .body("minority", equalTo(true))
                .body("border", equalTo(true));
        // A class in a grade that the type lacks is refused
        put(admin(), "/v1/returns/schools/3122704002/2023", """
                        {"form":"compulsory-school","values":{},"classes":[{"name":"高一1班","stage":"SENIOR","grade":"S1","pupils":40}]}
                        """).then().statusCode(422);
        // Attached classes widen what is taught
        put(admin(), "/v1/schools/2122704003", school("附设园小学", "211", ",\"attachedStages\":[\"KINDERGARTEN\"]"))
                .then()
                .statusCode(201)
                .body("stages", contains("KINDERGARTEN", "PRIMARY"));
    }

    @Test
    void theFullRecordIsPatchedFilteredImportedAndKept() {
        // Given
        put(
                        admin(),
                        "/v1/schools/2122704011",
                        school(
                                "示例小学",
                                "211",
                                ",\"remote\":true,\"longitude\":124.5,\"latitude\":43.25,\"addressCode\":\"220303001001\",\"designClasses\":24"))
                .then()
                .statusCode(201)
                .body("warnings", contains("ADDRESS_CODE_ELSEWHERE"));

        // When patched
        admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"remote\":null,\"shortName\":\"示小\",\"addressCode\":\"220322108201\"}")
                .patch("/v1/schools/2122704011")
                .then()
                .statusCode(200)
                .body("remote", nullValue())
                .body("shortName", equalTo("示小"))
                .body("warnings", nullValue());

        // Then
        admin().queryParam("filter", "designClasses:ge:24")
                .queryParam("filter", "code:eq:2122704011")
                .get("/v1/schools")
                .then()
                .body("items.longitude", contains(124.5f));

        // When imported without most columns
        JsonPath job = imported(
                "schools",
                "code,name,type,founder,urbanRural,regionCode,minority,attachedStages\n2122704011,示例小学,211,831,220,220322108,true,KINDERGARTEN\n");

        // Then what the file does not tell stays
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        admin().get("/v1/schools/2122704011")
                .then()
                .body("minority", equalTo(true))
                .body("stages", hasItem("KINDERGARTEN"))
                .body("shortName", equalTo("示小"))
                .body("designClasses", equalTo(24));
    }

    @Test
    void schoolsComeAsGeoJson() {
        // Given
        put(admin(), "/v1/schools/2122704021", school("地图小学", "211", ",\"longitude\":124.335,\"latitude\":43.307"))
                .then()
                .statusCode(201);

        // Then
        admin().accept("application/geo+json")
                .get("/v1/schools/2122704021")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("ETag", equalTo("\"1\""))
                .body("type", equalTo("Feature"))
                .body("id", equalTo("2122704021"))
                .body("geometry.type", equalTo("Point"))
                .body("geometry.coordinates", contains(124.335f, 43.307f))
                .body("properties.name", equalTo("地图小学"));
        admin().accept("application/geo+json")
                .queryParam("pageSize", 2)
                .get("/v1/schools")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(2))
                .body("features[0].geometry", nullValue());
        admin().accept("application/geo+json").get("/v1/regions").then().statusCode(406);
        admin().accept("application/geo+json")
                .get("/v1/schools/2122704029")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
