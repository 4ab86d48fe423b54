package io.junheng.gateway.usage;

import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.gateway.GatewayResource;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class UsageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A client as it was registered. */
    private record Client(String id, String key) {}

    @Test
    void aClientSeesWhatItAskedForAndWhyItWasRefused() {
        // Given
        Client client = client();

        // When
        as(client.key()).get("/v1/schools").then().statusCode(200);
        as(client.key()).get("/v1/schools/2122000001?secret=1").then().statusCode(200);
        as(client.key())
                .header("X-Request-Id", "usage-test-1")
                .get("/v1/regions")
                .then()
                .statusCode(403);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(client.key())
                        .get("/v1/usage?filter=resource:in:schools,regions")
                        .then()
                        .statusCode(200)
                        .body("items.client", everyItem(equalTo(client.id())))
                        .body("items.resource", containsInAnyOrder("schools", "regions"))
                        .body("items.find { it.resource == 'schools' }.requests", equalTo(2))
                        .body("items.find { it.resource == 'regions' }.outcome", equalTo("4xx")));
        as(client.key())
                .get("/v1/usage/failures")
                .then()
                .body("items.requestId", contains("usage-test-1"))
                .body("items.code", contains("BEYOND_SCOPES"))
                .body("items.path", contains("/v1/regions"));
    }

    @Test
    void nobodySeesAnothersButAnAdministratorDoes() {
        // Given
        Client client = client();
        Client other = client();
        as(client.key()).get("/v1/schools").then().statusCode(200);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> asAdmin()
                        .get("/v1/usage?filter=client:eq:" + client.id())
                        .then()
                        .body("items.resource", hasItem("schools")));
        as(other.key())
                .get("/v1/usage?filter=client:eq:" + client.id())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static Client client() {
        var registered = asAdmin()
                .body("{\"name\":\"用量测试\",\"roles\":[\"viewer\"],\"scopes\":[\"schools:read\",\"usage:read\"]}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract();
        return new Client(registered.path("client.id"), registered.path("key"));
    }
}
