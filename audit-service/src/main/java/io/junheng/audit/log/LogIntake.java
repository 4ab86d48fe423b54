package io.junheng.audit.log;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;

/** The way into the log: what is appended here in a transaction gets its place in the log once that commits, each event once. */
@ApplicationScoped
public class LogIntake {

    private final Database database;
    private final SequencerLoop sequencer;
    private final TransactionSynchronizationRegistry transactions;

    LogIntake(Database database, SequencerLoop sequencer, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.sequencer = sequencer;
        this.transactions = transactions;
    }

    /** Adds drafts in their order; an event that is already waiting, or in the log, is not added again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Draft> drafts) {
        database.batch("""
                insert into audit_intake (event_id, event_time, type, operation, service, aggregate, aggregate_id, version,
                    actor, client, roles, actor_scope, region_path, previous_region_path, request_id, traceparent, authority,
                    data, data_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do nothing
                """, drafts.stream().map(LogIntake::row).toList());
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the events are certain to stay
            }

            @Override
            public void afterCompletion(int status) {
                sequencer.wake();
            }
        });
    }

    private static Object[] row(Draft draft) {
        return new Object[] {
            draft.eventId(),
            draft.time(),
            draft.type(),
            draft.operation(),
            draft.service(),
            draft.aggregate(),
            draft.aggregateId(),
            draft.version(),
            draft.actor(),
            draft.client(),
            draft.roles(),
            draft.actorScope(),
            draft.regionPath(),
            draft.previousRegionPath(),
            draft.requestId(),
            draft.traceparent(),
            draft.authority(),
            draft.data(),
            draft.dataHash()
        };
    }
}
