package io.junheng.gateway.edge;

import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Upstreams;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The running door on all its event loops. */
final class EdgeServer {

    private final VertxInternal vertx;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Drain drain = new Drain();
    private final Upstreams upstreams;
    private final Streams streams;

    /** Opens the port; throws {@link IllegalStateException} with a sentence for the operator when that cannot be done. */
    EdgeServer(Vertx vertx, Means means) {
        this.vertx = (VertxInternal) vertx;
        this.upstreams = means.upstreams();
        this.streams = means.streams();
        EdgeConfig config = means.config();
        try {
            join(Future.all(
                    loops(config.loops()).map(loop -> opened(loop, means)).toList()));
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

    /**
     * As many event loops as are wanted, each once. Instances of a verticle could not be had on loops of their own: each HTTP client that is made takes one of the
     * turns in which loops are given out, and two doors then shared a loop while another was idle.
     */
    private Stream<EventLoop> loops(int wanted) {
        return StreamSupport.stream(vertx.getEventLoopGroup().spliterator(), false)
                .map(EventLoop.class::cast)
                .limit(wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors());
    }

    private Future<Void> opened(EventLoop loop, Means means) {
        Door door = door(means);
        Promise<Void> opened = Promise.promise();
        vertx.createEventLoopContext(loop, null, Thread.currentThread().getContextClassLoader())
                .runOnContext(go -> Future.succeededFuture()
                        .compose(here -> door.open(vertx))
                        .onComplete(opened));
        return opened.future();
    }

    private static void join(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private Door door(Means means) {
        Door door = new Door(
                means.config(),
                connections,
                drain,
                forwarder -> new Edge(
                        means, Loop.current(vertx, forwarder, means.log().lines()), drain));
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
        join(Future.join(doors.stream().map(Door::close).toList()));
    }
}
