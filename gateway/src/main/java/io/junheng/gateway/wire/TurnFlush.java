package io.junheng.gateway.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends what the connections of one event loop write at the end of the turn in which they wrote it (合并发送), one after the other: whoever is at the other end of many of them then wakes once for
 * all, instead of once for each. A connection that closes sends before.
 */
public final class TurnFlush {

    private List<Sending> waiting = new ArrayList<>();
    private List<Sending> sent = new ArrayList<>();

    /** The part of this in one connection's pipeline; nearer to the socket than whatever closes it. */
    public ChannelDuplexHandler handler() {
        return new Sending();
    }

    private void add(Sending sending) {
        waiting.add(sending);
        if (waiting.size() == 1) {
            sending.context.executor().execute(this::send);
        }
    }

    private void send() {
        List<Sending> now = waiting;
        waiting = sent;
        now.forEach(Sending::send);
        now.clear();
        sent = now;
    }

    private final class Sending extends ChannelDuplexHandler {

        private ChannelHandlerContext context;
        private boolean waits;

        @Override
        public void handlerAdded(ChannelHandlerContext added) {
            context = added;
        }

        @Override
        public void flush(ChannelHandlerContext ctx) {
            if (!waits) {
                waits = true;
                add(this);
            }
        }

        @Override
        public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
            send();
            ctx.close(promise);
        }

        private void send() {
            if (waits) {
                waits = false;
                context.flush();
            }
        }
    }
}
