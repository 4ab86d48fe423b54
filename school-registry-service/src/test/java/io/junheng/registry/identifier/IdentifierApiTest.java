package io.junheng.registry.identifier;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.remarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class IdentifierApiTest {

    private static final String MINE = "2122990001";
    private static final String MINE_TOO = "2122990002";
    private static final String OTHERS = "2122995001";

    @BeforeEach
    void schools() {
        counties();
    }

    @Test
    void codesAreImportedOnceAndLookedUpBothWays() {
        // Given
        scheme("jl-bulk", "SCHOOL", "JL[0-9]{4}");
        String rows = "scheme,foreignCode,code\njl-bulk,JL0001," + MINE + "\njl-bulk,JL0002," + OTHERS
                + "\njl-bulk,X1," + MINE_TOO + "\njl-bulk,JL0003," + MINE + "\nnone,JL0004," + MINE_TOO
                + "\njl-bulk,JL0005,9999999999\n";

        // When
        JsonPath first = imported("identifiers", rows);
        JsonPath second = imported("identifiers", rows);

        // Then
        assertThat(counts(first)).isEqualTo("2 0 0 4");
        assertThat(remarks(first))
                .containsExactly(
                        "4 foreignCode FOREIGN_CODE_FORM",
                        "5 code IDENTIFIED_TWICE",
                        "6 scheme SCHEME_UNKNOWN",
                        "7 code IDENTIFIED_UNKNOWN");
        assertThat(counts(second)).isEqualTo("0 0 2 4");
        admin().get("/v1/identifiers?filter=scheme:eq:jl-bulk&filter=foreignCode:in:JL0001,JL0009")
                .then()
                .statusCode(200)
                .body("items.code", contains(MINE));
        admin().get("/v1/identifiers?filter=scheme:eq:jl-bulk&filter=code:eq:" + OTHERS)
                .then()
                .body("items.foreignCode", contains("JL0002"));
    }

    @Test
    void whoeverDoesNotSeeASchoolSeesAndChangesNothingOfItsCodes() {
        // Given
        scheme("jl-scope", "SCHOOL", null);
        imported("identifiers", "scheme,foreignCode,code\njl-scope,a," + MINE + "\njl-scope,b," + OTHERS + "\n");

        // When
        JsonPath escape = imported(
                as("li", "admin", "220322"),
                "identifiers",
                ("scheme,foreignCode,code\njl-scope,b," + MINE_TOO + "\njl-scope,c," + OTHERS + "\n")
                        .getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(counts(escape)).isEqualTo("0 0 0 2");
        as("li", "viewer", "220322")
                .get("/v1/identifiers?filter=scheme:eq:jl-scope&totalCount=true")
                .then()
                .statusCode(200)
                .body("items.foreignCode", contains("a"))
                .body("totalCount", equalTo(1));
        as("li", "viewer", "220322").get("/v1/identifiers/jl-scope/b").then().statusCode(404);
        put(as("li", "admin", "220322"), "/v1/identifiers/jl-scope/b", "{\"code\":\"" + MINE_TOO + "\"}")
                .then()
                .statusCode(404);
        put(as("li", "admin", "220322"), "/v1/identifiers/jl-scope/d", "{\"code\":\"" + OTHERS + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("IDENTIFIED_UNKNOWN"));
    }

    @Test
    void aCodeIsPutRightAndStandsForNothingInTheEnd() {
        // Given
        scheme("jl-put", "SCHOOL", null);
        String place = "/v1/identifiers/jl-put/x%2B1";
        put(admin().urlEncodingEnabled(false), place, "{\"code\":\"" + MINE + "\"}")
                .then()
                .statusCode(201);

        // Then
        put(admin().urlEncodingEnabled(false), place, "{\"code\":\"" + MINE_TOO + "\"}")
                .then()
                .statusCode(428);
        put(admin().urlEncodingEnabled(false), place, "{\"code\":\"" + MINE_TOO + "\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("foreignCode", equalTo("x+1"))
                .body("version", equalTo(2));
        put(admin(), "/v1/identifiers/jl-put/y", "{\"code\":\"" + MINE_TOO + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("IDENTIFIED_TWICE"));
        put(admin().urlEncodingEnabled(false), place, "{}", "If-Match", "\"2\"")
                .then()
                .statusCode(200)
                .body("code", nullValue());
        put(admin(), "/v1/identifiers/jl-put/y", "{\"code\":\"" + MINE_TOO + "\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void regionsAndDepartmentsHaveForeignCodesToo() {
        // Given
        scheme("jl-region", "REGION", null);
        scheme("jl-department", "DEPARTMENT", null);

        // Then
        put(admin(), "/v1/identifiers/jl-region/r1", "{\"code\":\"220322\"}")
                .then()
                .statusCode(201)
                .body("regionPath", equalTo("/220000/220300/220322/"));
        put(admin(), "/v1/identifiers/jl-department/d1", "{\"code\":\"220322-jyj\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DEPARTMENT_REGION_REQUIRED"));
        put(admin(), "/v1/identifiers/jl-department/d1", "{\"code\":\"220322-jyj\",\"regionCode\":\"220322\"}")
                .then()
                .statusCode(201)
                .body("regionPath", equalTo("/220000/220300/220322/"));
    }

    @Test
    void aSchemeIsDefinedForTheWholeCountryAndWhatItNamesIsFinalOnceUsed() {
        // Given
        scheme("jl-final", "REGION", null);
        put(admin(), "/v1/identifiers/jl-final/r1", "{\"code\":\"220322\"}")
                .then()
                .statusCode(201);

        // Then
        put(admin(), "/v1/identifier-schemes/jl-final", body("SCHOOL", null), "If-Match", "\"1\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHEME_SUBJECT_FINAL"));
        put(as("li", "admin", "220322"), "/v1/identifier-schemes/jl-county", body("SCHOOL", null))
                .then()
                .statusCode(403);
        put(admin(), "/v1/identifier-schemes/Jl", body("BUILDING", "(a+)+"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHEME_KEY_FORMAT", "SCHEME_SUBJECT_UNKNOWN", "SCHEME_FORM"));
        as("li", "viewer", "220322")
                .get("/v1/identifier-schemes/jl-final")
                .then()
                .statusCode(200);
    }

    private static void scheme(String key, String subject, String form) {
        put(admin(), "/v1/identifier-schemes/" + key, body(subject, form))
                .then()
                .statusCode(201);
    }

    private static String body(String subject, String form) {
        return "{\"name\":\"省平台编码\",\"nameEn\":\"Codes of the province\",\"partner\":\"省教育数据平台\",\"subject\":\""
                + subject + "\"" + (form == null ? "" : ",\"form\":\"" + form + "\"") + "}";
    }
}
