package io.junheng.kit.transfer;

import io.junheng.kit.problem.Violation;
import io.junheng.kit.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remarks on rows, and the keys an import has met, in the database: memory does not grow with the file. */
@ApplicationScoped
class ImportRows {

    private static final int SHOWN = 200;

    private final Database database;

    ImportRows(Database database) {
        this.database = database;
    }

    /** Forgets the keys of an import that has ended. */
    @Transactional
    void end(String job) {
        database.update("delete from job_key where job_id = ?", job);
    }

    /** Forgets the keys of imports that ended without saying so. */
    @Scheduled(every = "1h", delayed = "9m")
    @Transactional
    void forget() {
        database.update("""
                delete from job_key k
                where not exists (select from job j where j.id = k.job_id and j.status in ('QUEUED', 'RUNNING'))
                """);
    }

    void clear(String job) {
        database.update("delete from job_row where job_id = ?", job);
        database.update("delete from job_key where job_id = ?", job);
    }

    void keep(String job, List<ImportRow> rows, List<RowResult> results) {
        List<Object[]> remarks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowResult result = results.get(i);
            int seq = 0;
            for (RowResult.Remark remark : result.remarks()) {
                Violation violation = remark.violation();
                remarks.add(new Object[] {
                    job,
                    rows.get(i).number(),
                    seq++,
                    result.outcome() == RowResult.Outcome.REJECTED ? "REJECTED" : "WARNING",
                    remark.column(),
                    violation.type().name(),
                    violation.message(true),
                    violation.message(false),
                    shortened(remark.value())
                });
            }
        }
        database.batch("""
                insert into job_row (job_id, row_number, seq, outcome, column_name, code, message_zh, message_en, value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, remarks);
    }

    /** The rows whose key an earlier row of the same file has, with that row's number. Keys are remembered in the running transaction. */
    Map<Long, Long> reserve(String job, ImportTarget target, List<ImportRow> rows) {
        Map<String, Long> keys = new LinkedHashMap<>();
        Map<Long, Long> twins = new HashMap<>();
        Map<Long, String> rowKeys = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            String key = key(target, row);
            if (key != null) {
                Long first = keys.putIfAbsent(key, row.number());
                if (first != null) {
                    twins.put(row.number(), first);
                } else {
                    rowKeys.put(row.number(), key);
                }
            }
        }
        if (keys.isEmpty()) {
            return twins;
        }
        Map<String, Long> known = reserved(job, keys);
        rowKeys.forEach((row, key) -> {
            Long first = known.get(key);
            if (first != null && !first.equals(row)) {
                twins.put(row, first);
            }
        });
        return twins;
    }

    /** For each key that was met before, the row that had it; the others are remembered now. */
    private Map<String, Long> reserved(String job, Map<String, Long> keys) {
        List<String> hashes = new ArrayList<>(keys.keySet());
        return database.with(connection -> {
            byte[][] bytes = hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
            Long[] numbers = hashes.stream().map(keys::get).toArray(Long[]::new);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into job_key (job_id, key_hash, row_number) select ?, * from unnest(?::bytea[], ?::bigint[]) on conflict do nothing")) {
                insert.setString(1, job);
                insert.setArray(2, connection.createArrayOf("bytea", bytes));
                insert.setArray(3, connection.createArrayOf("bigint", numbers));
                if (insert.executeUpdate() == bytes.length) {
                    return Map.of();
                }
            }
            Map<String, Long> known = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select key_hash, row_number from job_key where job_id = ? and key_hash = any(?::bytea[])")) {
                select.setString(1, job);
                select.setArray(2, connection.createArrayOf("bytea", bytes));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.put(HexFormat.of().formatHex(rows.getBytes(1)), rows.getLong(2));
                    }
                }
            }
            return known;
        });
    }

    private static String key(ImportTarget target, ImportRow row) {
        StringBuilder key = new StringBuilder();
        for (String column : target.keyColumns()) {
            String cell = row.get(column);
            if (cell == null) {
                return null;
            }
            key.append(cell).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
