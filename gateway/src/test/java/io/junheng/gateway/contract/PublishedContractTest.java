package io.junheng.gateway.contract;

import static io.junheng.gateway.Gateway.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.gateway.GatewayResource;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class PublishedContractTest {

    @Test
    void anybodyCanReadTheDocumentInBothForms() {
        String etag = anonymous()
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .extract()
                .header("ETag");
        anonymous().header("If-None-Match", etag).get("/openapi.json").then().statusCode(304);
        String yaml = anonymous()
                .header("Accept-Encoding", "identity")
                .get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        assertThat(ContractText.parseYaml(yaml))
                .isEqualTo(
                        ContractText.parseJson(anonymous().get("/openapi.json").asString()));
    }

    @Test
    void toolsThatKnowTheOlderDialectOnlyGetTheSameInIt() {
        // When
        var newer = ContractText.parseJson(anonymous().get("/openapi.json").asString());
        var older = ContractText.parseYaml(anonymous()
                .header("Accept-Encoding", "identity")
                .get("/openapi-3.0.yaml")
                .asString());

        // Then
        assertThat(older.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(older.path("paths").size()).isEqualTo(newer.path("paths").size());
        anonymous()
                .get("/openapi-3.0.json?tag=clients")
                .then()
                .statusCode(200)
                .body("paths.'/v1/clients'.get.operationId", equalTo("listClients"));
    }

    @Test
    void aSliceIsServedByTagAndAnUnknownTagIsRefused() {
        anonymous()
                .get("/openapi.json?tag=clients")
                .then()
                .statusCode(200)
                .body("tags", hasSize(1))
                .body("paths.'/v1/clients'.get.operationId", equalTo("listClients"))
                .body("paths.'/v1/schools'", nullValue());
        anonymous()
                .get("/openapi.json?tag=nothing")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_TAG"));
    }

    @Test
    void theReferenceComesFromTheGatewayAlone() {
        String page = anonymous()
                .get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")))
                .extract()
                .asString();
        assertThat(page).doesNotContain("//").doesNotContain("<style").doesNotContain("onclick");
        for (String file : new String[] {
            "/docs/swagger-ui-bundle.js",
            "/docs/swagger-ui.css",
            "/docs/start.js",
            "/docs/page.css",
            "/docs/favicon-32x32.png"
        }) {
            assertThat(page.contains(file) || file.endsWith("start.js")).isTrue();
            anonymous().get(file).then().statusCode(200);
        }
        anonymous().get("/docs/../application.properties").then().statusCode(400);
        anonymous().get("/docs/application.properties").then().statusCode(404);
        anonymous().post("/docs").then().statusCode(405);
    }
}
