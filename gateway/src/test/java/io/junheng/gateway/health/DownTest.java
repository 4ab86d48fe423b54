package io.junheng.gateway.health;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.gateway.Gateway;
import io.junheng.gateway.GatewayResource;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(value = GatewayResource.class, initArgs = @ResourceArg(name = "without", value = "task"))
class DownTest {

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersGoOn() {
        anonymous()
                .header("Accept", "application/json")
                .get("/health")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("status", equalTo("DOWN"))
                .body("postgresql", equalTo("UP"))
                .body("services.find { it.service == 'task' }.reason", equalTo("unreachable"))
                .body("services.find { it.service == 'registry' }.status", equalTo("UP"));
        anonymous()
                .header("Accept", "text/plain")
                .get("/health")
                .then()
                .statusCode(503)
                .body(containsString("DOWN  Tasks  (unreachable)"));
        as(Gateway.adminKey()).get("/v1/plans").then().statusCode(503);
        as(Gateway.adminKey()).get("/v1/schools").then().statusCode(200);
        anonymous().get("/q/health/ready").then().statusCode(200);
    }
}
