package io.junheng.gateway.upstream;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.route.Service;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;

/** Reads whole answers of services on behalf of one caller (代为读取): with the caller's identity, bounded in size and time. Confined to one event loop. */
public final class Reader {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final HttpClient client;
    private final Upstreams upstreams;
    private final MultiMap headers;
    private final long patienceMillis;

    /** @param headers who asks, and in which language the answer is to be */
    public Reader(HttpClient client, Upstreams upstreams, MultiMap headers, long patienceMillis) {
        this.client = client;
        this.upstreams = upstreams;
        this.headers = headers;
        this.patienceMillis = patienceMillis;
    }

    /** The answer, whatever its status; fails with a {@link Problem} when none could be had. */
    public Future<Reply> read(Service service, String pathAndQuery) {
        Upstream upstream = upstreams.of(service);
        if (!upstream.enter(true)) {
            return Future.failedFuture(Problem.of(GatewayProblem.OVERLOADED).retryAfter(1));
        }
        if (!upstream.breaker().allow()) {
            upstream.leave();
            return Future.failedFuture(unavailable(upstream));
        }
        RequestOptions options = upstream.request(pathAndQuery).setTimeout(patienceMillis);
        headers.forEach(options::putHeader);
        return Reply.to(client, options, LARGEST).transform(read -> {
            upstream.leave();
            if (read.succeeded()) {
                upstream.breaker().succeeded();
                return Future.succeededFuture(read.result());
            }
            if (read.cause() instanceof Reply.TooLarge) {
                upstream.breaker().undecided();
                return Future.failedFuture(Problem.of(GatewayProblem.ANSWER_TOO_LARGE, LARGEST));
            }
            upstream.breaker().failed();
            return Future.failedFuture(unavailable(upstream));
        });
    }

    private static Problem unavailable(Upstream upstream) {
        return Problem.of(GatewayProblem.UPSTREAM_UNAVAILABLE)
                .retryAfter(upstream.breaker().retryAfterSeconds());
    }
}
