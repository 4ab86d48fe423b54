package io.junheng.gateway.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long a connection may stay open between requests, and how many requests it may send ahead of their answers; one more closes it. While an answer is
 * owed, time does not count here: the exchange has bounds of its own.
 */
final class KeepAlive extends ChannelDuplexHandler {

    private static final int MOST_AHEAD = 64;

    private final long idleNanos;
    private int owed;
    private long idleSince = System.nanoTime();
    private ScheduledFuture<?> look;

    KeepAlive(long idleMillis) {
        this.idleNanos = TimeUnit.MILLISECONDS.toNanos(idleMillis);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        lookIn(ctx, idleNanos);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        look.cancel(false);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest && ++owed > MOST_AHEAD) {
            ctx.close();
            return;
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean interim =
                message instanceof HttpResponse response && response.status().equals(HttpResponseStatus.CONTINUE);
        if (message instanceof LastHttpContent && !interim) {
            owed--;
            idleSince = System.nanoTime();
        }
        ctx.write(message, promise);
    }

    private void lookIn(ChannelHandlerContext ctx, long nanos) {
        look = ctx.executor().schedule(() -> look(ctx), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext ctx) {
        long left = owed > 0 ? idleNanos : idleSince + idleNanos - System.nanoTime();
        if (left <= 0) {
            ctx.close();
        } else {
            lookIn(ctx, left);
        }
    }
}
