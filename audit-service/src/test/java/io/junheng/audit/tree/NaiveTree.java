package io.junheng.audit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The recursive definitions of RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1, word for word, to hold the real tree against. */
final class NaiveTree {

    private NaiveTree() {}

    static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleHash.leaf(("leaf " + i).getBytes()))
                .toList();
    }

    static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n < 2) {
            return n == 0 ? MerkleHash.empty() : leaves.get(0);
        }
        int k = split(n);
        return MerkleHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return new ArrayList<>();
        }
        int k = split(n);
        boolean left = m < k;
        List<byte[]> path = left ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n));
        path.add(root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
        return path;
    }

    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean complete) {
        int n = leaves.size();
        if (m == n) {
            return new ArrayList<>(complete ? List.of() : List.of(root(leaves)));
        }
        int k = split(n);
        boolean left = m <= k;
        List<byte[]> proof =
                left ? subproof(m, leaves.subList(0, k), complete) : subproof(m - k, leaves.subList(k, n), false);
        proof.add(root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
        return proof;
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    /** Tiles as a store would have them: rows of complete subtrees, cut off at the tree's end. */
    static TileSource tiles(List<byte[]> leaves) {
        return (tiles, size) -> {
            Map<Tile, List<byte[]>> rows = new HashMap<>();
            for (Tile tile : tiles) {
                long from = tile.index() * Tile.WIDTH;
                rows.put(
                        tile,
                        IntStream.range(0, tile.hashesIn(size))
                                .mapToObj(i -> {
                                    int width = 1 << Tile.HEIGHT * tile.level();
                                    int at = (int) (from + i) * width;
                                    return root(leaves.subList(at, at + width));
                                })
                                .toList());
            }
            return rows;
        };
    }
}
