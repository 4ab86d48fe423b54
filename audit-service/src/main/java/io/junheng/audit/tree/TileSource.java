package io.junheng.audit.tree;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where stored hashes come from. */
@FunctionalInterface
public interface TileSource {

    /** The bottom rows of these tiles in a tree of {@code size} leaves, full or cut off where the tree ends. */
    Map<Tile, List<byte[]>> read(Collection<Tile> tiles, long size);
}
