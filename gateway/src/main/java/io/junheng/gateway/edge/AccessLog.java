package io.junheng.gateway.edge;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.Trace;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Route;
import io.junheng.kit.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One line and one measurement per request (访问日志). Neither a credential nor a query string is written. */
@Singleton
public class AccessLog {

    private static final Logger LOG = Logger.getLogger("io.junheng.gateway.access");

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final int MOST_CLIENTS = 500;

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Set<String> clients = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Answered, Timer> timers = new ConcurrentHashMap<>();
    private final ConcurrentMap<Served, Counter> counters = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Answered(String service, String method, int status) {}

    private record Served(String client, String service, int outcome) {}

    /** Where one event loop puts its lines. */
    AccessLines lines() {
        return new AccessLines(System.out, clock);
    }

    void write(
            AccessLines lines, HttpServerRequest request, Trace trace, Route route, Principal principal, long nanos) {
        String service = route == null ? "none" : route.service().key();
        String method = METHODS.contains(request.method()) ? request.method().name() : "OTHER";
        int status = request.response().headWritten() || request.response().ended()
                ? request.response().getStatusCode()
                : 499;
        timers.computeIfAbsent(new Answered(service, method, status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (principal != null) {
            count(principal.client() == null ? "person" : principal.client(), service, status);
        }
        if (LOG.isInfoEnabled()) {
            lines.add(
                    method,
                    Route.told(route, Objects.requireNonNullElse(request.path(), "")),
                    status,
                    service,
                    principal == null ? "-" : principal.subject(),
                    trace.requestId(),
                    nanos / 1_000);
        }
    }

    /** By client and route, for as many clients as a monitoring system can bear; the others together. */
    private void count(String client, String service, int status) {
        String named = client;
        if (!clients.contains(client)) {
            named = clients.size() < MOST_CLIENTS ? client : "other";
            clients.add(named);
        }
        counters.computeIfAbsent(new Served(named, service, status / 100), this::counter)
                .increment();
    }

    private Counter counter(Served served) {
        return metrics.counter(
                "junheng.gateway.client.requests",
                "client",
                served.client(),
                "service",
                served.service(),
                "outcome",
                served.outcome() + "xx");
    }

    /** Logs what was not foreseen; only a reference to the line leaves. */
    Problem unexpected(Throwable failure, Trace trace) {
        LOG.errorf(failure, "Unexpected failure %s", trace.requestId());
        return Problem.of(GatewayProblem.INTERNAL, trace.requestId());
    }

    private Timer timer(Answered answered) {
        return Timer.builder("junheng.gateway.requests")
                .description("Requests by service, method and status")
                .tags(
                        "service",
                        answered.service(),
                        "method",
                        answered.method(),
                        "status",
                        Integer.toString(answered.status()))
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10))
                .register(metrics);
    }
}
