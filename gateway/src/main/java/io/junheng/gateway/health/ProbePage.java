package io.junheng.gateway.health;

import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.route.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * The gateway's own probes (探针) at the public port, with one word for an answer. Ready when its database and Kafka are; alive when it answers at all. The
 * other services do not count: the gateway serves those that are up.
 */
@ApplicationScoped
class ProbePage implements OwnPage {

    private static final String READY = "/q/health/ready";
    private static final String LIVE = "/q/health/live";

    private final SuiteHealth suite;

    ProbePage(SuiteHealth suite) {
        this.suite = suite;
    }

    @Override
    public List<String> paths() {
        return List.of(READY, LIVE);
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        return path.equals(LIVE)
                ? Future.succeededFuture(content(true))
                : suite.of(Service.GATEWAY).map(own -> content(own.up()));
    }

    private static Content content(boolean up) {
        return new Content(
                up ? 200 : 503,
                Map.of("Content-Type", "application/json"),
                Buffer.buffer(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}"));
    }
}
