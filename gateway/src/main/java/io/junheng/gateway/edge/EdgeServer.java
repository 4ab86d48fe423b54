package io.junheng.gateway.edge;

import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.gateway.upstream.Upstreams;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The running door on all its event loops. */
final class EdgeServer {

    private final Vertx vertx;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final String deployment;

    /** Opens the port; throws {@link IllegalStateException} with a sentence for the operator when that cannot be done. */
    EdgeServer(
            Vertx vertx,
            EdgeConfig config,
            Answers answers,
            Iterable<OwnPage> pages,
            Gatekeeper gatekeeper,
            Upstreams upstreams,
            AccessLog log) {
        this.vertx = vertx;
        OwnPages ownPages = new OwnPages(pages);
        int loops = config.loops() > 0 ? config.loops() : Runtime.getRuntime().availableProcessors();
        try {
            deployment = vertx.deployVerticle(
                            () -> {
                                Door door = new Door(
                                        config,
                                        connections,
                                        forwarder -> new Edge(
                                                config,
                                                answers,
                                                ownPages,
                                                gatekeeper,
                                                upstreams,
                                                forwarder,
                                                log,
                                                vertx.getOrCreateContext()));
                                doors.add(door);
                                return door;
                            },
                            new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The gateway cannot listen on " + config.host() + ":" + config.port() + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    int port() {
        return doors.get(0).port();
    }

    int connections() {
        return connections.get();
    }

    void close() {
        vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
    }
}
