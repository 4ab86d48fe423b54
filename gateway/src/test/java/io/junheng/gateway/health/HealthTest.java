package io.junheng.gateway.health;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.junheng.gateway.Gateway;
import io.junheng.gateway.GatewayResource;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class HealthTest {

    @Test
    void healthTellsEachServicesStateToProgramsAndPeople() {
        anonymous()
                .header("Accept", "application/json")
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("postgresql", equalTo("UP"))
                .body("kafka", equalTo("UP"))
                .body("services.service", hasItems("registry", "indicator", "task", "audit", "gateway"));
        anonymous()
                .header("Accept", "text/html,*/*")
                .get("/health")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("School registry"));
        anonymous()
                .header("Accept", "text/plain")
                .get("/health")
                .then()
                .statusCode(200)
                .body(containsString("UP    Kafka"));
    }

    @Test
    void theProbesSayOneWord() {
        anonymous().get("/q/health/ready").then().statusCode(200).body(equalTo("{\"status\":\"UP\"}"));
        anonymous().get("/q/health/live").then().statusCode(200).body(equalTo("{\"status\":\"UP\"}"));
        anonymous().get("/q/health").then().statusCode(404);
    }

    @Test
    void metricsAreForAdministrators() {
        anonymous().get("/metrics").then().statusCode(401);
        String viewer = asAdmin()
                .body("{\"name\":\"v\",\"roles\":[\"viewer\"]}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        as(viewer).get("/metrics").then().statusCode(403);
        as(Gateway.adminKey())
                .get("/metrics")
                .then()
                .statusCode(200)
                .body(containsString(
                        "junheng_gateway_requests_seconds_count{method=\"POST\",service=\"gateway\",status=\"201\""))
                .body(containsString("junheng_gateway_breaker_open{service=\"registry\""))
                .body(not(containsString(viewer)));
    }

    @Test
    void whatTheDashboardAsksOfTheMachineIsExported() throws IOException {
        // Given
        List<String> asked = Dashboard.metrics().stream()
                .filter(name -> !name.startsWith("junheng_"))
                .toList();

        // When
        String metrics = as(Gateway.adminKey()).get("/metrics").asString();

        // Then
        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }
}
