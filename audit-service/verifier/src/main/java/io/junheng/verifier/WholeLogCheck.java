package io.junheng.verifier;

import java.util.Arrays;

/**
 * Checks an export of the whole log. An entry whose recorded hash was altered with it cannot be told from its neighbours by hashes alone;
 * the signed checkpoints on both sides then say between which entries it lies.
 */
final class WholeLogCheck implements Check {

    private static final long NONE = -1;

    private final LogKeys keys;
    private final Checkpoint checkpoint;
    private final Checkpoint earlier;
    private final boolean everySignature;
    private final GrowingTree tree;
    private final ErasedData erased = new ErasedData();
    private long firstChanged = NONE;
    private long signedUpTo;
    private boolean earlierDiffers;
    private Checkpoint notSigned;

    /** Stands before entries it covers: those are missing, which the next entry or the end will show, or the line was moved. */
    private Checkpoint misplaced;

    private Checkpoint lastHead;

    WholeLogCheck(LogKeys keys, Checkpoint checkpoint, Checkpoint earlier, Hashes hashes, boolean everySignature) {
        this.keys = keys;
        this.checkpoint = checkpoint;
        this.earlier = earlier;
        this.everySignature = everySignature;
        this.tree = new GrowingTree(hashes);
    }

    @Override
    public Verdict line(ExportLine line) throws MalformedJson {
        if (tree.size() == 0) {
            Verdict atStart = compareWithGivenHeads();
            if (atStart != null) {
                return atStart;
            }
        }
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
        if (tree.size() < checkpoint.size()) {
            return atMost(verdict(Finding.TRUNCATED, tree.size(), checkpoint.size() - 1));
        }
        if (tree.size() == 0) {
            Verdict atStart = compareWithGivenHeads();
            if (atStart != null) {
                return atStart;
            }
        }
        if (tree.size() > signedUpTo) {
            boolean covered = lastHead != null && lastHead.size() == tree.size() && keys.signed(lastHead);
            if (!covered) {
                return atMost(verdict(Finding.UNSIGNED, Math.max(signedUpTo, checkpoint.size()), 0));
            }
        }
        if (firstChanged != NONE) {
            return verdict(Finding.CHANGED_HASH, firstChanged, 0);
        }
        if (misplaced != null) {
            return verdict(Finding.MISPLACED_CHECKPOINT, misplaced.size(), 0);
        }
        if (notSigned != null) {
            return verdict(Finding.WRONG_SIGNATURE, notSigned.size(), 0);
        }
        if (erased.unexplained() >= 0) {
            return verdict(Finding.UNEXPLAINED_ERASURE, erased.unexplained(), 0);
        }
        return erased.entries() == 0
                ? verdict(Finding.INTACT, tree.size(), checkpoint.size())
                : verdict(Finding.INTACT_WITH_ERASURES, tree.size(), erased.entries());
    }

    private Verdict entry(ExportLine.Entry entry) {
        if (entry.proof() != null || entry.sealed()) {
            return atMost(verdict(Finding.MALFORMED, tree.size() + 1, 0));
        }
        if (entry.index() > tree.size()) {
            return atMost(verdict(Finding.MISSING, tree.size(), entry.index()));
        }
        if (entry.index() < tree.size()) {
            return atMost(verdict(Finding.INSERTED, entry.index(), tree.size()));
        }
        if (!entry.hashMatches() && firstChanged == NONE) {
            firstChanged = entry.index();
        }
        if (!entry.dataMatch()) {
            return atMost(verdict(Finding.CHANGED_DATA, entry.index(), 0));
        }
        erased.take(entry);
        tree.append(entry.leafHash());
        return compareWithGivenHeads();
    }

    private Verdict head(Checkpoint head) {
        if (head.size() > tree.size()) {
            misplaced = misplaced == null ? head : misplaced;
            return null;
        }
        if (head.size() < tree.size()) {
            return atMost(verdict(Finding.MISPLACED_CHECKPOINT, head.size(), 0));
        }
        lastHead = head;
        boolean matches = Arrays.equals(head.root(), tree.root());
        if (matches && !everySignature) {
            return null;
        }
        if (!keys.signed(head)) {
            notSigned = notSigned == null ? head : notSigned;
            return null;
        }
        return matches ? signed() : changed();
    }

    private Verdict compareWithGivenHeads() {
        for (Handover handover : keys.handovers()) {
            if (handover.size() == tree.size()) {
                if (!Arrays.equals(handover.root(), tree.root())) {
                    return changed();
                }
                signed();
            }
        }
        if (earlier != null && earlier.size() == tree.size()) {
            earlierDiffers = !Arrays.equals(earlier.root(), tree.root());
            if (!earlierDiffers) {
                signed();
            }
        }
        if (checkpoint.size() == tree.size()) {
            if (!Arrays.equals(checkpoint.root(), tree.root())) {
                return changed();
            }
            if (earlierDiffers) {
                return verdict(Finding.FORKED, earlier.size(), 0);
            }
            return signed();
        }
        return null;
    }

    /** The entries so far give a root that the log signed, so an entry that differed from its recorded hash is itself genuine. */
    private Verdict signed() {
        signedUpTo = tree.size();
        return firstChanged == NONE ? null : verdict(Finding.CHANGED_HASH, firstChanged, 0);
    }

    private Verdict changed() {
        if (firstChanged != NONE) {
            return verdict(Finding.CHANGED_ENTRY, firstChanged, 0);
        }
        long last = tree.size() - 1;
        return last == signedUpTo
                ? verdict(Finding.CHANGED_ENTRY, last, 0)
                : verdict(Finding.CHANGED_RANGE, signedUpTo, last);
    }

    /** An entry changed before the place of a later finding is the first bad thing. */
    private Verdict atMost(Verdict later) {
        return firstChanged == NONE ? later : verdict(Finding.CHANGED_ENTRY, firstChanged, 0);
    }

    private Verdict verdict(Finding finding, long first, long second) {
        return new Verdict(finding, first, second, keys.origin());
    }
}
