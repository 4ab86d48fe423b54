package io.junheng.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree by its place: {@code level} 0 is a leaf, and {@code index} counts from the left within the level, so it covers the leaves
 * from {@code index << level} to before {@code (index + 1) << level}.
 */
public record Node(int level, long index) {

    /** The fewest complete subtrees that cover the leaves from {@code from} to before {@code to}, from left to right. */
    static List<Node> cover(long from, long to) {
        List<Node> nodes = new ArrayList<>();
        long at = from;
        while (at < to) {
            int fits = 63 - Long.numberOfLeadingZeros(to - at);
            int level = Math.min(fits, Long.numberOfTrailingZeros(at));
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** The tile that holds it. */
    Tile tile() {
        int tileLevel = level / Tile.HEIGHT;
        return new Tile(tileLevel, index << level % Tile.HEIGHT >> Tile.HEIGHT);
    }

    /** Where its part of the tile's bottom row begins. */
    int from() {
        return (int) (index << level % Tile.HEIGHT & Tile.WIDTH - 1);
    }

    /** How many hashes of the tile's bottom row it covers. */
    int width() {
        return 1 << level % Tile.HEIGHT;
    }
}
