package io.junheng.audit.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists of hashes: as bytes one after another, and folded into a root. */
public final class Hashes {

    private Hashes() {}

    /** The hashes one after another. */
    public static byte[] join(List<byte[]> hashes) {
        ByteBuffer joined = ByteBuffer.allocate(hashes.size() * MerkleHash.LENGTH);
        hashes.forEach(joined::put);
        return joined.array();
    }

    /** The hashes of {@link #join}. */
    public static List<byte[]> split(byte[] joined) {
        if (joined.length % MerkleHash.LENGTH != 0) {
            throw new IllegalArgumentException("not a whole number of hashes");
        }
        List<byte[]> hashes = new ArrayList<>(joined.length / MerkleHash.LENGTH);
        for (int at = 0; at < joined.length; at += MerkleHash.LENGTH) {
            hashes.add(Arrays.copyOfRange(joined, at, at + MerkleHash.LENGTH));
        }
        return hashes;
    }

    /** Root over subtrees that stand side by side, each at least as large as all those after it together; none gives the empty root. */
    static byte[] fold(List<byte[]> subtrees) {
        if (subtrees.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(subtrees.get(i), root);
        }
        return root;
    }

    /** Root over a complete subtree's leaves, whose number is a power of two. */
    static byte[] root(List<byte[]> leaves) {
        List<byte[]> row = leaves;
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(MerkleHash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.get(0);
    }
}
