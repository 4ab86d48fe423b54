package io.junheng.verifier;

import java.util.Arrays;

/** Checks an excerpt: each entry on its own, by its inclusion proof, against the checkpoint. What was left out is not judged. */
final class ExcerptCheck implements Check {

    private final VerifierKey key;
    private final Checkpoint checkpoint;
    private final Checkpoint earlier;
    private long entries;
    private long lastIndex = -1;

    ExcerptCheck(VerifierKey key, Checkpoint checkpoint, Checkpoint earlier) {
        this.key = key;
        this.checkpoint = checkpoint;
        this.earlier = earlier;
    }

    @Override
    public Verdict line(ExportLine line) {
        return line instanceof ExportLine.Entry entry ? entry(entry) : head(((ExportLine.Head) line).checkpoint());
    }

    @Override
    public Verdict end() {
        boolean comparable = earlier == null || earlier.size() == checkpoint.size();
        return comparable
                ? verdict(Finding.INTACT_EXCERPT, entries, checkpoint.size())
                : verdict(Finding.EXCERPT_ONLY, earlier.size(), 0);
    }

    private Verdict head(Checkpoint head) {
        if (!head.isSignedBy(key)) {
            return verdict(Finding.WRONG_SIGNATURE, head.size(), 0);
        }
        if (head.size() != checkpoint.size()) {
            return verdict(Finding.OTHER_SIZE, head.size(), checkpoint.size());
        }
        return Arrays.equals(head.root(), checkpoint.root()) ? null : verdict(Finding.FORKED, head.size(), 0);
    }

    private Verdict entry(ExportLine.Entry entry) {
        if (entry.index() == lastIndex) {
            return verdict(Finding.INSERTED, entry.index(), lastIndex + 1);
        }
        if (entry.index() < lastIndex) {
            return verdict(Finding.REORDERED, entry.index(), lastIndex);
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
        return new Verdict(finding, first, second, key.name());
    }
}
