package io.junheng.kit.transfer;

import io.junheng.kit.sql.Database;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that one import has met (已见标识), so that the second row about the same thing is told so. They are kept in the database, a pack for each chunk, and a
 * filter in memory tells nearly always that a key is new; only when it cannot are the packs turned into rows that can be looked up. Memory does not grow with
 * the file.
 */
final class SeenKeys {

    /** Packs, or keys, that are read at a time. */
    private static final int FETCH = 64;

    private static final int ENTRY = RowKey.BYTES + Long.BYTES;

    private final Database database;
    private final String job;
    private final KeyFilter filter = new KeyFilter();

    private SeenKeys(Database database, String job) {
        this.database = database;
        this.job = job;
    }

    /** Those that the import has met so far; needs a running transaction. */
    static SeenKeys of(Database database, String job) {
        SeenKeys seen = new SeenKeys(database, job);
        database.stream(
                "select keys from job_key_pack where job_id = ?",
                FETCH,
                pack -> each(pack.getBytes(1), (key, row) -> seen.filter.add(key)),
                job);
        database.stream(
                "select key_hash from job_key where job_id = ?",
                FETCH,
                row -> seen.filter.add(RowKey.of(ByteBuffer.wrap(row.getBytes(1)))),
                job);
        return seen;
    }

    /** The keys of one chunk that are new, and for each row about what an earlier row is about that row's number. */
    record Met(Map<RowKey, Long> fresh, Map<Long, Long> twins) {}

    /** Looks at the keys of a chunk, once; what has to be looked up is read in the running transaction, after {@code settled} has seen to it that everything before is kept. */
    Met meet(Chunk chunk, Runnable settled) {
        Map<RowKey, Long> fresh = new LinkedHashMap<>();
        Map<Long, Long> twins = new HashMap<>();
        List<RowKey> doubtful = new ArrayList<>();
        for (int i = 0; i < chunk.rows().size(); i++) {
            ImportRow row = chunk.rows().get(i);
            RowKey key = chunk.keys().get(i);
            if (key == null) {
                continue;
            }
            Long first = fresh.putIfAbsent(key, row.number());
            if (first != null) {
                twins.put(row.number(), first);
            } else if (filter.add(key)) {
                doubtful.add(key);
            }
        }
        if (!doubtful.isEmpty()) {
            settled.run();
            known(doubtful).forEach((key, first) -> {
                Long row = fresh.remove(key);
                if (!first.equals(row)) {
                    twins.put(row, first);
                }
            });
        }
        return new Met(fresh, twins);
    }

    /** Keeps what was met, in the running transaction. */
    void keep(Met met) {
        if (met.fresh().isEmpty()) {
            return;
        }
        ByteBuffer pack = ByteBuffer.allocate(ENTRY * met.fresh().size());
        met.fresh().forEach((key, row) -> {
            key.into(pack);
            pack.putLong(row);
        });
        database.update(
                "insert into job_key_pack (job_id, first_row, keys) values (?, ?, ?)",
                job,
                met.fresh().values().iterator().next(),
                pack.array());
    }

    /** Forgets all of them. */
    static void forget(Database database, String job) {
        database.update("delete from job_key where job_id = ?", job);
        database.update("delete from job_key_pack where job_id = ?", job);
    }

    private Map<RowKey, Long> known(Collection<RowKey> keys) {
        for (List<byte[]> packs = taken(); !packs.isEmpty(); packs = taken()) {
            packs.forEach(this::unpack);
        }
        return database.with(connection -> {
            Map<RowKey, Long> known = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select key_hash, row_number from job_key where job_id = ? and key_hash = any(?::bytea[])")) {
                select.setString(1, job);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "bytea", keys.stream().map(RowKey::bytes).toArray(byte[][]::new)));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.put(RowKey.of(ByteBuffer.wrap(rows.getBytes(1))), rows.getLong(2));
                    }
                }
            }
            return known;
        });
    }

    private void unpack(byte[] pack) {
        List<byte[]> keys = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        each(pack, (key, row) -> {
            keys.add(key.bytes());
            numbers.add(row);
        });
        database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into job_key (job_id, key_hash, row_number) select ?, * from unnest(?::bytea[], ?::bigint[]) on conflict do nothing")) {
                insert.setString(1, job);
                insert.setArray(2, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
                insert.setArray(3, connection.createArrayOf("bigint", numbers.toArray()));
                return insert.executeUpdate();
            }
        });
    }

    /** Some packs, which are then no longer there. */
    private List<byte[]> taken() {
        return database.list("""
                delete from job_key_pack where job_id = ? and first_row in (
                    select first_row from job_key_pack where job_id = ? order by first_row limit ?)
                returning keys
                """, row -> row.getBytes(1), job, job, FETCH);
    }

    /** Takes one key and its row. */
    private interface Entry {
        void take(RowKey key, long row);
    }

    private static void each(byte[] pack, Entry sink) {
        ByteBuffer bytes = ByteBuffer.wrap(pack);
        while (bytes.hasRemaining()) {
            sink.take(RowKey.of(bytes), bytes.getLong());
        }
    }
}
