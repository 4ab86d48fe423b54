package io.junheng.registry.statement;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements over locked returns, over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StatementApiTest {

    @BeforeEach
    void schools() {
        counties();
    }

    private static String statement(String form, String of, String line) {
        return "{\"name\":\"示例\",\"nameEn\":\"Example\",\"form\":\"" + form + "\",\"of\":\"" + of + "\",\"lines\":["
                + line + "]}";
    }

    private static String line(String key, String more) {
        return "{\"key\":\"" + key + "\",\"name\":\"项\",\"nameEn\":\"Line\"," + more + "}";
    }

    private static void locked(String region, int year, String values) {
        String path = "/v1/returns/regions/" + region + "/" + year;
        put(admin(), path, "{\"form\":\"county-annual\",\"values\":{" + values + "}}")
                .then()
                .statusCode(201);
        for (String status : new String[] {"SUBMITTED", "VERIFIED", "LOCKED"}) {
            post(
                            status.equals("SUBMITTED") ? admin() : verifier(),
                            path + "/transitions",
                            "{\"to\":\"" + status + "\"}")
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formula\":\"nothing\",\"unit\":\"万元\"|/lines/0/formula LINE_FORMULA",
                "\"formula\":\"recurrentRevenue\",\"unit\":\"人\"|/lines/0/formula LINE_FORMULA",
                "\"formula\":\"sum(recurrentRevenue)\",\"unit\":\"万元\"|/lines/0/formula LINE_FORMULA",
                "\"formula\":\"recurrentRevenue\",\"condition\":true|/lines/0/formula LINE_FORMULA",
                "\"formula\":\"recurrentRevenue\",\"unit\":\"匹\"|/lines/0/unit LINE_UNIT",
                "\"formula\":\"recurrentRevenue\",\"unit\":\"万元\",\"meets\":\"about 5\"|/lines/0/meets LINE_MEETS",
                "\"unit\":\"万元\"|/lines/0/formula LINE_FORMULA"
            })
    void aWrongLineIsRefusedAtThePlace(String more, String error) {
        put(admin(), "/v1/statements/wrong", statement("county-annual", "SUBJECT", line("a", more)))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void aWrongStatementIsRefusedAtEveryPlace() {
        put(admin(), "/v1/statements/Wrong", statement("nothing", "ALL", ""))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("/key STATEMENT_KEY"))
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("/form STATEMENT_FORM_UNKNOWN"))
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("/of STATEMENT_OF"))
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("/lines STATEMENT_EMPTY"));
        put(
                        admin(),
                        "/v1/statements/wrong",
                        statement("county-annual", "POPULATION", line("a", "\"formula\":\"count(true)\"")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("STATEMENT_OF"));
        put(
                        admin(),
                        "/v1/statements/wrong",
                        statement(
                                "county-annual",
                                "SUBJECT",
                                line("recurrentRevenue", "\"formula\":\"1\"") + "," + line("b", "\"formula\":\"1\"")
                                        + "," + line("b", "\"formula\":\"1\"")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/key", "/lines/2/key"));
        put(as("li", "admin", "220322"), "/v1/statements/wrong", statement("county-annual", "SUBJECT", ""))
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsMissingMakesALineUndeterminedAndSaysWhy() {
        // Given
        put(
                        admin(),
                        "/v1/statements/revenue",
                        statement(
                                "county-annual",
                                "SUBJECT",
                                line("revenue", "\"formula\":\"recurrentRevenue\",\"unit\":\"万元\",\"meets\":\">= 10\"")
                                        + ","
                                        + line(
                                                "rise",
                                                "\"formula\":\"revenue > previous(revenue)\",\"condition\":true")))
                .then()
                .statusCode(201);
        locked("220322", 1995, "\"recurrentRevenue\":10");

        // Then
        admin().get("/v1/statements/revenue/results/220322/1995")
                .then()
                .statusCode(200)
                .body("lines[0].value", equalTo(10))
                .body("lines[0].met", equalTo(true))
                .body("lines[1].holds", nullValue())
                .body("lines[1].met", nullValue())
                .body("lines[1].reasons", contains("MISSING_EARLIER_VALUE:recurrentRevenue@-1"))
                .body("lines[0].explanation", containsString("财政经常性收入"))
                .body("verdict", equalTo("UNDETERMINED"));
    }

    @Test
    void aCorrectionUnderWayDoesNotHideWhatIsLocked() {
        // Given
        put(
                        admin(),
                        "/v1/statements/revenue-plain",
                        statement(
                                "county-annual",
                                "SUBJECT",
                                line("revenue", "\"formula\":\"recurrentRevenue\",\"unit\":\"万元\"")))
                .then()
                .statusCode(201);
        locked("220323", 1995, "\"recurrentRevenue\":10");
        post(verifier(), "/v1/returns/regions/220323/1995/revisions", "{\"reason\":\"更正\"}")
                .then()
                .statusCode(201);
        put(
                        admin(),
                        "/v1/returns/regions/220323/1995",
                        "{\"form\":\"county-annual\",\"values\":{\"recurrentRevenue\":11}}",
                        "If-Match",
                        "*")
                .then()
                .statusCode(200);

        // Then
        admin().get("/v1/statements/revenue-plain/results/220323/1995").then().body("lines[0].value", equalTo(10));
        admin().get("/v1/statements/revenue-plain/results/220323/1994").then().statusCode(409);
        admin().get("/v1/statements/revenue-plain/results/220999/1995").then().statusCode(404);
        admin().get("/v1/statements/nothing/results/220323/1995").then().statusCode(404);
    }

    @Test
    void everyVersionStaysAndFormAndSubjectAreFinal() {
        // Given
        String one = line("a", "\"formula\":\"recurrentRevenue\",\"unit\":\"万元\"");
        put(admin(), "/v1/statements/versions", statement("county-annual", "SUBJECT", one))
                .then()
                .statusCode(201);

        // When
        put(
                        admin(),
                        "/v1/statements/versions",
                        statement(
                                "county-annual", "SUBJECT", one + "," + line("b", "\"formula\":\"a\",\"unit\":\"万元\"")),
                        "If-Match",
                        "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        // Then
        admin().get("/v1/statements/versions?version=1").then().body("lines.size()", equalTo(1));
        put(
                        admin(),
                        "/v1/statements/versions",
                        statement("compulsory-school", "SUBJECT", line("a", "\"formula\":\"1\"")),
                        "If-Match",
                        "*")
                .then()
                .statusCode(409)
                .body("errors.code", contains("STATEMENT_FINAL"));
        admin().queryParam("filter", "key:eq:versions")
                .get("/v1/statements")
                .then()
                .body("items.version", contains(2));
    }
}
