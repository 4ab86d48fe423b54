package io.junheng.audit.tree;

/**
 * 256 neighbouring hashes of one level of the tree (树块), as in C2SP tlog-tiles: tile {@code (level, index)} holds the nodes of level
 * {@code 8 * level} from {@code 256 * index} on; everything between that level and the next tile level follows from them.
 */
public record Tile(int level, long index) {

    /** Levels of the tree that one tile spans. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    /** How many hashes this tile has in a tree of {@code size} leaves; {@link #WIDTH} when it is full. */
    public int hashesIn(long size) {
        long nodes = size >> HEIGHT * level;
        return (int) Math.max(0, Math.min(WIDTH, nodes - (index << HEIGHT)));
    }

    /** Root of this tile when it is full: also a hash in the bottom row of the tile above. */
    public static byte[] root(java.util.List<byte[]> hashes) {
        if (hashes.size() != WIDTH) {
            throw new IllegalArgumentException("a full tile has " + WIDTH + " hashes, not " + hashes.size());
        }
        return Hashes.root(hashes);
    }
}
