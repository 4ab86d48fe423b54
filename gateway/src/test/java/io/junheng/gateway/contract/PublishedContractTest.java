package io.junheng.gateway.contract;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.port;
import static io.restassured.RestAssured.given;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void docsLeadsToTheReadersLanguage() {
        for (String language : Site.LANGUAGES) {
            given().baseUri("http://127.0.0.1")
                    .port(port())
                    .redirects()
                    .follow(false)
                    .header("Accept-Language", language)
                    .get("/docs")
                    .then()
                    .statusCode(302)
                    .header("Location", "/docs/" + language + "/start");
        }
    }

    @Test
    void everyPageIsThereInBothLanguagesWithLinksThatLeadSomewhereAndNothingFromOutside() {
        for (String language : Site.LANGUAGES) {
            for (Site.Chapter chapter : Site.CHAPTERS) {
                String address = "/docs/" + language + "/" + chapter.name();
                String page = anonymous()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .header("Content-Security-Policy", containsString("default-src 'none'"))
                        .header("Content-Security-Policy", not(containsString("unsafe")))
                        .extract()
                        .asString();
                assertThat(page).contains("<h1").contains(chapter.title(language));
                assertThat(page)
                        .doesNotContain("<style")
                        .doesNotContain(" style=")
                        .doesNotContain(" onclick");
                Matcher links = Pattern.compile("(?:href|src)=\"([^\"#]+)").matcher(page);
                while (links.find()) {
                    assertThat(links.group(1)).startsWith("/").doesNotStartWith("//");
                    if (links.group(1).startsWith("/docs/")) {
                        anonymous().get(links.group(1)).then().statusCode(200);
                    }
                }
            }
        }
        anonymous().get("/docs/../application.properties").then().statusCode(400);
        anonymous().get("/docs/application.properties").then().statusCode(404);
        anonymous().get("/docs/en/start.md").then().statusCode(404);
        anonymous().post("/docs").then().statusCode(405);
    }

    @Test
    void theCataloguesTellEveryErrorAndEveryEvent() {
        assertThat(anonymous().get("/docs/en/errors").asString()).contains("IDEMPOTENCY_KEY_REUSED", "INSIDE_ADDRESS");
        assertThat(anonymous().get("/docs/zh/events").asString())
                .contains("junheng.registry.school.v1", "SchoolOpened", "WebhookChanged");
    }
}
