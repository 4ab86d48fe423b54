package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The way into the log: what is appended here in a transaction gets its place in the log once that commits, each event once. */
@ApplicationScoped
public class LogIntake {

    private final Database database;
    private final Seals seals;
    private final SequencerLoop sequencer;
    private final TransactionSynchronizationRegistry transactions;

    LogIntake(
            Database database, Seals seals, SequencerLoop sequencer, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.seals = seals;
        this.sequencer = sequencer;
        this.transactions = transactions;
    }

    /** Adds drafts in their order; an event that is already waiting, or in the log, is not added again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Draft> drafts) {
        database.batch("""
                insert into audit_intake (event_id, event_time, type, operation, service, aggregate, aggregate_id, version,
                    actor, client, roles, actor_scope, region_path, previous_region_path, request_id, traceparent, authority,
                    data, sealed, sealed_by, data_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do nothing
                """, rows(drafts));
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

    private List<Object[]> rows(List<Draft> drafts) {
        List<Payload> payloads = seals.seal(drafts.stream().map(LogIntake::open).toList());
        List<Object[]> rows = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(row(drafts.get(i), payloads.get(i)));
        }
        return rows;
    }

    private static Seals.Open open(Draft draft) {
        return new Seals.Open(
                draft.eventId(),
                draft.service(),
                draft.aggregate(),
                draft.aggregateId(),
                draft.subject(),
                draft.data());
    }

    private static Object[] row(Draft draft, Payload payload) {
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
            payload.data(),
            payload.sealed(),
            payload.keys().isEmpty() ? null : payload.keys(),
            draft.dataHash()
        };
    }
}
