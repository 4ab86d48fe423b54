package io.junheng.verifier;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Holds a statement against an export that is checked at the same time. Of the whole log it finds out what meets the statement's
 * conditions; of an excerpt, whether it is the answer that was stated.
 */
final class StatementCheck implements Check {

    private final Check export;
    private final Statement statement;
    private final String origin;
    private final boolean whole;
    private final MessageDigest digest = Hashes.sha256();
    private long entries;

    StatementCheck(Check export, Statement statement, String origin, boolean whole) {
        this.export = export;
        this.statement = statement;
        this.origin = origin;
        this.whole = whole;
    }

    @Override
    public Verdict line(ExportLine line) throws MalformedJson {
        if (line instanceof ExportLine.Entry entry) {
            boolean counts = !whole || entry.index() < statement.size() && statement.covers(entry);
            if (counts) {
                digest.update(entry.leafHash());
                entries++;
            }
        }
        return export.line(line);
    }

    @Override
    public Verdict end() {
        Verdict verdict = export.end();
        boolean stated = entries == statement.entries() && Arrays.equals(digest.digest(), statement.digest());
        if (!verdict.intact() || stated) {
            return verdict;
        }
        Finding finding = whole ? Finding.STATEMENT_FALSE : Finding.ANSWER_INCOMPLETE;
        return new Verdict(finding, entries, statement.entries(), origin);
    }
}
