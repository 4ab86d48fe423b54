package io.junheng.audit.tree;

/**
 * A complete subtree by its place: {@code level} 0 is a leaf, and {@code index} counts from the left within the level, so it covers the leaves
 * from {@code index << level} to before {@code (index + 1) << level}.
 */
public record Node(int level, long index) {

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
