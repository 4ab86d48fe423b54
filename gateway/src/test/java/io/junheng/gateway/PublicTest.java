package io.junheng.gateway;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static io.junheng.gateway.Gateway.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law wants published is read without a key, and nothing else is. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class PublicTest {

    @Test
    void r174WhatIsPublicIsReadWithoutAKeyAsAReaderAndMayBeKept() {
        // When
        var answer = anonymous().get("/v1/public/kindergarten-publications?year=2024");

        // Then
        answer.then()
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("RateLimit-Policy", containsString("minute"));
        JsonNode claims = claims(answer);
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactly("viewer");
        assertThat(claims.get("sub").asText()).isEqualTo("public");
    }

    @Test
    void aKeyThatIsSentAlongChangesNothing() {
        JsonNode claims = claims(as(Gateway.adminKey()).get("/v1/public/regions"));
        assertThat(claims.get("sub").asText()).isEqualTo("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/public/schools",
                "/v1/public/clients",
                "/v1/public/regions/220322",
                "/v1/public/kindergarten-publications/partitions",
                "/v1/public",
                "/v1/public/public"
            })
    void nothingElseIsPublic(String path) {
        anonymous().get(path).then().statusCode(404);
    }

    @Test
    void nothingIsChangedThere() {
        asAdmin().body("{}").post("/v1/public/regions").then().statusCode(405);
        asAdmin().body("{}").put("/v1/public/regions").then().statusCode(405);
    }
}
