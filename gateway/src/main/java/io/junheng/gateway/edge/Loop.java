package io.junheng.gateway.edge;

import io.junheng.gateway.upstream.Forwarder;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;

/** One of the door's event loops (事件循环) and what is its own: connections to the services, and lines of the access log. */
record Loop(Context context, Thread thread, Forwarder forwarder, AccessLines lines) {

    /** The loop that runs this. */
    static Loop current(Vertx vertx, Forwarder forwarder, AccessLines lines) {
        return new Loop(vertx.getOrCreateContext(), Thread.currentThread(), forwarder, lines);
    }

    /** Goes on with the result on this loop, on whatever thread it came about. */
    <T> void here(Future<T> future, Handler<AsyncResult<T>> next) {
        if (future.isComplete() && Thread.currentThread() == thread) {
            next.handle(future);
            return;
        }
        future.onComplete(result -> {
            if (Thread.currentThread() == thread) {
                next.handle(result);
            } else {
                context.runOnContext(go -> next.handle(result));
            }
        });
    }
}
