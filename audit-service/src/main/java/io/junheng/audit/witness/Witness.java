package io.junheng.audit.witness;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.KeyFile;
import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Consistency;
import io.junheng.audit.tree.LogKey;
import io.junheng.audit.tree.VerifyingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cosigns checkpoints of the logs it was told of (见证者). Of one log it never cosigns two checkpoints of which one is not the beginning of
 * the other, whoever asks.
 */
@ApplicationScoped
class Witness {

    /** What came of a submission: the cosignature, or why there is none. */
    record Answer(Outcome outcome, String line, long seen) {}

    /** Outcomes, as C2SP tlog-witness tells them apart. */
    enum Outcome {
        COSIGNED,
        UNKNOWN_LOG,
        WRONG_SIGNATURE,
        OLD_ABOVE_NEW,
        OTHER_OLD,
        WRONG_PROOF
    }

    private final AuditConfig config;
    private final Witnessed witnessed;
    private final Clock clock;
    private final List<VerifyingKey> logs;
    private volatile LogKey key;

    Witness(AuditConfig config, Witnessed witnessed, Clock clock) {
        this.config = config;
        this.witnessed = witnessed;
        this.clock = clock;
        this.logs = config.witness().logs().orElse(List.of()).stream()
                .map(VerifyingKey::parse)
                .toList();
    }

    /** Judges a submission; what is cosigned is remembered in the running transaction. */
    Answer judge(Submission submission) {
        Checkpoint checkpoint = submission.checkpoint();
        List<VerifyingKey> known = logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .toList();
        if (known.isEmpty()) {
            return refused(Outcome.UNKNOWN_LOG);
        }
        if (known.stream().noneMatch(log -> log.signed(checkpoint.text(), submission.note()))) {
            return refused(Outcome.WRONG_SIGNATURE);
        }
        if (submission.old() > checkpoint.size()) {
            return refused(Outcome.OLD_ABOVE_NEW);
        }
        Optional<Checkpoint> last = witnessed.newestForUpdate(checkpoint.origin());
        long seen = last.map(Checkpoint::size).orElse(0L);
        boolean same = seen == checkpoint.size()
                && last.isPresent()
                && !Arrays.equals(last.get().root(), checkpoint.root());
        if (submission.old() != seen || same) {
            return new Answer(Outcome.OTHER_OLD, null, seen);
        }
        byte[] oldRoot = last.map(Checkpoint::root).orElse(new byte[0]);
        if (!Consistency.holds(seen, oldRoot, checkpoint.size(), checkpoint.root(), submission.proof())) {
            return refused(Outcome.WRONG_PROOF);
        }
        witnessed.add(checkpoint, submission.note(), clock.instant());
        return new Answer(Outcome.COSIGNED, key().cosign(checkpoint.text(), clock.instant()), checkpoint.size());
    }

    /** The public key under which it cosigns. */
    String verifierKey() {
        return key().cosigning().text();
    }

    private static Answer refused(Outcome outcome) {
        return new Answer(outcome, null, 0);
    }

    private synchronized LogKey key() {
        if (key == null) {
            KeyFile file = new KeyFile(config.witness().keyFile());
            if (!file.exists()) {
                file.create(config.witness().name());
            }
            key = file.read(config.witness().name());
        }
        return key;
    }
}
