package io.junheng.gateway.upstream;

import io.junheng.gateway.wire.TurnFlush;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import io.vertx.core.impl.ContextInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** Opens connections to services (建立连接) on one event loop: HTTP/1.1, over TLS with the host's name checked where the place says so. */
final class Dialer {

    private static final int LARGEST_HEAD = 32 * 1024;

    /** Validating, as the fields of an answer are sent on. */
    private static final HttpHeadersFactory FIELDS = new HttpHeadersFactory() {
        @Override
        public HttpHeaders newHeaders() {
            return HeadersMultiMap.httpHeaders();
        }

        @Override
        public HttpHeaders newEmptyHeaders() {
            return HeadersMultiMap.httpHeaders();
        }
    };

    private final ContextInternal context;
    private final TurnFlush flush;
    private final int connectMillis;
    private SslContext encryption;

    Dialer(ContextInternal context, TurnFlush flush, int connectMillis) {
        this.context = context;
        this.flush = flush;
        this.connectMillis = connectMillis;
    }

    /** Opens {@code link}; the outcome is told on the event loop, in its context. */
    void dial(URI place, Link link, Consumer<Link> opened, Runnable unreachable) {
        context.owner()
                .resolveAddress(
                        place.getHost(),
                        found -> context.nettyEventLoop().execute(() -> {
                            if (found.failed()) {
                                context.dispatch(unreachable);
                                return;
                            }
                            ChannelFuture connecting = connect(place, found.result(), link);
                            connecting.addListener(connected -> ready(connecting)
                                    .addListener(ready -> context.dispatch(
                                            ready.isSuccess() ? () -> opened.accept(link) : unreachable)));
                        }));
    }

    /** Whether the connection is open, and where it is encrypted, whether both sides have agreed how. */
    private static Future<?> ready(ChannelFuture connected) {
        SslHandler tls = connected.channel().pipeline().get(SslHandler.class);
        return connected.isSuccess() && tls != null ? tls.handshakeFuture() : connected;
    }

    private ChannelFuture connect(URI place, InetAddress address, Link link) {
        return new Bootstrap()
                .group(context.nettyEventLoop())
                .channelFactory(context.owner().transport().channelFactory(false))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectMillis)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) throws SSLException {
                        equip(channel.pipeline(), place, link);
                    }
                })
                .connect(new InetSocketAddress(address, port(place)));
    }

    private void equip(ChannelPipeline pipeline, URI place, Link link) throws SSLException {
        pipeline.addLast(flush.handler());
        if (isEncrypted(place)) {
            SslHandler tls = encryption().newHandler(pipeline.channel().alloc(), place.getHost(), port(place));
            tls.setHandshakeTimeoutMillis(connectMillis);
            pipeline.addLast(tls);
        }
        pipeline.addLast(new HttpClientCodec(
                new HttpDecoderConfig().setMaxHeaderSize(LARGEST_HEAD).setHeadersFactory(FIELDS), false, false));
        pipeline.addLast(link);
    }

    private SslContext encryption() throws SSLException {
        if (encryption == null) {
            encryption = SslContextBuilder.forClient()
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        }
        return encryption;
    }

    static boolean isEncrypted(URI place) {
        return "https".equals(place.getScheme());
    }

    private static int port(URI place) {
        return place.getPort() > 0 ? place.getPort() : isEncrypted(place) ? 443 : 80;
    }
}
