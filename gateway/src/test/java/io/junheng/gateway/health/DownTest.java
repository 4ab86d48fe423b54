package io.junheng.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.upstream.UpstreamConfig;
import io.junheng.gateway.upstream.Upstreams;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages about health while one service is not there and every other says that it is well. */
class DownTest {

    private static final String NOBODY = "http://127.0.0.1:1";
    private static final String WELL =
            "{\"status\":\"UP\",\"checks\":[{\"name\":\"Database connections health check\",\"status\":\"UP\"}]}";

    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void withoutTasks() {
        URI well = URI.create(
                "http://127.0.0.1:" + serve(request -> request.response().end(WELL)));
        UpstreamConfig places = new SmallRyeConfigBuilder()
                .withMapping(UpstreamConfig.class)
                .withDefaultValue("junheng.services.registry", well.toString())
                .withDefaultValue("junheng.services.indicator", well.toString())
                .withDefaultValue("junheng.services.task", NOBODY)
                .withDefaultValue("junheng.services.audit", well.toString())
                .build()
                .getConfigMapping(UpstreamConfig.class);
        SuiteHealth suite =
                new SuiteHealth(new Upstreams(places, () -> List.of(well), new SimpleMeterRegistry()), vertx);
        OwnPage health = new HealthPage(suite);
        OwnPage probes = new ProbePage(suite);
        port = serve(request -> show(request, probes.paths().contains(request.path()) ? probes : health));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServiceThatIsDownIsNamedToPrograms() {
        health("application/json")
                .get("/health")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("status", equalTo("DOWN"))
                .body("postgresql", equalTo("UP"))
                .body("services.find { it.service == 'task' }.reason", equalTo("unreachable"))
                .body("services.find { it.service == 'registry' }.status", equalTo("UP"));
    }

    @Test
    void aServiceThatIsDownIsNamedToPeople() {
        health("text/plain")
                .get("/health")
                .then()
                .statusCode(503)
                .body(containsString("DOWN  Tasks  (unreachable)"))
                .body(containsString("UP    School registry"));
    }

    @Test
    void theGatewayIsReadyWhoeverElseIsDown() {
        health("*/*").get("/q/health/ready").then().statusCode(200);
    }

    private RequestSpecification health(String accept) {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .header("Accept", accept)
                .header("Accept-Language", "en");
    }

    private int serve(Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static void show(HttpServerRequest request, OwnPage page) {
        page.get(request, request.path()).onSuccess(content -> {
            content.addTo(request.response().headers());
            request.response().setStatusCode(content.status()).end(content.body());
        });
    }
}
