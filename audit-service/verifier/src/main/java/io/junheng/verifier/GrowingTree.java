package io.junheng.verifier;

/** A Merkle tree that is only ever appended to and remembers one hash per level: at most 63 of them, however many leaves it has. */
final class GrowingTree {

    private final Hashes hashes;
    private final byte[][] complete = new byte[63][];
    private long size;

    GrowingTree(Hashes hashes) {
        this.hashes = hashes;
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash) {
        append(0, leafHash);
    }

    /** Adds a complete subtree of this height; the size has to be a multiple of its leaves. */
    void append(int height, byte[] root) {
        byte[] carried = root;
        int level = height;
        for (; (size >> level & 1) == 1; level++) {
            carried = hashes.node(complete[level], carried);
            complete[level] = null;
        }
        complete[level] = carried;
        size += 1L << height;
    }

    byte[] root() {
        byte[] root = null;
        for (byte[] subtree : complete) {
            if (subtree != null) {
                root = root == null ? subtree : hashes.node(subtree, root);
            }
        }
        return root == null ? hashes.empty() : root;
    }
}
