package io.junheng.kit.transfer;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Stores chunks two at a time (并行入库), each by a thread and a connection of its own: while PostgreSQL stores one, the next is checked and stored beside it. They end in
 * the order of the file; when one fails, none after it is stored.
 */
final class Lanes implements AutoCloseable {

    private static final int LANES = 2;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Consumer<Runnable> context;
    private final ExecutorService workers;
    private final Semaphore free = new Semaphore(LANES);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Turn next = Turn.first(PATIENCE_MILLIS);

    /** Lanes whose work is done by {@code context}. */
    Lanes(Consumer<Runnable> context) {
        this.context = context;
        String name = Thread.currentThread().getName();
        this.workers = Executors.newFixedThreadPool(LANES, task -> {
            Thread thread = new Thread(task, name + "-lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Has {@code chunk} done as soon as a lane is free; throws what a chunk before has failed with. */
    void add(Consumer<Turn> chunk) {
        take(1);
        Turn turn = next;
        next = turn.next();
        workers.execute(() -> {
            try {
                context.accept(() -> chunk.accept(turn));
                turn.end();
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                turn.fail(e);
            } finally {
                free.release();
            }
        });
    }

    /** Waits until everything that was added is stored; throws what failed first. */
    void settle() {
        take(LANES);
        free.release(LANES);
    }

    private void take(int lanes) {
        try {
            free.acquire(lanes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while chunks are stored", e);
        }
        if (failure.get() != null) {
            free.release(lanes);
            throw thrown(failure.get());
        }
    }

    private static RuntimeException thrown(Throwable reason) {
        if (reason instanceof Error error) {
            throw error;
        }
        return (RuntimeException) reason;
    }

    /** Ends when no chunk is at work any more. */
    @Override
    public void close() {
        workers.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (workers.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
