package io.junheng.gateway.health;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /metrics} (监控指标) in Prometheus' text format, for administrators; a scraper beside the gateway asks the internal port instead. */
@ApplicationScoped
class MetricsPage implements OwnPage {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Upstreams upstreams;
    private final HttpClient client;

    MetricsPage(Upstreams upstreams, Vertx vertx) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    @Override
    public List<String> paths() {
        return List.of("/metrics");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        return client.request(
                        upstreams.of(Service.GATEWAY).request("/q/metrics").setTimeout(PATIENCE_MILLIS))
                .compose(asked -> asked.send())
                .compose(answer -> answer.body()
                        .map(body -> new Content(
                                answer.statusCode(),
                                Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
                                body)))
                .recover(failure -> Future.failedFuture(
                        Problem.of(GatewayProblem.UPSTREAM_UNAVAILABLE).retryAfter(1)));
    }
}
