package io.junheng.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to go on appending to a tree (树的前沿): the roots of its complete subtrees, largest first, one for each bit set in its
 * size. Stored as 32 bytes each, so at most 2 KiB whatever the size. Not thread-safe.
 */
public final class Frontier {

    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;

    private Frontier(long size) {
        this.size = size;
    }

    /** The frontier of the tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0);
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws IllegalArgumentException when the bytes are not the frontier of a tree of that size
     */
    public static Frontier of(long size, byte[] encoded) {
        if (size < 0 || encoded.length != Long.bitCount(size) * MerkleHash.LENGTH) {
            throw new IllegalArgumentException("not the frontier of a tree of size " + size);
        }
        Frontier frontier = new Frontier(size);
        frontier.subtrees.addAll(Hashes.split(encoded));
        return frontier;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** Adds one leaf by its hash. */
    public void append(byte[] leafHash) {
        append(0, leafHash);
    }

    /**
     * Adds a complete subtree of as many leaves as two to the power of {@code level}, by its root.
     *
     * @throws IllegalArgumentException unless the size is a multiple of that number
     */
    public void append(int level, byte[] root) {
        if ((size & (1L << level) - 1) != 0) {
            throw new IllegalArgumentException("no subtree of level " + level + " begins at leaf " + size);
        }
        byte[] carried = root;
        for (long rest = size >> level; (rest & 1) == 1; rest >>= 1) {
            carried = MerkleHash.node(subtrees.remove(subtrees.size() - 1), carried);
        }
        subtrees.add(carried);
        size += 1L << level;
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        return Hashes.fold(subtrees);
    }

    /** The frontier as bytes, to be stored beside its size. */
    public byte[] encoded() {
        return Hashes.join(subtrees);
    }
}
