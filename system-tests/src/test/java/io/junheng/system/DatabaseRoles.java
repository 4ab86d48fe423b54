package io.junheng.system;

import io.junheng.launcher.Service;
import io.junheng.launcher.Suite;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the services' roles may do in a running PostgreSQL (数据库最小权限), asked of PostgreSQL as each of them. */
final class DatabaseRoles {

    /** What a role with a database of its own has no need of. */
    private static final List<String> FORBIDDEN = List.of(
            "create database another",
            "create role another",
            "alter role current_user superuser",
            "alter system set work_mem = '1GB'",
            "copy (select 1) to program 'true'",
            "create temporary table lines (line text); copy lines from '/etc/passwd'",
            "select pg_read_file('/etc/passwd')",
            "select passwd from pg_shadow",
            "set session authorization postgres");

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Suite suite;

    DatabaseRoles(Suite suite) {
        this.suite = suite;
    }

    /** What the service's role can do and should not, and what it is and should not be. */
    List<String> excesses(Service service) throws IOException, SQLException {
        List<String> excesses = new ArrayList<>();
        for (String statement : FORBIDDEN) {
            if (!refused(service, statement)) {
                excesses.add(service.key() + " is not refused: " + statement);
            }
        }
        column(
                        service,
                        "select 'attribute ' || rolname from pg_roles where rolname = current_user and"
                                + " (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)"
                                + " union all select 'member of ' || role.rolname from pg_auth_members"
                                + " join pg_roles role on role.oid = roleid where pg_has_role(current_user, roleid, 'member')"
                                + " and role.rolname <> current_user"
                                + " union all select 'can connect to ' || datname from pg_database"
                                + " where datname <> current_database() and datallowconn and datname not like 'template%'"
                                + " and has_database_privilege(datname, 'connect')"
                                + " union all select 'not the owner of ' || datname from pg_database"
                                + " where datname = current_database() and not pg_has_role(datdba, 'usage')")
                .forEach(what -> excesses.add(service.key() + ": " + what));
        return excesses;
    }

    /** Tables of the service's database in which its role can neither change nor remove a row. */
    Set<String> appendOnly(Service service) throws IOException, SQLException {
        return new TreeSet<>(column(
                service,
                "select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace"
                        + " where nspname = 'public' and relkind in ('r', 'p')"
                        + " and not has_table_privilege(pg_class.oid, 'update') and not has_any_column_privilege(pg_class.oid, 'update')"
                        + " and not has_table_privilege(pg_class.oid, 'delete') and not has_table_privilege(pg_class.oid, 'truncate')"
                        + " and exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'append_only'"
                        + " and tgenabled in ('O', 'A'))"));
    }

    private boolean refused(Service service, String statements) throws IOException, SQLException {
        try (Connection connection = connect(service)) {
            connection.setAutoCommit(!statements.startsWith("create temporary"));
            try (Statement statement = connection.createStatement()) {
                statement.execute(statements);
                return false;
            } catch (SQLException e) {
                return e.getSQLState().equals(INSUFFICIENT_PRIVILEGE);
            }
        }
    }

    private List<String> column(Service service, String query) throws IOException, SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect(Service service) throws IOException, SQLException {
        Map<String, String> login = suite.environment(service);
        return DriverManager.getConnection(
                login.get("JUNHENG_DB_URL"), login.get("JUNHENG_DB_USER"), login.get("JUNHENG_DB_PASSWORD"));
    }
}
