package io.junheng.audit.log;

import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.Tile;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** Tiles and entry bundles as bytes (树块), in the layout C2SP tlog-tiles. */
@ApplicationScoped
public class LogTiles {

    private static final int LONGEST_LEAF = 0xFFFF;

    private final StoredTiles tiles;
    private final Ranges ranges;
    private final Database database;

    LogTiles(StoredTiles tiles, Ranges ranges, Database database) {
        this.tiles = tiles;
        this.ranges = ranges;
        this.database = database;
    }

    /** The first {@code width} hashes of a tile that has at least as many in a tree of {@code size}, 32 bytes each. */
    public byte[] hashes(Tile tile, int width, long size) {
        return Hashes.join(tiles.read(List.of(tile), size).get(tile).subList(0, width));
    }

    /** The hash of a leaf, also of one whose entry lies in a file; empty when there is none. */
    public Optional<byte[]> leaf(long index) {
        return tiles.leaf(index);
    }

    /**
     * The leaves under the first {@code width} hashes of a tile of level 0, each after its length in two bytes.
     *
     * @throws Problem 422 when a leaf is too long for the layout, 410 when the entries lie in files
     */
    public byte[] entries(Tile tile, int width) {
        long from = tile.index() << Tile.HEIGHT;
        if (from < ranges.begin()) {
            throw Problem.of(LogProblem.MOVED_TO_FILES, ranges.begin());
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        List<byte[]> leaves = database.list(
                "select leaf from audit_entry where idx >= ? and idx < ? order by idx",
                row -> Leaf.bytes(row.getString(1)),
                from,
                from + width);
        for (byte[] leaf : leaves) {
            if (leaf.length > LONGEST_LEAF) {
                throw Problem.of(LogProblem.LEAF_TOO_LONG);
            }
            bundle.write(leaf.length >> 8);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
        }
        return bundle.toByteArray();
    }
}
