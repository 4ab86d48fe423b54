package io.junheng.gateway.edge;

import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Upstreams;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The running door on all its event loops. */
final class EdgeServer {

    private final Vertx vertx;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Drain drain = new Drain();
    private final Upstreams upstreams;
    private final Streams streams;
    private final String deployment;

    /** Opens the port; throws {@link IllegalStateException} with a sentence for the operator when that cannot be done. */
    EdgeServer(Vertx vertx, Means means) {
        this.vertx = vertx;
        this.upstreams = means.upstreams();
        this.streams = means.streams();
        EdgeConfig config = means.config();
        int loops = config.loops() > 0 ? config.loops() : Runtime.getRuntime().availableProcessors();
        try {
            deployment = vertx.deployVerticle(() -> door(means), new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The gateway cannot listen on " + config.host() + ":" + config.port()
                            + config.tls()
                                    .certificate()
                                    .map(tls -> " and " + config.tls().port())
                                    .orElse("") + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    private Door door(Means means) {
        Door door = new Door(
                means.config(),
                connections,
                drain,
                forwarder -> new Edge(means, Loop.current(vertx, forwarder), drain));
        doors.add(door);
        return door;
    }

    int port() {
        return doors.get(0).port();
    }

    /** Port of the encrypted door; 0 when there is none. */
    int encryptedPort() {
        return doors.get(0).encryptedPort();
    }

    int connections() {
        return connections.get();
    }

    /** Stops: no connection is taken any more, streams end, so that their callers go elsewhere, calls under way may end within {@code patienceMillis}, then everything is closed. */
    void close(long patienceMillis) {
        drain.begin();
        streams.close();
        long end = System.nanoTime() + patienceMillis * 1_000_000;
        while (upstreams.inFlight() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
    }
}
