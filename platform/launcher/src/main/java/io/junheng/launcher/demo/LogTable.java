package io.junheng.launcher.demo;

import io.junheng.launcher.DatabaseLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The log's table as somebody sees it who has every right on the audit database and takes its guards away for a moment. */
record LogTable(DatabaseLogin audit) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** An entry as it is stored: what was hashed, and the hash that was recorded for it. */
    record Row(String leaf, byte[] hash) {

        /** The row with another text and the hash of before. */
        Row with(String other) {
            return new Row(other, hash);
        }

        /** The row with the hash that its text has. */
        Row hashed() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((byte) 0);
                return new Row(leaf, digest.digest(leaf.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Row read(long index) throws IOException, InterruptedException {
        return transaction(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select leaf, leaf_hash from audit_entry where idx = ?")) {
                select.setLong(1, index);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return new Row(rows.getString(1), rows.getBytes(2));
                }
            }
        });
    }

    /** Writes over the entry, past the guards, and puts the guards back. */
    void write(long index, Row row) throws IOException, InterruptedException {
        transaction(connection -> {
            try (Statement guards = connection.createStatement();
                    PreparedStatement update = connection.prepareStatement(
                            "update audit_entry set leaf = ?, leaf_hash = ? where idx = ?")) {
                guards.execute("alter table audit_entry disable trigger append_only");
                guards.execute("grant update on audit_entry to current_user");
                update.setString(1, row.leaf());
                update.setBytes(2, row.hash());
                update.setLong(3, index);
                int rows = update.executeUpdate();
                guards.execute("alter table audit_entry enable trigger append_only");
                guards.execute("revoke update on audit_entry from current_user");
                return rows;
            }
        });
    }

    private <T> T transaction(Work<T> work) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = audit.connect()) {
                connection.setAutoCommit(false);
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the audit database: " + e.getMessage(), e);
                }
            }
            Thread.sleep(250);
        }
    }
}
