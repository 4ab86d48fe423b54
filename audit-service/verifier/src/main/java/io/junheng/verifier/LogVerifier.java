package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Checks an exported audit log (审计日志核验) against a signed checkpoint, reading the file as a stream: memory does not grow with it. Every
 * exported entry is hashed again and the tree is built again; nothing the export says about itself is believed without the log's
 * signature.
 */
public final class LogVerifier {

    private final VerifierKey key;
    private final Checkpoint checkpoint;
    private final Checkpoint earlier;
    private final Statement statement;

    /** An export that can be read from its beginning as often as needed. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private LogVerifier(VerifierKey key, Checkpoint checkpoint, Checkpoint earlier, Statement statement) {
        this.key = key;
        this.checkpoint = checkpoint;
        this.earlier = earlier;
        this.statement = statement;
    }

    /** A verifier that trusts only this key and holds the export against this checkpoint. */
    public static LogVerifier of(VerifierKey key, Checkpoint checkpoint) {
        return new LogVerifier(key, checkpoint, null, null);
    }

    /** The same, which also demands that the log still begins with what this checkpoint, kept from an earlier day, covers. */
    public LogVerifier since(Checkpoint keptEarlier) {
        return new LogVerifier(key, checkpoint, keptEarlier, statement);
    }

    /**
     * The same, which also holds this statement on a search against the export: with the whole log, that the statement is true; with an
     * excerpt, that the excerpt is all that was stated.
     */
    public LogVerifier stating(Statement onSearch) {
        return new LogVerifier(key, checkpoint, earlier, onSearch);
    }

    /**
     * Checks an export of the whole log or, when its entries carry proofs, an excerpt.
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
        Verdict heads = checkHeads();
        if (!heads.intact()) {
            return heads;
        }
        Verdict verdict = readThrough(export, false);
        boolean canBeNarrowed = verdict.finding() == Finding.CHANGED_RANGE;
        return canBeNarrowed ? readThrough(export, true) : verdict;
    }

    private Verdict checkHeads() {
        if (!checkpoint.isSignedBy(key)) {
            return verdict(Finding.WRONG_SIGNATURE, checkpoint.size(), 0);
        }
        if (earlier != null) {
            if (!earlier.isSignedBy(key)) {
                return verdict(Finding.WRONG_SIGNATURE, earlier.size(), 0);
            }
            if (earlier.size() > checkpoint.size()) {
                return verdict(Finding.ROLLED_BACK, earlier.size(), checkpoint.size());
            }
            if (earlier.size() == checkpoint.size() && !Arrays.equals(earlier.root(), checkpoint.root())) {
                return verdict(Finding.FORKED, earlier.size(), 0);
            }
        }
        return checkStatement();
    }

    private Verdict checkStatement() {
        if (statement != null && !statement.isSignedBy(key)) {
            return verdict(Finding.STATEMENT_UNSIGNED, statement.size(), 0);
        }
        boolean elsewhere = statement != null
                && (statement.size() != checkpoint.size() || !Arrays.equals(statement.root(), checkpoint.root()));
        return elsewhere
                ? verdict(Finding.STATEMENT_ELSEWHERE, statement.size(), checkpoint.size())
                : verdict(Finding.INTACT, 0, 0);
    }

    private Verdict readThrough(Source export, boolean everySignature) throws IOException {
        long lineNumber = 0;
        try (InputStream input = export.open()) {
            LineReader lines = new LineReader(input);
            Hashes hashes = new Hashes();
            Check check = null;
            while (true) {
                lineNumber++;
                if (!lines.next()) {
                    return (check == null ? stated(wholeLog(hashes, everySignature), true) : check).end();
                }
                ExportLine line = ExportLine.parse(lines.bytes(), lines.length(), hashes);
                if (check == null) {
                    boolean excerpt = startsExcerpt(line);
                    check = stated(
                            excerpt ? new ExcerptCheck(key, checkpoint, earlier) : wholeLog(hashes, everySignature),
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
                : ((ExportLine.Head) line).checkpoint().size() > 0;
    }

    private Check stated(Check check, boolean whole) {
        return statement == null ? check : new StatementCheck(check, statement, key.name(), whole);
    }

    private WholeLogCheck wholeLog(Hashes hashes, boolean everySignature) {
        return new WholeLogCheck(key, checkpoint, earlier, hashes, everySignature);
    }

    /** An entry that is not in its place may still come later in the file. */
    private Verdict missingOrReordered(Verdict missing, LineReader lines, Hashes hashes) throws IOException {
        try {
            while (lines.next()) {
                ExportLine line = ExportLine.parse(lines.bytes(), lines.length(), hashes);
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
