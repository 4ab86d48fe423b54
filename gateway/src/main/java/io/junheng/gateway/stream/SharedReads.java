package io.junheng.gateway.stream;

import io.junheng.gateway.upstream.Reply;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Reads of the log that are under way (合并读取): whatever happens wakes all streams at once, and those that ask the same, as the same caller, are answered by one read. A
 * read that began before the last {@link #beat} may not know of it and is nobody else's answer.
 */
final class SharedReads {

    private final Map<Asked, Future<Reply>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong beats = new AtomicLong();

    /** The caller by the token that the log is asked with: who has the same is shown the same. */
    private record Asked(long beat, String token, String path) {}

    /** There may be something new; comes before anybody is told. */
    void beat() {
        beats.incrementAndGet();
    }

    /** What the log answers to {@code path} and {@code token}, by a read that is under way or by {@code read}. */
    Future<Reply> of(String token, String path, Supplier<Future<Reply>> read) {
        Asked asked = new Asked(beats.get(), token, path);
        Promise<Reply> answer = Promise.promise();
        Future<Reply> other = underWay.putIfAbsent(asked, answer.future());
        if (other != null) {
            return other;
        }
        begun(read).onComplete(done -> {
            underWay.remove(asked);
            answer.handle(done);
        });
        return answer.future();
    }

    private static Future<Reply> begun(Supplier<Future<Reply>> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}
