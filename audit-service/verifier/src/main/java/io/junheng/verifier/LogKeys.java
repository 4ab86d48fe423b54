package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a log (日志密钥): the one that is trusted and those that are trusted through handovers, before and after it. Each signs its own
 * stretch of the log only, so a key that was handed over from and is stolen later signs nothing new.
 */
final class LogKeys {

    private final String origin;
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<Handover> handovers = new ArrayList<>();
    private Handover broken;

    private LogKeys(String origin) {
        this.origin = origin;
    }

    static LogKeys of(VerifierKey trusted) {
        LogKeys keys = new LogKeys(trusted.name());
        keys.keys.add(trusted);
        return keys;
    }

    /** The keys after these handovers, in their order, as far as the handovers are signed and belong together and to the trusted key. */
    static LogKeys of(VerifierKey trusted, List<Handover> handovers) {
        if (handovers.isEmpty()) {
            return of(trusted);
        }
        LogKeys keys = new LogKeys(trusted.name());
        keys.keys.add(handovers.get(0).before());
        for (Handover handover : handovers) {
            Handover last = keys.handovers.isEmpty() ? null : keys.handovers.get(keys.handovers.size() - 1);
            boolean follows =
                    handover.before().equals(keys.newest()) && (last == null || last.size() <= handover.size());
            if (!follows || !handover.isOf(trusted.name())) {
                keys.broken = handover;
                return keys;
            }
            keys.keys.add(handover.next());
            keys.handovers.add(handover);
        }
        keys.broken = keys.keys.contains(trusted) ? null : handovers.get(0);
        return keys;
    }

    /** The keys that an export names in its first lines. */
    static LogKeys leading(VerifierKey trusted, LogVerifier.Source export) throws IOException {
        List<Handover> handovers = new ArrayList<>();
        try (InputStream input = export.open()) {
            LineReader lines = new LineReader(input);
            Hashes hashes = new Hashes();
            while (lines.next() && ExportLine.parse(lines, hashes) instanceof ExportLine.Handed handed) {
                handovers.add(handed.handover());
            }
        } catch (MalformedJson e) {
            // the line that is malformed is found, and named, when the export is read through
        }
        return of(trusted, handovers);
    }

    /** The first handover that cannot be believed, or null. */
    Handover broken() {
        return broken;
    }

    String origin() {
        return origin;
    }

    List<Handover> handovers() {
        return handovers;
    }

    /** Whether the key that signs checkpoints of its size signed it. */
    boolean signed(Checkpoint checkpoint) {
        return checkpoint.isSignedBy(keys.get(generation(checkpoint.size())));
    }

    /** Whether a key that signed when the log had that size, or later, signed it. */
    boolean signed(Statement statement) {
        return keys.subList(generation(statement.size()), keys.size()).stream().anyMatch(statement::isSignedBy);
    }

    /** Whether any key the log has had so far signed it. */
    boolean signed(SignedNote note) {
        return keys.stream().anyMatch(note::isSignedBy);
    }

    private int generation(long size) {
        int i = keys.size() - 1;
        while (i > 0 && handovers.get(i - 1).size() >= size) {
            i--;
        }
        return i;
    }

    private VerifierKey newest() {
        return keys.get(keys.size() - 1);
    }
}
