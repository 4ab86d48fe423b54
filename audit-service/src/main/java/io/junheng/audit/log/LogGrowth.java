package io.junheng.audit.log;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lets readers wait for new entries without holding a thread each. */
@ApplicationScoped
public class LogGrowth {

    private record Reader(long size, UniEmitter<? super Boolean> emitter) {}

    private final Checkpoints checkpoints;
    private final Queue<Reader> readers = new ConcurrentLinkedQueue<>();

    LogGrowth(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** True once the log has more than {@code size} entries, within about a second of it; false after {@code atMost}. */
    public Uni<Boolean> beyond(long size, Duration atMost) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    Reader reader = new Reader(size, emitter);
                    emitter.onTermination(() -> readers.remove(reader));
                    readers.add(reader);
                })
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(false);
    }

    /** Wakes the readers that have something to read. */
    void look() {
        if (readers.isEmpty()) {
            return;
        }
        long size = checkpoints.newest().size();
        for (Reader reader : readers) {
            if (reader.size() < size) {
                readers.remove(reader);
                reader.emitter().complete(true);
            }
        }
    }
}
