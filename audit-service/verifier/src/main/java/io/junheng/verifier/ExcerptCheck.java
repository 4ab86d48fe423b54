package io.junheng.verifier;

import java.util.Arrays;

/**
 * Checks an excerpt: each entry on its own, by its inclusion proof, against the checkpoint. What was left out is not judged; that the log
 * still begins with an earlier checkpoint's entries has to be shown by a proof of its own ({@code grown}).
 */
final class ExcerptCheck implements Check {

    private final LogKeys keys;
    private final Checkpoint checkpoint;
    private final boolean grown;
    private final Checkpoint earlier;
    private long entries;
    private long lastIndex = -1;

    ExcerptCheck(LogKeys keys, Checkpoint checkpoint, Checkpoint earlier, boolean grown) {
        this.keys = keys;
        this.grown = grown;
        this.checkpoint = checkpoint;
        this.earlier = earlier;
    }

    @Override
    public Verdict line(ExportLine line) throws MalformedJson {
        if (line instanceof ExportLine.Entry entry) {
            return entry(entry);
        }
        if (line instanceof ExportLine.Head head) {
            return head(head.checkpoint());
        }
        throw new MalformedJson();
    }

    @Override
    public Verdict end() {
        boolean comparable = grown || earlier == null || earlier.size() == checkpoint.size();
        return comparable
                ? verdict(Finding.INTACT_EXCERPT, entries, checkpoint.size())
                : verdict(Finding.EXCERPT_ONLY, earlier.size(), 0);
    }

    private Verdict head(Checkpoint head) {
        if (!keys.signed(head)) {
            return verdict(Finding.WRONG_SIGNATURE, head.size(), 0);
        }
        if (head.size() != checkpoint.size()) {
            return verdict(Finding.OTHER_SIZE, head.size(), checkpoint.size());
        }
        return Arrays.equals(head.root(), checkpoint.root()) ? null : verdict(Finding.FORKED, head.size(), 0);
    }

    private Verdict entry(ExportLine.Entry entry) throws MalformedJson {
        if (entry.sealed()) {
            throw new MalformedJson();
        }
        if (entry.index() == lastIndex) {
            return verdict(Finding.INSERTED, entry.index(), lastIndex + 1);
        }
        if (entry.index() < lastIndex) {
            return verdict(Finding.REORDERED, entry.index(), lastIndex);
        }
        if (entry.erased() != null && entry.erased().isEmpty()) {
            return verdict(Finding.UNEXPLAINED_ERASURE, entry.index(), 0);
        }
        if (!entry.dataMatch()) {
            return verdict(Finding.CHANGED_DATA, entry.index(), 0);
        }
        if (entry.proof() == null || !proven(entry)) {
            Finding finding = entry.hashMatches() ? Finding.WRONG_PROOF : Finding.CHANGED_ENTRY;
            return verdict(finding, entry.index(), 0);
        }
        if (!entry.hashMatches()) {
            return verdict(Finding.CHANGED_HASH, entry.index(), 0);
        }
        lastIndex = entry.index();
        entries++;
        return null;
    }

    private boolean proven(ExportLine.Entry entry) {
        return MerkleProofs.includes(
                entry.leafHash(), entry.index(), checkpoint.size(), entry.proof(), checkpoint.root());
    }

    private Verdict verdict(Finding finding, long first, long second) {
        return new Verdict(finding, first, second, keys.origin());
    }
}
