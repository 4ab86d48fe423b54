package io.junheng.audit.tree;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Whether a consistency proof of another log holds (一致性核验), RFC 9162 section 2.1.4.2; for witnesses. */
public final class Consistency {

    private Consistency() {}

    /** Whether the proof shows that the tree of {@code oldSize} leaves with {@code oldRoot} is the beginning of the larger one. */
    public static boolean holds(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> proof) {
        if (oldSize == 0 || oldSize == newSize) {
            return proof.isEmpty() && (oldSize < newSize || Arrays.equals(oldRoot, newRoot));
        }
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        Deque<Boolean> siblingsAreNew = new ArrayDeque<>();
        long from = 0;
        long to = newSize;
        while (oldSize != to) {
            long middle = from + Long.highestOneBit(to - from - 1);
            boolean right = oldSize <= middle;
            siblingsAreNew.push(right);
            if (right) {
                to = middle;
            } else {
                from = middle;
            }
        }
        Deque<byte[]> hashes = new ArrayDeque<>(proof);
        if (hashes.size() != siblingsAreNew.size() + (from == 0 ? 0 : 1)) {
            return false;
        }
        byte[] old = from == 0 ? oldRoot : hashes.pop();
        byte[] all = old;
        for (boolean isNew : siblingsAreNew) {
            byte[] sibling = hashes.pop();
            all = isNew ? MerkleHash.node(all, sibling) : MerkleHash.node(sibling, all);
            old = isNew ? old : MerkleHash.node(sibling, old);
        }
        return Arrays.equals(old, oldRoot) && Arrays.equals(all, newRoot);
    }
}
