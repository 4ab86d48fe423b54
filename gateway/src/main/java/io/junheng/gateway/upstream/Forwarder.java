package io.junheng.gateway.upstream;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.wire.TurnFlush;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries requests to services and their answers back (转发), on one event loop and with connections of its own. Bodies stream; an answer that takes too long
 * is given up, to a quarter of a second. A service whose breaker is open, or that has too many calls under way, is not asked at all.
 */
public final class Forwarder {

    private static final long SWEEP_MILLIS = 250;

    private final Vertx vertx;
    private final HttpClient client;
    private final Links links;
    private final long sweeper;
    private final Set<Exchange> underWay = new LinkedHashSet<>();

    /**
     * @param vertx of which the current context's event loop is used
     * @param flush by which that event loop sends
     */
    public Forwarder(Vertx vertx, TurnFlush flush, int connectMillis, int connectionsPerService) {
        this.vertx = vertx;
        links = new Links((ContextInternal) vertx.getOrCreateContext(), flush, connectMillis);
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(connectMillis)
                        .setKeepAliveTimeout(20)
                        .setMaxHeaderSize(32 * 1024)
                        .setDecompressionSupported(false)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(connectionsPerService));
        sweeper = vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    /** Closes the connections. */
    public Future<Void> close() {
        vertx.cancelTimer(sweeper);
        links.close();
        return client.close();
    }

    /** Connections of its own kind, for short calls of the gateway's own. */
    public HttpClient client() {
        return client;
    }

    /** For reads of the gateway's own on behalf of the caller whom {@code headers} name. */
    public Reader reader(Upstreams upstreams, MultiMap headers, Bounds bounds) {
        return new Reader(client, upstreams, headers, bounds.answerMillis());
    }

    /**
     * Sends a request on, which is paused when it has a body.
     *
     * @param identity which tells the service who calls and which request it is
     */
    public void forward(
            HttpServerRequest request,
            Upstream upstream,
            String pathAndQuery,
            Identity identity,
            Bounds bounds,
            Outcome outcome) {
        boolean safe = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!upstream.enter(safe)) {
            outcome.refuse(Problem.of(GatewayProblem.OVERLOADED).retryAfter(1));
            outcome.ended();
            return;
        }
        if (!upstream.breaker().allow()) {
            upstream.leave();
            outcome.refuse(Problem.of(GatewayProblem.UPSTREAM_UNAVAILABLE)
                    .retryAfter(upstream.breaker().retryAfterSeconds()));
            outcome.ended();
            return;
        }
        Exchange exchange =
                new Exchange(request, upstream, links, pathAndQuery, identity, bounds, outcome, underWay::remove);
        underWay.add(exchange);
        exchange.begin();
    }

    private void sweep() {
        long now = System.nanoTime();
        for (Exchange exchange : List.copyOf(underWay)) {
            exchange.checkTime(now);
        }
        links.sweep(now);
    }
}
