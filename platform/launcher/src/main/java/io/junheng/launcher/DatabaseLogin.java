package io.junheng.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A service's own database as the role that owns it sees it. */
public record DatabaseLogin(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
