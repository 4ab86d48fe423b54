package io.junheng.audit.log;

import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.Tile;
import io.junheng.audit.tree.TileSource;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree as stored: full tiles as rows, the ones that are still filling up from what they will consist of. */
@ApplicationScoped
class StoredTiles implements TileSource {

    private final Database database;

    StoredTiles(Database database) {
        this.database = database;
    }

    @Override
    public Map<Tile, List<byte[]>> read(Collection<Tile> tiles, long size) {
        Map<Tile, List<byte[]>> rows = new HashMap<>();
        full(tiles).forEach((tile, row) -> rows.put(tile, row.subList(0, tile.hashesIn(size))));
        for (Tile tile : tiles) {
            if (!rows.containsKey(tile)) {
                rows.put(tile, bottomRow(tile, size));
            }
        }
        return rows;
    }

    /** The hash of a leaf, wherever its entry lies; empty when there is none. */
    Optional<byte[]> leaf(long index) {
        Tile tile = new Tile(0, index >> Tile.HEIGHT);
        int place = (int) (index & Tile.WIDTH - 1);
        List<byte[]> row = read(List.of(tile), index + 1).get(tile);
        return place < row.size() ? Optional.of(row.get(place)) : Optional.empty();
    }

    /** Stores the tiles that become full when these leaves, stored already, follow the first {@code oldSize}; lowest level first. */
    void complete(long oldSize, List<byte[]> added) {
        long newSize = oldSize + added.size();
        if (oldSize >> Tile.HEIGHT < newSize >> Tile.HEIGHT) {
            List<byte[]> row = new ArrayList<>(bottomRow(new Tile(0, oldSize >> Tile.HEIGHT), oldSize));
            row.addAll(added);
            store(0, oldSize >> Tile.HEIGHT, row);
            for (int level = 1; newSize >> Tile.HEIGHT * (level + 1) > 0; level++) {
                int covered = Tile.HEIGHT * (level + 1);
                for (long index = oldSize >> covered; index < newSize >> covered; index++) {
                    store(level, index, bottomRow(new Tile(level, index), newSize));
                }
            }
        }
    }

    /** Stores as many full tiles as there are hashes for, from this one on. */
    private void store(int level, long first, List<byte[]> hashes) {
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from + Tile.WIDTH <= hashes.size(); from += Tile.WIDTH) {
            List<byte[]> row = hashes.subList(from, from + Tile.WIDTH);
            rows.add(new Object[] {level, first + from / Tile.WIDTH, Hashes.join(row), Tile.root(row)});
        }
        database.batch("insert into log_tile (level, idx, hashes, root) values (?, ?, ?, ?)", rows);
    }

    /** Those of these tiles that are stored, because they are full by now. */
    private Map<Tile, List<byte[]>> full(Collection<Tile> tiles) {
        if (tiles.isEmpty()) {
            return Map.of();
        }
        return database.with(connection -> {
            Array levels = connection.createArrayOf(
                    "smallint", tiles.stream().map(Tile::level).toArray());
            Array indices = connection.createArrayOf(
                    "bigint", tiles.stream().map(Tile::index).toArray());
            try (PreparedStatement statement = connection.prepareStatement(
                    "select level, idx, hashes from log_tile where (level, idx) in (select * from unnest(?, ?))")) {
                statement.setArray(1, levels);
                statement.setArray(2, indices);
                Map<Tile, List<byte[]>> rows = new HashMap<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        rows.put(new Tile(found.getInt(1), found.getLong(2)), Hashes.split(found.getBytes(3)));
                    }
                }
                return rows;
            }
        });
    }

    private List<byte[]> bottomRow(Tile tile, long size) {
        long from = tile.index() << Tile.HEIGHT;
        long to = from + tile.hashesIn(size);
        return tile.level() == 0
                ? database.list(
                        "select leaf_hash from audit_entry where idx >= ? and idx < ? order by idx",
                        row -> row.getBytes(1),
                        from,
                        to)
                : database.list(
                        "select root from log_tile where level = ? and idx >= ? and idx < ? order by idx",
                        row -> row.getBytes(1),
                        tile.level() - 1,
                        from,
                        to);
    }
}
