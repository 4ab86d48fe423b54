package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The way into the log, for each event once. What is appended gets its place in the transaction it is appended in. When that cannot be,
 * because others wait already, the log cannot sign, or another process appends for longer than {@value #PATIENCE}, it waits in the queue,
 * which the {@link Sequencer} empties.
 */
@ApplicationScoped
public class LogIntake {

    private static final Logger LOG = Logger.getLogger(LogIntake.class);
    private static final String PATIENCE = "2s";

    /** An event younger than this that comes again is known to the inbox, which forgets after fourteen days. */
    private static final Duration YOUNG = Duration.ofDays(7);

    private final Database database;
    private final Seals seals;
    private final Appending log;
    private final IntakeQueue queue;
    private final LogIdentity identity;
    private final SequencerLoop sequencer;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    LogIntake(
            Database database,
            Seals seals,
            Appending log,
            IntakeQueue queue,
            LogIdentity identity,
            SequencerLoop sequencer,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.database = database;
        this.seals = seals;
        this.log = log;
        this.queue = queue;
        this.identity = identity;
        this.sequencer = sequencer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds drafts in their order; an event that is already waiting, or in the log, is not added again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Draft> drafts) {
        List<Sealed> entries = sealed(drafts);
        String note = atOnce(entries);
        if (note == null) {
            queue.add(entries);
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the events are certain to stay
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    told(note);
                }
            }
        });
    }

    private void told(String note) {
        if (note == null) {
            sequencer.wake();
        } else {
            sequencer.signed(note);
        }
    }

    /** Appends, and returns the new checkpoint; null, with nothing done, when that cannot be now. */
    private String atOnce(List<Sealed> entries) {
        database.update("savepoint append_at_once");
        try {
            database.update("set local lock_timeout = '" + PATIENCE + "'");
            log.lock();
            if (queue.isEmpty() && !queue.anyKnown(old(entries))) {
                identity.requireNewest();
                return log.append(entries);
            }
        } catch (RuntimeException e) {
            LOG.debugf("%d events wait for their place: %s", entries.size(), e.toString());
        }
        database.update("rollback to savepoint append_at_once");
        return null;
    }

    /** Those whose entry may be in another range than the newest, where no unique key would tell. */
    private List<Sealed> old(List<Sealed> entries) {
        Instant since = clock.instant().minus(YOUNG);
        return entries.stream()
                .filter(entry -> entry.draft().time().isBefore(since))
                .toList();
    }

    private List<Sealed> sealed(List<Draft> drafts) {
        List<Payload> payloads = seals.seal(drafts.stream().map(LogIntake::open).toList());
        List<Sealed> entries = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            entries.add(new Sealed(drafts.get(i), payloads.get(i)));
        }
        return entries;
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
}
