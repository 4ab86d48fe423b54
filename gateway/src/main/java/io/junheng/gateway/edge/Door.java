package io.junheng.gateway.edge;

import io.junheng.gateway.upstream.Forwarder;
import io.junheng.gateway.wire.AnswerHeads;
import io.junheng.gateway.wire.HeadBounds;
import io.junheng.gateway.wire.StrictRequestDecoder;
import io.junheng.gateway.wire.TurnFlush;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.BrotliMode;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** The listening side on one event loop (入口): strict decoding, bounded connections, and {@link Edge} for what gets through. */
final class Door {

    private static final int GZIP_LEVEL = 4;
    private static final int BROTLI_QUALITY = 4;
    private static final int BROTLI_WINDOW = 18;
    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final long LINES_WAIT_MILLIS = 200;

    private final EdgeConfig config;
    private final AtomicInteger open;
    private final Drain drain;
    private final Function<Forwarder, Edge> edges;
    private final TurnFlush flush = new TurnFlush();
    private Loop loop;
    private long flusher;
    private HttpServer plain;
    private HttpServer encrypted;

    /** @param open connections open on all event loops together */
    Door(EdgeConfig config, AtomicInteger open, Drain drain, Function<Forwarder, Edge> edges) {
        this.config = config;
        this.open = open;
        this.drain = drain;
        this.edges = edges;
    }

    /** Opens it on the event loop that runs this. */
    Future<Void> open(Vertx vertx) {
        Edge edge = edges.apply(new Forwarder(vertx, flush, config.times().connect(), CONNECTIONS_PER_SERVICE));
        loop = edge.loop();
        flusher = vertx.setPeriodic(LINES_WAIT_MILLIS, timer -> loop.lines().flush());
        HttpServerOptions options = new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port() == 0 ? -1 : config.port())
                .setHttp2ClearTextEnabled(false)
                .setTcpNoDelay(true)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setCompressionSupported(true)
                .addCompressor(StandardCompressionOptions.gzip(GZIP_LEVEL, 15, 8));
        if (Brotli.isAvailable()) {
            options.addCompressor(StandardCompressionOptions.brotli(BROTLI_QUALITY, BROTLI_WINDOW, BrotliMode.TEXT));
        }
        plain = server(vertx, options, edge);
        Future<HttpServer> listening = plain.listen();
        if (config.tls().certificate().isPresent()) {
            encrypted = server(vertx, Encryption.of(options, config.tls()), edge);
            listening = listening.compose(first -> encrypted.listen());
        }
        return listening.mapEmpty();
    }

    /** Closes it with all its connections, on both sides. */
    Future<Void> close() {
        return Future.join(Stream.of(plain, encrypted)
                        .filter(Objects::nonNull)
                        .map(HttpServer::close)
                        .toList())
                .eventually(() -> loop.forwarder().close())
                .onComplete(closed -> {
                    loop.context().owner().cancelTimer(flusher);
                    loop.lines().close();
                })
                .mapEmpty();
    }

    private HttpServer server(Vertx vertx, HttpServerOptions options, Edge edge) {
        return vertx.createHttpServer(options)
                .connectionHandler(this::guard)
                .requestHandler(edge::handle)
                .invalidRequestHandler(edge::refuseInvalid);
    }

    int port() {
        return plain.actualPort();
    }

    /** Port of the encrypted door; 0 when there is none. */
    int encryptedPort() {
        return encrypted == null ? 0 : encrypted.actualPort();
    }

    private void guard(HttpConnection connection) {
        ChannelPipeline pipeline =
                ((ConnectionBase) connection).channelHandlerContext().pipeline();
        pipeline.addAfter("httpEncoder", "answerHeads", new AnswerHeads("httpEncoder"));
        connection.closeHandler(closed -> open.decrementAndGet());
        if (open.incrementAndGet() > config.limits().connections() || drain.hasBegun()) {
            connection.close();
            return;
        }
        EdgeConfig.Limits limits = config.limits();
        pipeline.addFirst("lingeringClose", new LingeringClose());
        pipeline.replace(
                "httpDecoder",
                "httpDecoder",
                new StrictRequestDecoder(new HeadBounds(
                        limits.requestLine(),
                        limits.headerBytes(),
                        limits.headerFields(),
                        config.times().head())));
        pipeline.addAfter("lingeringClose", "turnFlush", flush.handler());
        pipeline.remove("chunkedWriter");
        pipeline.addBefore("handler", "keepAlive", new KeepAlive(config.times().idle()));
        connection.exceptionHandler(ignored -> {});
    }
}
