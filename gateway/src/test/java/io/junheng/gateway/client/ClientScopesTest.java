package io.junheng.gateway.client;

import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.gateway.GatewayResource;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class ClientScopesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/schools, 200",
        "GET, /v1/schools/2122000001, 200",
        "POST, /v1/exports/schools, 200",
        "GET, /v1/jobs/reg_1, 200",
        "GET, /v1/changes?resource=schools&after=c0, 200",
        "PUT, /v1/schools/2122000001, 403",
        "POST, /v1/imports/schools, 403",
        "GET, /v1/regions, 403",
        "POST, /v1/exports/regions, 403",
        "GET, /v1/changes, 403",
        "GET, /v1/changes?resource=regions, 403",
        "GET, /v1/changes?resource=schools&resource=regions, 403",
        "GET, /v1/changes?RESOURCE=schools, 403",
        "GET, /v1/clients, 403"
    })
    void aKeyIsGoodForWhatItWasGrantedByEveryWay(String method, String path, int status) {
        String key = register("[\"schools:read\"]", "admin");
        var request = method.equals("GET")
                ? as(key)
                : as(key).contentType("application/json").body("{}");
        request.request(method, path).then().statusCode(status);
    }

    @Test
    void theRefusalNamesWhatIsMissing() {
        as(register("[\"schools:read\"]", "viewer"))
                .get("/v1/regions")
                .then()
                .statusCode(403)
                .body("errors.code", contains("BEYOND_SCOPES"))
                .body("errors[0].message", containsString("regions:read"));
    }

    @Test
    void aScopedAdministratorCannotGrantWhatItsKeyIsNotGoodFor() {
        // Given
        String key = register("[\"clients:write\",\"schools:read\"]", "admin");

        // Then
        for (String scopes : new String[] {"[]", "[\"*:read\"]", "[\"schools:write\"]"}) {
            as(key).contentType("application/json")
                    .body("{\"name\":\"more\",\"roles\":[\"viewer\"],\"department\":\"education\",\"scopes\":" + scopes
                            + "}")
                    .post("/v1/clients")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("SCOPES_BEYOND_YOURS"));
        }
        as(key).contentType("application/json")
                .body(
                        "{\"name\":\"less\",\"roles\":[\"viewer\"],\"department\":\"education\",\"scopes\":[\"schools:read\"]}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .body("client.scopes", contains("schools:read"));
    }

    @Test
    void aWordThatIsNoScopeIsRefused() {
        asAdmin()
                .body(
                        "{\"name\":\"x\",\"roles\":[\"viewer\"],\"department\":\"education\",\"scopes\":[\"schools:delete\"]}")
                .post("/v1/clients")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/0"))
                .body("errors.code", contains("BAD_SCOPE"));
    }

    private static String register(String scopes, String role) {
        return asAdmin()
                .body("{\"name\":\"授权测试\",\"roles\":[\"" + role + "\"],\"department\":\"education\",\"scopes\":"
                        + scopes + "}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
