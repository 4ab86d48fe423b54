package io.junheng.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/**
 * Plain SQL on the service's own database. Statements join the running transaction. Parameters are bound, never concatenated; {@code Instant} and
 * collections of text are bound as {@code timestamptz} and {@code text[]}, JSON is passed as text and cast in the statement ({@code ?::jsonb}).
 */
@ApplicationScoped
public class Database {

    private static final int BULK = 100;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Maps one row; column numbers start at 1. */
    @FunctionalInterface
    public interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Takes one row of a stream. */
    @FunctionalInterface
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    /** Work with a connection of the running transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.map(rows));
                }
                return result;
            }
        });
    }

    public <T> Optional<T> one(String sql, Row<T> row, Object... parameters) {
        return list(sql, row, parameters).stream().findFirst();
    }

    /** Keeps whoever asks for the lock of the same name waiting until the running transaction ends (事务级互斥). */
    public void lock(String name) {
        list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> name, name);
    }

    public int update(String sql, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Writes the rows of one {@code COPY}. */
    @FunctionalInterface
    public interface RowSource {
        void write(CopyRows rows) throws SQLException;
    }

    /** Stores new rows in a table by {@code COPY}; {@code columns} with commas between them. Returns how many there were. */
    public long copy(String table, String columns, RowSource source) {
        return with(connection -> {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
            try {
                CopyRows rows = new CopyRows(copy);
                source.write(rows);
                return rows.end();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** Reads rows as they arrive, {@code fetch} at a time; needs a running transaction to keep memory flat. */
    public void stream(String sql, int fetch, RowSink sink, Object... parameters) {
        with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                statement.setFetchSize(fetch);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sink.take(rows);
                    }
                }
            }
            return null;
        });
    }

    /** One statement, many parameter sets, sent together. */
    public int[] batch(String sql, List<Object[]> parameterSets) {
        if (parameterSets.isEmpty()) {
            return new int[0];
        }
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] parameters : parameterSets) {
                    bind(connection, statement, parameters);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    public <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            if (isBulk(parameters)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            bind(connection, statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Whether it is worth a plan of its own, made for so many values and for the tables as they are now. */
    private static boolean isBulk(Object... parameters) {
        for (Object parameter : parameters) {
            if (parameter instanceof Collection<?> values && values.size() >= BULK) {
                return true;
            }
        }
        return false;
    }

    /** As strings proper, which the driver sends in binary: nothing is quoted here and unquoted there. */
    private static String[] strings(Collection<?> texts) {
        String[] strings = new String[texts.size()];
        int i = 0;
        for (Object text : texts) {
            strings[i++] = text == null ? null : text.toString();
        }
        return strings;
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Collection<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", strings(texts)));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof Character character) {
                statement.setString(i + 1, character.toString());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
