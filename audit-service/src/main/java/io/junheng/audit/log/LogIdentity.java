package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.KeyChain;
import io.junheng.audit.tree.KeyChain.Generation;
import io.junheng.audit.tree.LogKey;
import io.junheng.audit.tree.VerifyingKey;
import io.junheng.contracts.audit.LogKeyHandedOver;
import io.junheng.contracts.audit.LogKeyState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Which log this is: its name and its keys. A process that comes with another key than the one that signs now refuses to start, unless it
 * brings that one along as the previous key; then the log is handed over to the new one.
 */
@ApplicationScoped
public class LogIdentity {

    private static final Logger LOG = Logger.getLogger(LogIdentity.class);

    private final AuditConfig config;
    private final Database database;
    private final Checkpoints checkpoints;
    private final Outbox outbox;
    private final Clock clock;
    private volatile LogKey key;
    private volatile KeyChain chain;

    LogIdentity(AuditConfig config, Database database, Checkpoints checkpoints, Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.config = config;
        this.database = database;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @ActivateRequestContext
    void establish(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        QuarkusTransaction.requiringNew().run(this::load);
        LOG.infof("Log %s, key %s", config.origin(), key.verifierKey());
    }

    LogKey key() {
        return key;
    }

    /** All keys the log has had. */
    public KeyChain chain() {
        return chain;
    }

    /** The notes by which keys were handed over up to this size, oldest first. */
    public List<String> handovers(long size) {
        return chain.generations().stream()
                .filter(generation -> generation.handover() != null && generation.from() <= size)
                .map(Generation::handover)
                .toList();
    }

    /** Throws unless this process has the key that signs now: another one may have handed over to a newer key. */
    void requireNewest() {
        long number = database.one("select max(number) from log_key", row -> row.getLong(1))
                .orElse(0L);
        if (number != chain.generations().size()) {
            throw new IllegalStateException(
                    "The log's key was handed over; start this process again with the new one.");
        }
    }

    /** The log's name. */
    public String origin() {
        return config.origin();
    }

    /** A text of several lines, signed as the log's; never one that begins with the log's name, which only its checkpoints do. */
    public String sign(String text) {
        if (text.startsWith(origin() + "\n")) {
            throw new IllegalArgumentException("only the sequencer signs checkpoints");
        }
        return key.sign(text);
    }

    /** Reads which log this is, or begins one, in the running transaction. */
    void load() {
        database.one("select pg_advisory_xact_lock(" + Appending.LOCK + ")", row -> 0);
        List<Generation> generations = database.list(
                "select verifier_key, from_size, handover from log_key order by number",
                row -> new Generation(VerifyingKey.parse(row.getString(1)), row.getLong(2), row.getString(3)));
        LogKeys keys = new LogKeys(config);
        if (generations.isEmpty()) {
            begin(keys.current(true));
            return;
        }
        KeyChain known = KeyChain.of(generations);
        if (!known.first().name().equals(config.origin())) {
            throw new IllegalStateException(
                    "The log was begun as " + known.first() + ", but this process is to keep " + config.origin() + ".");
        }
        LogKey ours = keys.current(keys.previous().isPresent());
        if (!ours.verifying().equals(known.newest())) {
            LogKey before = keys.previous()
                    .filter(previous -> previous.verifying().equals(known.newest()))
                    .orElseThrow(() -> new IllegalStateException("The log's key is " + known.newest()
                            + ", but this process has the key of " + ours.verifierKey()
                            + ". Give it the log's own key, or to hand over from it, that one as the previous key."));
            handOver(known, before, ours);
        } else {
            chain = known;
        }
        key = ours;
    }

    private void begin(LogKey ours) {
        database.update(
                "insert into log_identity (origin, verifier_key) values (?, ?)", config.origin(), ours.verifierKey());
        database.update(
                "insert into log_key (number, verifier_key, from_size, begun_at) values (1, ?, 0, ?)",
                ours.verifierKey(),
                clock.instant());
        Frontier empty = Frontier.empty();
        checkpoints.add(
                empty, new Checkpoint(config.origin(), 0, empty.root()).signedBy(ours), clock.instant(), Instant.EPOCH);
        key = ours;
        chain = KeyChain.of(List.of(new Generation(ours.verifying(), 0, null)));
    }

    private void handOver(KeyChain known, LogKey before, LogKey next) {
        Checkpoint head = Checkpoint.parse(checkpoints.newest().note());
        chain = known.handedOver(before, next, head);
        Generation generation = chain.generations().get(chain.generations().size() - 1);
        database.update(
                "insert into log_key (number, verifier_key, from_size, handover, begun_at) values (?, ?, ?, ?, ?)",
                chain.generations().size(),
                generation.key().text(),
                generation.from(),
                generation.handover(),
                clock.instant());
        outbox.append(new LogKeyHandedOver(
                null,
                new LogKeyState(
                        Integer.toString(chain.generations().size()),
                        config.origin(),
                        generation.key().text(),
                        generation.from(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        1)));
        LOG.infof("The log's key was handed over at %d entries; the previous key may be destroyed.", head.size());
    }
}
