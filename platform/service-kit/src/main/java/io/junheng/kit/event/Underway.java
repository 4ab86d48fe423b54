package io.junheng.kit.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The one batch of a consumer that is taking effect (正在生效的一批). A second one begins only when the first has ended, so batches take effect in the order in which they came. Not
 * thread-safe: it belongs to the thread that polls.
 */
final class Underway {

    private static final long PATIENCE_SECONDS = 10;

    private final Executor executor;
    private FutureTask<Map<TopicPartition, OffsetAndMetadata>> effect;

    private Underway(Executor executor) {
        this.executor = executor;
    }

    /** What was polled together, and what Kafka is told once it has taken effect. */
    record Batch(List<Taking.Read> messages, Map<TopicPartition, OffsetAndMetadata> offsets) {

        /** That batch, of which these messages are wanted. */
        static Batch of(Iterable<ConsumerRecord<byte[], byte[]>> polled, List<Taking.Read> messages) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> message : polled) {
                offsets.put(
                        new TopicPartition(message.topic(), message.partition()),
                        new OffsetAndMetadata(message.offset() + 1));
            }
            return new Batch(messages, offsets);
        }
    }

    /** Batches take effect while they begin. */
    static Underway atOnce() {
        return new Underway(Runnable::run);
    }

    /** Batches take effect in a thread of that name. */
    static Underway inAThread(String name) {
        return new Underway(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Begins a batch; the one before must have {@link #finished}. */
    void begin(Batch batch, Taking taking) {
        effect = new FutureTask<>(() -> {
            taking.take(batch.messages());
            return batch.offsets();
        });
        executor.execute(effect);
    }

    /** Whether a batch that has begun has ended, well or not. */
    boolean isEnded() {
        return effect != null && effect.isDone();
    }

    /** Waits until what is under way has taken effect; returns its offsets, none when nothing was. Throws what it threw. */
    Map<TopicPartition, OffsetAndMetadata> finished() {
        if (effect == null) {
            return Map.of();
        }
        try {
            return effect.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            effect = null;
        }
    }

    /** Lets what is under way go on without asking for its end: its messages will come again. */
    void forget() {
        effect = null;
    }

    /** Waits until nothing takes effect any more. */
    void end() {
        if (executor instanceof ExecutorService thread) {
            thread.shutdown();
            try {
                if (thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread.shutdownNow();
        }
    }
}
