package io.junheng.system.fault;

import io.junheng.launcher.Service;
import io.junheng.launcher.Suite;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The services' databases, each read as its own role. */
final class Databases {

    private final Suite suite;

    Databases(Suite suite) {
        this.suite = suite;
    }

    /** A query's rows: the first column beside the second. */
    Map<String, String> rows(Service service, String query) throws IOException, SQLException {
        Map<String, String> login = suite.environment(service);
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        login.get("JUNHENG_DB_URL"), login.get("JUNHENG_DB_USER"), login.get("JUNHENG_DB_PASSWORD"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        }
        return rows;
    }
}
