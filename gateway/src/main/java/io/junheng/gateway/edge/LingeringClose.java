package io.junheng.gateway.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection so that the last answer arrives: first only the sending side, then, once the peer has closed too or after {@link #PATIENCE_MILLIS},
 * the rest. What the peer still sends is thrown away. Without this, unread bytes make the kernel reset the connection and the refusal is lost.
 */
final class LingeringClose extends ChannelDuplexHandler {

    private static final long PATIENCE_MILLIS = 1_500;

    private boolean closing;

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (closing || !ctx.channel().isActive() || !(ctx.channel() instanceof DuplexChannel channel)) {
            ctx.close(promise);
            return;
        }
        closing = true;
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        var limit = ctx.executor().schedule(() -> ctx.close(promise), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> {
            limit.cancel(false);
            promise.trySuccess();
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }
}
