package io.junheng.launcher.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database and the role that owns it, both of one name; no other role can connect to it. */
public final class Databases {

    private Databases() {}

    /**
     * Creates both unless they exist, and sets the password either way.
     *
     * @param administrator a superuser's connection in auto-commit mode
     */
    public static void provision(Connection administrator, String name, String password) throws SQLException {
        String quoted = quote(administrator, name);
        try (Statement statement = administrator.createStatement()) {
            if (!exists(administrator, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + quoted + " LOGIN");
            }
            statement.execute("ALTER ROLE " + quoted + " PASSWORD '" + password.replace("'", "''") + "'");
            if (!exists(administrator, "SELECT FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + quoted + " OWNER " + quoted);
            }
            statement.execute("REVOKE ALL ON DATABASE " + quoted + " FROM PUBLIC");
            statement.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
        }
    }

    /** Removes both, disconnecting whoever is still connected. */
    public static void drop(Connection administrator, String name) throws SQLException {
        String quoted = quote(administrator, name);
        try (Statement statement = administrator.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + quoted + " WITH (FORCE)");
            statement.execute("DROP ROLE IF EXISTS " + quoted);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quote(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }
}
