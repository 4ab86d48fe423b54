package io.junheng.benchmarks;

import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.Tile;
import io.junheng.audit.tree.TileSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A growing tree as the audit log stores one: full tiles as rows of a table made like the log's own, and the leaves that fill no tile yet as
 * rows of another. What it holds in memory does not grow with the tree. Counts the tiles it is asked for.
 */
final class TileTable implements TileSource, AutoCloseable {

    private static final String TILES = "bench_tile";
    private static final String LEAVES = "bench_leaf";
    private static final int TOGETHER = 100;
    private static final int LEVELS = 6;

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<List<byte[]>> unfinished = new ArrayList<>();
    private int waiting;
    private long size;
    private long reads;

    TileTable(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table " + TILES + " (like log_tile including all)");
            statement.execute("create table " + LEAVES + " (idx bigint primary key, leaf_hash bytea not null)");
        }
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement("insert into " + TILES + " values (?, ?, ?, ?)");
        for (int level = 0; level < LEVELS; level++) {
            unfinished.add(new ArrayList<>(Tile.WIDTH));
        }
    }

    void append(byte[] leafHash) throws SQLException {
        size++;
        byte[] hash = leafHash;
        for (int level = 0; hash != null; level++) {
            List<byte[]> row = unfinished.get(level);
            row.add(hash);
            hash = row.size() == Tile.WIDTH ? stored(level, row) : null;
        }
    }

    /** Adds 256 leaves at once, one hash after the other, and the root over them; the size has to be a multiple of 256. */
    void append(byte[] hashes, byte[] root) throws SQLException {
        size += Tile.WIDTH;
        byte[] above = stored(0, hashes, root);
        for (int level = 1; above != null; level++) {
            List<byte[]> row = unfinished.get(level);
            row.add(above);
            above = row.size() == Tile.WIDTH ? stored(level, row) : null;
        }
    }

    private byte[] stored(int level, List<byte[]> row) throws SQLException {
        byte[] root = stored(level, Hashes.join(row), Tile.root(row));
        row.clear();
        return root;
    }

    /** Stores a full tile; returns its root. */
    private byte[] stored(int level, byte[] hashes, byte[] root) throws SQLException {
        insert.setInt(1, level);
        insert.setLong(2, (size >> Tile.HEIGHT * (level + 1)) - 1);
        insert.setBytes(3, hashes);
        insert.setBytes(4, root);
        insert.addBatch();
        if (++waiting == TOGETHER) {
            flush();
        }
        return root;
    }

    /** Makes everything so far readable. */
    void finish() throws SQLException {
        flush();
        try (Statement statement = connection.createStatement();
                PreparedStatement leaf = connection.prepareStatement("insert into " + LEAVES + " values (?, ?)")) {
            statement.execute("truncate " + LEAVES);
            List<byte[]> row = unfinished.get(0);
            for (int i = 0; i < row.size(); i++) {
                leaf.setLong(1, size - row.size() + i);
                leaf.setBytes(2, row.get(i));
                leaf.addBatch();
            }
            leaf.executeBatch();
        }
        connection.commit();
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        connection.commit();
        waiting = 0;
    }

    /** Bytes on disk, index and all. */
    long bytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('" + TILES + "')")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Tiles asked for since the last call. */
    long readsSince() {
        long since = reads;
        reads = 0;
        return since;
    }

    @Override
    public Map<Tile, List<byte[]>> read(Collection<Tile> tiles, long ofSize) {
        reads += tiles.size();
        try {
            Map<Tile, List<byte[]>> rows =
                    new HashMap<>(full(tiles.stream().filter(this::isStored).toList()));
            for (Tile tile : tiles) {
                List<byte[]> row = isStored(tile) ? rows.get(tile) : unfinished(tile);
                rows.put(tile, row.subList(0, tile.hashesIn(ofSize)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isStored(Tile tile) {
        return tile.hashesIn(size) == Tile.WIDTH;
    }

    private Map<Tile, List<byte[]>> full(List<Tile> tiles) throws SQLException {
        Map<Tile, List<byte[]>> rows = new HashMap<>();
        if (tiles.isEmpty()) {
            return rows;
        }
        Array levels = connection.createArrayOf(
                "smallint", tiles.stream().map(Tile::level).toArray());
        Array indices = connection.createArrayOf(
                "bigint", tiles.stream().map(Tile::index).toArray());
        try (PreparedStatement select = connection.prepareStatement(
                "select level, idx, hashes from " + TILES + " where (level, idx) in (select * from unnest(?, ?))")) {
            select.setArray(1, levels);
            select.setArray(2, indices);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.put(new Tile(row.getInt(1), row.getLong(2)), Hashes.split(row.getBytes(3)));
                }
            }
        }
        return rows;
    }

    private List<byte[]> unfinished(Tile tile) throws SQLException {
        long from = tile.index() << Tile.HEIGHT;
        String where = " where idx >= ? and idx < ? order by idx";
        String sql = tile.level() == 0
                ? "select leaf_hash from " + LEAVES + where
                : "select root from " + TILES + " where level = " + (tile.level() - 1) + " and" + where.substring(6);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, from);
            select.setLong(2, from + tile.hashesIn(size));
            List<byte[]> row = new ArrayList<>();
            try (ResultSet hash = select.executeQuery()) {
                while (hash.next()) {
                    row.add(hash.getBytes(1));
                }
            }
            return row;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + TILES + ", " + LEAVES);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
