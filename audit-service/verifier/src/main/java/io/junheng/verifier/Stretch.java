package io.junheng.verifier;

import java.util.List;

/**
 * What ties a stretch of entries to a log of one size (区段衔接): the roots of the complete subtrees before and after it, from left to right.
 *
 * @param from its first entry
 * @param to the entry after its last
 * @param size entries of the log
 */
record Stretch(long from, long to, long size, List<byte[]> before, List<byte[]> after) {

    Stretch {
        if (from > to || to > size || before.size() != Long.bitCount(from)) {
            throw new IllegalArgumentException("not a stretch");
        }
    }

    /** The tree that has the entries before the stretch. */
    GrowingTree start(Hashes hashes) {
        GrowingTree tree = new GrowingTree(hashes);
        int next = 0;
        for (int level = 62; level >= 0; level--) {
            if ((from >> level & 1) == 1) {
                tree.append(level, before.get(next++));
            }
        }
        return tree;
    }

    /** Adds what comes after the stretch to the tree that ends with it; false when these are not as many subtrees as there have to be. */
    boolean complete(GrowingTree tree) {
        for (byte[] subtree : after) {
            if (tree.size() >= size) {
                return false;
            }
            int fits = 63 - Long.numberOfLeadingZeros(size - tree.size());
            tree.append(Math.min(fits, Long.numberOfTrailingZeros(tree.size())), subtree);
        }
        return tree.size() == size;
    }
}
