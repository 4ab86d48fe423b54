package io.junheng.verifier;

import java.util.Arrays;

/**
 * Checks a stretch of the log that is tied to the rest by the subtrees before and after it. Whether an erasure is recorded elsewhere, and what
 * sealed data say, is not judged.
 */
final class StretchCheck implements Check {

    private static final long NONE = -1;

    private final LogKeys keys;
    private final Checkpoint checkpoint;
    private final Checkpoint earlier;
    private final boolean grown;
    private final Stretch stretch;
    private final GrowingTree tree;
    private long signedUpTo;
    private long firstChanged = NONE;
    private long sealed;

    /** Stands before entries it covers: those are missing, which the next entry or the end will show, or the line was moved. */
    private Checkpoint misplaced;

    private boolean earlierSeen;

    StretchCheck(
            LogKeys keys, Checkpoint checkpoint, Checkpoint earlier, boolean grown, Stretch stretch, Hashes hashes) {
        this.keys = keys;
        this.checkpoint = checkpoint;
        this.earlier = earlier;
        this.grown = grown;
        this.stretch = stretch;
        this.tree = stretch.start(hashes);
        this.signedUpTo = stretch.from();
        this.earlierSeen = earlier == null || grown || earlier.size() == checkpoint.size();
    }

    @Override
    public Verdict line(ExportLine line) throws MalformedJson {
        if (stretch.size() != checkpoint.size()) {
            return verdict(Finding.OTHER_SIZE, stretch.size(), checkpoint.size());
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
        if (tree.size() < stretch.to()) {
            return atMost(verdict(Finding.TRUNCATED, tree.size(), stretch.to() - 1));
        }
        if (!stretch.complete(tree) || !Arrays.equals(tree.root(), checkpoint.root())) {
            return changed(stretch.to() - 1);
        }
        if (firstChanged != NONE) {
            return verdict(Finding.CHANGED_HASH, firstChanged, 0);
        }
        if (misplaced != null) {
            return verdict(Finding.MISPLACED_CHECKPOINT, misplaced.size(), 0);
        }
        if (!earlierSeen) {
            return verdict(Finding.EXCERPT_ONLY, earlier.size(), 0);
        }
        return new Verdict(
                sealed == 0 ? Finding.INTACT_STRETCH : Finding.INTACT_STRETCH_SEALED,
                stretch.from(),
                stretch.to() - 1,
                keys.origin(),
                Long.toString(sealed));
    }

    private Verdict entry(ExportLine.Entry entry) throws MalformedJson {
        if (entry.proof() != null) {
            throw new MalformedJson();
        }
        if (entry.index() > tree.size()) {
            return atMost(verdict(Finding.MISSING, tree.size(), entry.index()));
        }
        if (entry.index() < tree.size()) {
            return atMost(verdict(Finding.INSERTED, entry.index(), tree.size()));
        }
        if (entry.index() >= stretch.to()) {
            return atMost(verdict(Finding.UNSIGNED, entry.index(), 0));
        }
        if (!entry.hashMatches() && firstChanged == NONE) {
            firstChanged = entry.index();
        }
        if (entry.erased() != null && entry.erased().isEmpty()) {
            return atMost(verdict(Finding.UNEXPLAINED_ERASURE, entry.index(), 0));
        }
        if (!entry.dataMatch()) {
            return atMost(verdict(Finding.CHANGED_DATA, entry.index(), 0));
        }
        sealed += entry.erased() == null ? 0 : 1;
        tree.append(entry.leafHash());
        if (earlier != null && earlier.size() == tree.size()) {
            earlierSeen = true;
            return Arrays.equals(earlier.root(), tree.root()) ? signed() : verdict(Finding.FORKED, earlier.size(), 0);
        }
        return null;
    }

    private Verdict head(Checkpoint head) {
        if (head.size() > tree.size()) {
            misplaced = misplaced == null ? head : misplaced;
            return null;
        }
        if (head.size() < tree.size()) {
            return atMost(verdict(Finding.MISPLACED_CHECKPOINT, head.size(), 0));
        }
        if (!keys.signed(head)) {
            return atMost(verdict(Finding.WRONG_SIGNATURE, head.size(), 0));
        }
        return Arrays.equals(head.root(), tree.root()) ? signed() : changed(tree.size() - 1);
    }

    private Verdict signed() {
        signedUpTo = tree.size();
        return firstChanged == NONE ? null : verdict(Finding.CHANGED_HASH, firstChanged, 0);
    }

    private Verdict changed(long last) {
        return firstChanged != NONE
                ? verdict(Finding.CHANGED_ENTRY, firstChanged, 0)
                : verdict(Finding.CHANGED_STRETCH, signedUpTo, last);
    }

    /** An entry changed before the place of a later finding is the first bad thing. */
    private Verdict atMost(Verdict later) {
        return firstChanged == NONE ? later : verdict(Finding.CHANGED_ENTRY, firstChanged, 0);
    }

    private Verdict verdict(Finding finding, long first, long second) {
        return new Verdict(finding, first, second, keys.origin());
    }
}
