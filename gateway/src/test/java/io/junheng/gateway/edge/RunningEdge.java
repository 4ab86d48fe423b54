package io.junheng.gateway.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.gateway.access.AccessBook;
import io.junheng.gateway.access.AccessConfig;
import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.catalogue.Catalogue;
import io.junheng.gateway.catalogue.CatalogueConfig;
import io.junheng.gateway.identity.Admission;
import io.junheng.gateway.identity.Credential;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.Quota;
import io.junheng.gateway.identity.QuotaMeter;
import io.junheng.gateway.identity.Scopes;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Upstream;
import io.junheng.gateway.upstream.UpstreamConfig;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.gateway.usage.UsageBook;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.trace.Tracing;
import io.junheng.kit.trace.TracingConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The door with one small server in the place of every service and a gatekeeper that takes the credential {@code good}. */
final class RunningEdge implements AutoCloseable {

    /** A registry that is not there. */
    static final Map<String, String> NO_REGISTRY = Map.of("junheng.services.registry", "http://127.0.0.1:1");

    static final String CREDENTIAL = "Authorization: Bearer good\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final EdgeServer server;
    private final HttpServer service;
    private final Upstreams upstreams;

    /** The requests that have reached the service behind to their end: method, target and header fields. */
    final List<Received> completed = new CopyOnWriteArrayList<>();

    /** The addresses that credentials were said to come from. */
    final List<String> addresses = new CopyOnWriteArrayList<>();
    /** The event loops that had something to do. */
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private final Tracing tracing;
    private final List<String> revoked = new CopyOnWriteArrayList<>();

    record Received(String method, String uri, Map<String, String> headers) {}

    static RunningEdge with(Handler<HttpServerRequest> behind) {
        return with(behind, Map.of());
    }

    /** In a setting: host and port of the service that runs. */
    static final String RUNNING = "{running}";

    static RunningEdge with(Handler<HttpServerRequest> behind, Map<String, String> settings) {
        return new RunningEdge(behind, settings);
    }

    private RunningEdge(Handler<HttpServerRequest> behind, Map<String, String> settings) {
        service = join(vertx.createHttpServer()
                .requestHandler(request -> {
                    Map<String, String> headers = new HashMap<>();
                    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
                    Received received = new Received(request.method().name(), request.uri(), headers);
                    request.end().onSuccess(end -> completed.add(received));
                    behind.handle(request);
                })
                .listen(0, "127.0.0.1"));
        Map<String, String> all = new HashMap<>();
        all.put("junheng.gateway.port", "0");
        all.put("junheng.gateway.loops", "2");
        for (String each : List.of("registry", "indicator", "task", "audit")) {
            all.put("junheng.services." + each, "http://127.0.0.1:" + service.actualPort());
        }
        settings.forEach((key, value) -> all.put(key, value.replace(RUNNING, "127.0.0.1:" + service.actualPort())));
        SmallRyeConfig settled = new SmallRyeConfigBuilder()
                .withMapping(EdgeConfig.class)
                .withMapping(UpstreamConfig.class)
                .withMapping(AccessConfig.class)
                .withMapping(CatalogueConfig.class)
                .withMapping(TracingConfig.class)
                .withDefaultValues(all)
                .build();
        tracing = Tracing.of(settled.getConfigMapping(TracingConfig.class), "gateway");
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        upstreams = new Upstreams(
                settled.getConfigMapping(UpstreamConfig.class),
                () -> List.of(URI.create("http://127.0.0.1:" + service.actualPort())),
                metrics);
        server = new EdgeServer(
                vertx,
                new Means(
                        settled.getConfigMapping(EdgeConfig.class),
                        new Answers(new ObjectMapper()),
                        new OwnPages(List.of()),
                        gatekeeper(),
                        new QuotaMeter(Clock.systemUTC()),
                        upstreams,
                        new AccessBook(
                                settled.getConfigMapping(AccessConfig.class), Clock.systemUTC(), prefix -> prefix),
                        new AccessLog(metrics, Clock.systemUTC()),
                        new Streams(vertx, upstreams, reader -> "internal", metrics, 300),
                        new UsageBook(Clock.systemUTC()),
                        new Catalogue(
                                settled.getConfigMapping(CatalogueConfig.class),
                                vertx,
                                upstreams,
                                reader -> "internal",
                                metrics),
                        tracing));
    }

    /** Takes {@code good} and {@code other}, {@code county} and {@code narrow}; {@code late} too, but on another thread, and {@code spent} once a minute. */
    private Future<Admission> admit(String credential, String address) {
        addresses.add(address);
        threads.add(Thread.currentThread());
        if (revoked.contains(credential)) {
            return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
        }
        Quota quota = credential.equals("spent") ? new Quota(1, null) : Quota.NONE;
        String region = credential.equals("county") ? "220322" : null;
        Scopes scopes = credential.equals("narrow") ? Scopes.of(List.of("schools:read")) : Scopes.ALL;
        Admission admission = new Admission(
                new Principal(credential, List.of("viewer"), region, null, null, credential, quota, scopes),
                "internal");
        return switch (credential) {
            case "good", "other", "county", "narrow", "spent" -> Future.succeededFuture(admission);
            case "late" -> {
                Promise<Admission> promise = Promise.promise();
                new Thread(() -> promise.complete(admission)).start();
                yield promise.future();
            }
            default -> Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
        };
    }

    private Gatekeeper gatekeeper() {
        return new Gatekeeper() {
            @Override
            public Future<Admission> admit(Credential credential, String address) {
                return RunningEdge.this.admit(credential.text(), address);
            }

            @Override
            public Future<Admission> admitCertified(String client, String address) {
                return RunningEdge.this.admit(client, address);
            }

            /** Anybody, three times a minute from one address. */
            @Override
            public Future<Admission> admitAnybody() {
                return Future.succeededFuture(new Admission(
                        new Principal("public", List.of("viewer"), null, null, null, null, new Quota(3, null)),
                        "anybody"));
            }
        };
    }

    /** Stops as with the process, and returns when all is closed. */
    void stop() {
        server.close(30_000);
        tracing.stop();
    }

    int encryptedPort() {
        return server.encryptedPort();
    }

    /** From now on {@code credential} is no good. */
    void revoke(String credential) {
        revoked.add(credential);
    }

    int port() {
        return server.port();
    }

    int connections() {
        return server.connections();
    }

    Upstream upstream(Service which) {
        return upstreams.of(which);
    }

    Vertx vertx() {
        return vertx;
    }

    static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        join(vertx.close());
    }
}
