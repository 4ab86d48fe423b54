package io.junheng.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The application's database, seen past the application: plain SQL, each call in a transaction and as in a session of its own. */
public final class Database {

    private record Door(String url, String user, String password) {}

    /** What is done with a statement. */
    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Opening a connection costs more than most statements. */
    private static final Map<Door, Deque<Connection>> KEPT = new ConcurrentHashMap<>();

    private final Door door;

    private Database(Door door) {
        this.door = door;
    }

    public static Database at(String url, String user, String password) {
        return new Database(new Door(url, user, password));
    }

    /** The database of the application under test. */
    public static Database ofApplication() {
        Config config = ConfigProvider.getConfig();
        return at(
                config.getValue("JUNHENG_DB_URL", String.class),
                config.getValue("JUNHENG_DB_USER", String.class),
                config.getValue("JUNHENG_DB_PASSWORD", String.class));
    }

    /** A connection the caller closes, for what needs a transaction of several statements. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(door.url(), door.user(), door.password());
    }

    /** Runs a statement and returns how many rows it touched; {@code ?} stands for the parameters. */
    public int execute(String sql, Object... parameters) {
        return with(sql, parameters, statement -> statement.execute() ? 0 : statement.getUpdateCount());
    }

    /** A query's rows, columns by name in their order. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return with(sql, parameters, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                ResultSetMetaData columns = result.getMetaData();
                List<Map<String, Object>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        row.put(columns.getColumnLabel(column), result.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        });
    }

    /** The only column of a query's only row. */
    public Object value(String sql, Object... parameters) {
        List<Map<String, Object>> rows = rows(sql, parameters);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new IllegalStateException("not one value but " + rows + ": " + sql);
        }
        return rows.get(0).values().iterator().next();
    }

    /** The only number of a query, such as a count. */
    public long number(String sql, Object... parameters) {
        return ((Number) value(sql, parameters)).longValue();
    }

    private <T> T with(String sql, Object[] parameters, Use<T> use) {
        try {
            Connection connection = session();
            T result;
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                result = use.of(statement);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            kept().push(connection);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One that was kept, without anything that was set in it, or a new one. */
    private Connection session() throws SQLException {
        for (Connection next = kept().poll(); next != null; next = kept().poll()) {
            if (isAsNew(next)) {
                return next;
            }
        }
        return DriverManager.getConnection(door.url() + "?prepareThreshold=0", door.user(), door.password());
    }

    private static boolean isAsNew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
            return true;
        } catch (SQLException e) {
            connection.close();
            return false;
        }
    }

    private Deque<Connection> kept() {
        return KEPT.computeIfAbsent(door, key -> new ConcurrentLinkedDeque<>());
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
