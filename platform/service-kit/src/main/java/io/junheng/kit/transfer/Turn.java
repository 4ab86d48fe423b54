package io.junheng.kit.transfer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The place of one chunk among those of its file (先后): each may be worked on before the one before it is stored, but is stored after it. Who waits for his turn within a
 * transaction waits a little only: somebody may stand between the two who waits for a lock of the later one, and PostgreSQL would not see that circle.
 */
final class Turn {

    private final CompletableFuture<Void> before;
    private final long patience;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Turn(CompletableFuture<Void> before, long patience) {
        this.before = before;
        this.patience = patience;
    }

    /** The first one; it and those after it wait {@code patience} milliseconds within a transaction. */
    static Turn first(long patience) {
        return new Turn(CompletableFuture.completedFuture(null), patience);
    }

    /** The one after this. */
    Turn next() {
        return new Turn(done, patience);
    }

    /** It has been waited for long enough; what was done in the transaction has to be let go, and done again when it is the chunk's turn. */
    static final class NotYet extends RuntimeException {
        NotYet() {
            super("not its turn yet", null, false, false);
        }
    }

    /** A chunk before has failed: this one must not be stored. */
    static final class Overtaken extends RuntimeException {
        Overtaken(Throwable reason) {
            super("a chunk before has failed", reason, false, false);
        }
    }

    /** Waits, within a transaction, until every chunk before is stored; throws {@link NotYet} or {@link Overtaken}. */
    void awaitBriefly() {
        await(patience);
    }

    /** Waits, holding nothing, until every chunk before is stored; throws {@link Overtaken}. */
    void await() {
        await(Long.MAX_VALUE);
    }

    private void await(long millis) {
        try {
            before.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotYet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the chunk before", e);
        } catch (ExecutionException e) {
            throw new Overtaken(e.getCause());
        }
    }

    /** Its chunk is stored. */
    void end() {
        done.complete(null);
    }

    /** Its chunk will not be stored. */
    void fail(Throwable reason) {
        done.completeExceptionally(reason);
    }
}
