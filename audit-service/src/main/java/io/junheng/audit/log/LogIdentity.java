package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.LogKey;
import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Which log this is: its name and its key. A log keeps both for life, so a process that comes with another key, or without the one the log
 * was begun with, refuses to start.
 */
@ApplicationScoped
public class LogIdentity {

    private static final Logger LOG = Logger.getLogger(LogIdentity.class);

    private final AuditConfig config;
    private final Database database;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private volatile LogKey key;

    LogIdentity(AuditConfig config, Database database, Checkpoints checkpoints, Clock clock) {
        this.config = config;
        this.database = database;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    void establish(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        key = QuarkusTransaction.requiringNew().call(this::load);
        LOG.infof("Log %s, key %s", config.origin(), key.verifierKey());
    }

    LogKey key() {
        return key;
    }

    /** The log's name. */
    public String origin() {
        return config.origin();
    }

    /** The public key, as verifiers take it. */
    public String verifierKey() {
        return key.verifierKey();
    }

    /** A text of several lines, signed as the log's; never one that begins with the log's name, which only its checkpoints do. */
    public String sign(String text) {
        if (text.startsWith(origin() + "\n")) {
            throw new IllegalArgumentException("only the sequencer signs checkpoints");
        }
        return key.sign(text);
    }

    private LogKey load() {
        database.one("select pg_advisory_xact_lock(" + Sequencer.LOCK + ")", row -> 0);
        Optional<String> begunWith = database.one("select verifier_key from log_identity", row -> row.getString(1));
        LogKey ours =
                config.key().map(pem -> LogKey.parse(config.origin(), pem)).orElseGet(() -> fromFile(begunWith));
        if (begunWith.isEmpty()) {
            begin(ours);
        } else if (!begunWith.get().equals(ours.verifierKey())) {
            throw new IllegalStateException("The log was begun as " + begunWith.get()
                    + ", but this process has the key of " + ours.verifierKey() + ". Give it the log's own key.");
        }
        return ours;
    }

    private LogKey fromFile(Optional<String> begunWith) {
        KeyFile file = new KeyFile(config.keyFile());
        if (!file.exists()) {
            if (begunWith.isPresent()) {
                throw new IllegalStateException("The key of the log " + begunWith.get() + " is not at " + file
                        + ". Put it back from a backup; without it the log cannot go on.");
            }
            file.create(config.origin());
        }
        return file.read(config.origin());
    }

    private void begin(LogKey ours) {
        database.update(
                "insert into log_identity (origin, verifier_key) values (?, ?)", config.origin(), ours.verifierKey());
        Frontier empty = Frontier.empty();
        checkpoints.add(empty, new Checkpoint(config.origin(), 0, empty.root()).signedBy(ours), clock.instant());
    }
}
