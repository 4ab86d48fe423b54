package io.junheng.audit.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inclusion and consistency proofs (包含证明、一致性证明) of RFC 9162 sections 2.1.3.1 and 2.1.4.1 from stored tiles. A proof needs at most
 * two tiles for each of the tree's tile levels, read at once: four levels hold four thousand million leaves.
 */
public final class Proofs {

    private final TileSource tiles;

    public Proofs(TileSource tiles) {
        this.tiles = tiles;
    }

    /**
     * The hashes that lead from leaf {@code index} to the root of the tree of {@code size} leaves.
     *
     * @throws IllegalArgumentException unless {@code 0 <= index < size}
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of size " + size);
        }
        List<Range> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                path.add(new Range(middle, to));
                to = middle;
            } else {
                path.add(new Range(from, middle));
                from = middle;
            }
        }
        return roots(bottomUp(path), size);
    }

    /**
     * The hashes that show that the tree of {@code oldSize} leaves is a prefix of the one of {@code newSize}.
     *
     * @throws IllegalArgumentException unless {@code 0 < oldSize <= newSize}
     */
    public List<byte[]> consistency(long oldSize, long newSize) {
        if (oldSize <= 0 || oldSize > newSize) {
            throw new IllegalArgumentException("no proof from size " + oldSize + " to " + newSize);
        }
        List<Range> path = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (oldSize != to) {
            long middle = from + largestPowerBelow(to - from);
            if (oldSize <= middle) {
                path.add(new Range(middle, to));
                to = middle;
            } else {
                path.add(new Range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(new Range(from, to));
        }
        return roots(bottomUp(path), newSize);
    }

    /**
     * What ties the leaves from {@code from} to before {@code to} to the tree of {@code size} leaves.
     *
     * @throws IllegalArgumentException unless {@code 0 <= from <= to <= size}
     */
    public Ties ties(long from, long to, long size) {
        if (from < 0 || from > to || to > size) {
            throw new IllegalArgumentException("no leaves " + from + " to " + to + " in a tree of size " + size);
        }
        List<Node> before = Node.cover(0, from);
        List<Node> after = Node.cover(to, size);
        Set<Tile> needed = new LinkedHashSet<>();
        before.forEach(node -> needed.add(node.tile()));
        after.forEach(node -> needed.add(node.tile()));
        Map<Tile, List<byte[]>> rows = tiles.read(needed, size);
        return new Ties(
                from,
                to,
                size,
                before.stream().map(node -> hash(node, rows)).toList(),
                after.stream().map(node -> hash(node, rows)).toList());
    }

    /** The root over the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0
                ? MerkleHash.empty()
                : roots(List.of(new Range(0, size)), size).get(0);
    }

    /** Leaves from {@code from} to before {@code to}; {@code from} is a multiple of the largest power of two in the length. */
    private record Range(long from, long to) {

        /** The complete subtrees it consists of, largest first. */
        List<Node> nodes() {
            return Node.cover(from, to);
        }
    }

    private List<byte[]> roots(List<Range> ranges, long size) {
        Map<Range, List<Node>> nodes = new LinkedHashMap<>();
        ranges.forEach(range -> nodes.put(range, range.nodes()));
        Set<Tile> needed = new LinkedHashSet<>();
        nodes.values().forEach(list -> list.forEach(node -> needed.add(node.tile())));
        Map<Tile, List<byte[]>> rows = tiles.read(needed, size);
        return ranges.stream()
                .map(range -> Hashes.fold(
                        nodes.get(range).stream().map(node -> hash(node, rows)).toList()))
                .toList();
    }

    private static byte[] hash(Node node, Map<Tile, List<byte[]>> rows) {
        List<byte[]> row = rows.get(node.tile());
        if (row == null || row.size() < node.from() + node.width()) {
            throw new IllegalStateException("stored hashes of " + node.tile() + " are missing");
        }
        return Hashes.root(row.subList(node.from(), node.from() + node.width()));
    }

    private static List<Range> bottomUp(List<Range> path) {
        Collections.reverse(path);
        return path;
    }

    private static long largestPowerBelow(long length) {
        return Long.highestOneBit(length - 1);
    }
}
