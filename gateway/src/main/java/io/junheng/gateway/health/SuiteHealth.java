package io.junheng.gateway.health;

import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Reply;
import io.junheng.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks every service whether it is ready; however many want to know, at most once a second. */
@ApplicationScoped
class SuiteHealth {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LARGEST = 64 * 1_024;

    private final Upstreams upstreams;
    private final HttpClient client;
    private Future<List<ServiceHealth>> answer;
    private long askedAt;

    SuiteHealth(Upstreams upstreams, Vertx vertx) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS).setKeepAliveTimeout(20));
    }

    /** How all services are, in their order; never fails. */
    synchronized Future<List<ServiceHealth>> all() {
        if (answer == null || answer.isComplete() && System.nanoTime() - askedAt > FRESH_NANOS) {
            askedAt = System.nanoTime();
            List<Future<ServiceHealth>> each = new ArrayList<>();
            for (Service service : Service.values()) {
                each.add(of(service));
            }
            answer = Future.all(each).map(done -> done.list());
        }
        return answer;
    }

    /** How one service is; never fails. */
    Future<ServiceHealth> of(Service service) {
        long start = System.nanoTime();
        return Reply.to(client, upstreams.of(service).request("/q/health/ready").setTimeout(PATIENCE_MILLIS), LARGEST)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .map(reply -> read(service, reply.body(), since(start)))
                .otherwise(failure -> new ServiceHealth(service, false, Map.of(), reason(failure), since(start)));
    }

    private static ServiceHealth read(Service service, Buffer body, long millis) {
        JsonObject said = body.toJsonObject();
        Map<String, Boolean> checks = new TreeMap<>();
        if (said.getValue("checks") instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                JsonObject check = list.getJsonObject(i);
                checks.put(check.getString("name"), "UP".equals(check.getString("status")));
            }
        }
        return new ServiceHealth(service, "UP".equals(said.getString("status")), checks, null, millis);
    }

    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "timeout";
        }
        return failure instanceof DecodeException || failure instanceof ClassCastException
                ? "unreadable"
                : "unreachable";
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
