package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    private final Database database;
    private final Seals seals;
    private final Appending log;
    private final IntakeQueue queue;
    private final Ranges ranges;
    private final LogIdentity identity;
    private final SequencerLoop sequencer;
    private final TransactionSynchronizationRegistry transactions;

    LogIntake(
            Database database,
            Seals seals,
            Appending log,
            IntakeQueue queue,
            Ranges ranges,
            LogIdentity identity,
            SequencerLoop sequencer,
            TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.seals = seals;
        this.log = log;
        this.queue = queue;
        this.ranges = ranges;
        this.identity = identity;
        this.sequencer = sequencer;
        this.transactions = transactions;
    }

    /** What became of drafts: they wait, or a checkpoint covers those that were new; without one none was. */
    private record Outcome(boolean waiting, String note) {

        private static final Outcome WAITING = new Outcome(true, null);
        private static final Outcome NOTHING_NEW = new Outcome(false, null);
    }

    /** Adds drafts in their order; an event that is already waiting, or in the log, is not added again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Draft> drafts) {
        List<Draft> once = once(drafts);
        Outcome outcome = atOnce(once);
        if (outcome.waiting()) {
            queue.add(sealed(once));
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the events are certain to stay
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    told(outcome);
                }
            }
        });
    }

    private void told(Outcome outcome) {
        if (outcome.waiting()) {
            sequencer.wake();
        } else if (outcome.note() != null) {
            sequencer.signed(outcome.note());
        }
    }

    /** Appends what is new; nothing is done when that cannot be now. Where it fails because an event came again, that one is left out. */
    private Outcome atOnce(List<Draft> drafts) {
        return tried(drafts, false)
                .or(() -> queue.known(ids(drafts)).isEmpty() ? Optional.empty() : tried(drafts, true))
                .orElse(Outcome.WAITING);
    }

    /**
     * Appends what is new, if that goes well.
     *
     * @param everywhere whether an event that comes again is looked for in all ranges; else the newest is expected to have none of these events
     */
    private Optional<Outcome> tried(List<Draft> drafts, boolean everywhere) {
        database.update("savepoint append_at_once");
        try {
            database.update("set local lock_timeout = '" + PATIENCE + "'");
            log.lock();
            if (queue.isEmpty()) {
                return Optional.of(underLock(drafts, everywhere));
            }
        } catch (RuntimeException e) {
            LOG.debugf("%d events are not appended at once: %s", drafts.size(), e.toString());
        }
        database.update("rollback to savepoint append_at_once");
        return Optional.empty();
    }

    private Outcome underLock(List<Draft> drafts, boolean everywhere) {
        identity.requireNewest();
        Instant until = everywhere ? Instant.MAX : ranges.earlierUntil(drafts.size());
        Set<UUID> known = queue.known(ids(
                drafts.stream().filter(draft -> !draft.time().isAfter(until)).toList()));
        List<Draft> fresh = known.isEmpty()
                ? drafts
                : drafts.stream()
                        .filter(draft -> !known.contains(draft.eventId()))
                        .toList();
        return fresh.isEmpty() ? Outcome.NOTHING_NEW : new Outcome(false, log.append(sealed(fresh)));
    }

    private static List<UUID> ids(List<Draft> drafts) {
        return drafts.stream().map(Draft::eventId).toList();
    }

    /** Each event once, where it comes first. */
    private static List<Draft> once(List<Draft> drafts) {
        Set<UUID> seen = new HashSet<>(drafts.size() * 2);
        return drafts.stream().filter(draft -> seen.add(draft.eventId())).toList();
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
