package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Checks an exported audit log (审计日志核验) against a signed checkpoint, reading the file as a stream: memory does not grow with it. Every
 * exported entry is hashed again and the tree is built again; nothing the export says about itself is believed without the log's
 * signature.
 */
public final class LogVerifier {

    private final VerifierKey key;
    private final Checkpoint checkpoint;
    private Checkpoint earlier;
    private Statement statement;
    private List<byte[]> growth;
    private List<VerifierKey> witnesses = List.of();

    /** An export that can be read from its beginning as often as needed. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private LogVerifier(VerifierKey key, Checkpoint checkpoint) {
        this.key = key;
        this.checkpoint = checkpoint;
    }

    private LogVerifier copy() {
        LogVerifier copy = new LogVerifier(key, checkpoint);
        copy.earlier = earlier;
        copy.statement = statement;
        copy.growth = growth;
        copy.witnesses = witnesses;
        return copy;
    }

    /** A verifier that trusts only this key and holds the export against this checkpoint. */
    public static LogVerifier of(VerifierKey key, Checkpoint checkpoint) {
        return new LogVerifier(key, checkpoint);
    }

    /** The same, which also demands that the log still begins with what this checkpoint, kept from an earlier day, covers. */
    public LogVerifier since(Checkpoint keptEarlier) {
        LogVerifier verifier = copy();
        verifier.earlier = keptEarlier;
        return verifier;
    }

    /** The same, which believes that the log grew from the earlier checkpoint only with this consistency proof, hashes of 32 bytes. */
    public LogVerifier grownBy(List<byte[]> consistencyProof) {
        LogVerifier verifier = copy();
        verifier.growth = List.copyOf(consistencyProof);
        return verifier;
    }

    /** The same, which also demands that each of these witnesses cosigned the checkpoint. */
    public LogVerifier witnessedBy(List<VerifierKey> those) {
        LogVerifier verifier = copy();
        verifier.witnesses = List.copyOf(those);
        return verifier;
    }

    /**
     * The same, which also holds this statement on a search against the export: with the whole log, that the statement is true; with an
     * excerpt, that the excerpt is all that was stated.
     */
    public LogVerifier stating(Statement onSearch) {
        LogVerifier verifier = copy();
        verifier.statement = onSearch;
        return verifier;
    }

    /**
     * Checks an export of the whole log, a stretch of it that is tied to the rest or, when its entries carry proofs, an excerpt.
     *
     * @throws IOException when the file cannot be read
     */
    public Verdict verify(Path export) throws IOException {
        return verify(() -> Files.newInputStream(export));
    }

    /**
     * Checks an export of the whole log or, when its entries carry proofs, an excerpt.
     *
     * @throws IOException when it cannot be read
     */
    public Verdict verify(Source export) throws IOException {
        Verdict alone = verifyHeads();
        if (alone.finding() == Finding.ROLLED_BACK || alone.finding() == Finding.FORKED) {
            return alone;
        }
        LogKeys keys = LogKeys.leading(key, export);
        if (keys.broken() != null) {
            return verdict(Finding.WRONG_HANDOVER, keys.broken().size(), 0);
        }
        Verdict heads = checkHeads(keys);
        if (!heads.intact()) {
            return heads;
        }
        Verdict verdict = readThrough(export, keys, false);
        boolean canBeNarrowed = verdict.finding() == Finding.CHANGED_RANGE;
        return canBeNarrowed ? readThrough(export, keys, true) : verdict;
    }

    /** Checks the checkpoints alone: signatures, witnesses, and by the consistency proof that the log grew from the one to the other. */
    public Verdict verifyHeads() {
        return checkHeads(LogKeys.of(key));
    }

    private Verdict checkHeads(LogKeys keys) {
        if (!keys.signed(checkpoint)) {
            return verdict(Finding.WRONG_SIGNATURE, checkpoint.size(), 0);
        }
        for (VerifierKey witness : witnesses) {
            if (checkpoint.cosignedBy(witness).isEmpty()) {
                return new Verdict(Finding.NOT_WITNESSED, checkpoint.size(), 0, key.name(), witness.name());
            }
        }
        if (earlier != null) {
            if (!keys.signed(earlier)) {
                return verdict(Finding.WRONG_SIGNATURE, earlier.size(), 0);
            }
            if (earlier.size() > checkpoint.size()) {
                return verdict(Finding.ROLLED_BACK, earlier.size(), checkpoint.size());
            }
            if (!grown()) {
                return verdict(Finding.FORKED, earlier.size(), 0);
            }
        }
        if (statement != null && !keys.signed(statement)) {
            return verdict(Finding.STATEMENT_UNSIGNED, statement.size(), 0);
        }
        return checkStatement();
    }

    /** Whether nothing speaks against the log having grown from the earlier checkpoint; with a proof, whether it is shown. */
    private boolean grown() {
        if (earlier.size() == checkpoint.size() || growth == null || earlier.size() == 0) {
            return earlier.size() != checkpoint.size() || Arrays.equals(earlier.root(), checkpoint.root());
        }
        return MerkleProofs.consistent(earlier.size(), earlier.root(), checkpoint.size(), checkpoint.root(), growth);
    }

    private Verdict checkStatement() {
        boolean elsewhere = statement != null
                && (statement.size() != checkpoint.size() || !Arrays.equals(statement.root(), checkpoint.root()));
        return elsewhere
                ? verdict(Finding.STATEMENT_ELSEWHERE, statement.size(), checkpoint.size())
                : verdict(
                        Finding.INTACT_HEADS, checkpoint.size(), earlier == null ? checkpoint.size() : earlier.size());
    }

    private Verdict readThrough(Source export, LogKeys keys, boolean everySignature) throws IOException {
        long lineNumber = 0;
        try (InputStream input = export.open()) {
            LineReader lines = new LineReader(input);
            Hashes hashes = new Hashes();
            Check check = null;
            while (true) {
                lineNumber++;
                if (!lines.next()) {
                    return (check == null ? stated(wholeLog(keys, hashes, everySignature), true) : check).end();
                }
                ExportLine line = ExportLine.parse(lines, hashes);
                if (check == null && line instanceof ExportLine.Handed) {
                    continue;
                }
                if (check == null && line instanceof ExportLine.Tied tied) {
                    check = stated(
                            new StretchCheck(keys, checkpoint, earlier, growth != null, tied.stretch(), hashes), true);
                    continue;
                }
                if (check == null) {
                    boolean excerpt = startsExcerpt(line);
                    check = stated(
                            excerpt
                                    ? new ExcerptCheck(keys, checkpoint, earlier, growth != null)
                                    : wholeLog(keys, hashes, everySignature),
                            !excerpt);
                }
                Verdict verdict = check.line(line);
                if (verdict != null) {
                    return verdict.finding() == Finding.MISSING ? missingOrReordered(verdict, lines, hashes) : verdict;
                }
            }
        } catch (MalformedJson e) {
            return verdict(Finding.MALFORMED, lineNumber, 0);
        }
    }

    /** The log exports an excerpt with the checkpoint it is proved against first; a whole log begins with entry 0, if it has one. */
    private static boolean startsExcerpt(ExportLine line) {
        return line instanceof ExportLine.Entry entry
                ? entry.proof() != null
                : line instanceof ExportLine.Head head && head.checkpoint().size() > 0;
    }

    private Check stated(Check check, boolean whole) {
        return statement == null ? check : new StatementCheck(check, statement, key.name(), whole);
    }

    private WholeLogCheck wholeLog(LogKeys keys, Hashes hashes, boolean everySignature) {
        return new WholeLogCheck(keys, checkpoint, earlier, hashes, everySignature);
    }

    /** An entry that is not in its place may still come later in the file. */
    private Verdict missingOrReordered(Verdict missing, LineReader lines, Hashes hashes) throws IOException {
        try {
            while (lines.next()) {
                ExportLine line = ExportLine.parse(lines, hashes);
                if (line instanceof ExportLine.Entry entry && entry.index() == missing.first()) {
                    return verdict(Finding.REORDERED, missing.first(), missing.second());
                }
            }
        } catch (MalformedJson e) {
            return missing;
        }
        return missing;
    }

    private Verdict verdict(Finding finding, long first, long second) {
        return new Verdict(finding, first, second, key.name());
    }
}
