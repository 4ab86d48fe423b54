package io.junheng.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The time by which a header has to be there: once started it runs on, whatever arrives, until it is stopped. */
final class Deadline {

    private final long millis;
    private ScheduledFuture<?> running;

    Deadline(long millis) {
        this.millis = millis;
    }

    void start(ChannelHandlerContext ctx, Runnable late) {
        if (running == null) {
            running = ctx.executor().schedule(late, millis, TimeUnit.MILLISECONDS);
        }
    }

    void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }
}
