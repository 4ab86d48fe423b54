package io.junheng.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Gives the events that wait in the queue their place in the log, a batch in a transaction. Any number of processes may try; a lock in the
 * database lets one at a time.
 */
@ApplicationScoped
class Sequencer {

    /** What one transaction did: how many events left the queue, and the new checkpoint if there is one. */
    record Batch(int taken, String note) {}

    private final IntakeQueue queue;
    private final Appending log;
    private final CheckedHead checked;
    private final LogIdentity identity;
    private final KeptHead kept;
    private final AuditConfig config;

    Sequencer(
            IntakeQueue queue,
            Appending log,
            CheckedHead checked,
            LogIdentity identity,
            KeptHead kept,
            AuditConfig config) {
        this.queue = queue;
        this.log = log;
        this.checked = checked;
        this.identity = identity;
        this.kept = kept;
        this.config = config;
    }

    /**
     * Integrates and signs one batch; returns how many events left the queue, 0 when none waited.
     *
     * @throws DamagedLog when what is stored is not what was signed; then nothing is signed on top of it
     */
    int integrate() {
        Batch batch = QuarkusTransaction.requiringNew().call(this::batch);
        if (batch.note() != null) {
            kept.keep(batch.note());
        }
        return batch.taken();
    }

    /** Integrates and signs one batch in the running transaction. */
    Batch batch() {
        log.lock();
        List<IntakeQueue.Waiting> waiting = queue.first(config.batch());
        identity.requireNewest();
        if (waiting.isEmpty()) {
            return new Batch(0, checked.notYetKept());
        }
        List<Sealed> fresh = waiting.stream()
                .filter(entry -> !entry.known())
                .map(IntakeQueue.Waiting::entry)
                .toList();
        String note = fresh.isEmpty() ? null : log.append(fresh);
        queue.remove(waiting);
        return new Batch(waiting.size(), note);
    }
}
