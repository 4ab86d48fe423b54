package io.junheng.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OpenApiTest {

    private JsonPath document;

    @BeforeEach
    void read() {
        document = given().accept("application/json").get("/q/openapi").jsonPath();
    }

    @Test
    void documentTellsBothFormsOfTheList() {
        Map<String, Object> content = document.getMap("paths.'/v1/audit/entries'.get.responses.'200'.content");

        assertThat(content).containsOnlyKeys("application/json", "application/x-ndjson", "text/csv");
        assertThat(document.getList("paths.'/v1/audit/entries'.get.parameters.name", String.class))
                .contains("size", "filter", "pageToken");
    }

    @Test
    void documentTellsEveryOperationByItsName() {
        assertThat(document.getMap("paths").keySet())
                .contains(
                        "/v1/audit/entries",
                        "/v1/audit/entries/{leafIndex}",
                        "/v1/audit/checkpoint",
                        "/v1/audit/key",
                        "/v1/audit/timelines/{resource}/{id}",
                        "/v1/audit/role-periods",
                        "/v1/audit/statistics",
                        "/v1/audit/statements",
                        "/v1/audit/bundles",
                        "/v1/audit/proofs/inclusion",
                        "/v1/audit/proofs/consistency",
                        "/v1/changes");
        assertThat(document.getString("paths.'/v1/changes'.get.operationId")).isEqualTo("listChanges");
        assertThat(document.getMap("components.schemas").keySet()).doesNotContain("JsonNode", "JsonNodeType");
    }
}
