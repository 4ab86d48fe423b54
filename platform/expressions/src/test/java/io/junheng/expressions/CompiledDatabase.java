package io.junheng.expressions;

import io.junheng.launcher.infrastructure.Databases;
import io.junheng.launcher.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A PostgreSQL that answers compiled formulas over documents of subjects. */
final class CompiledDatabase {

    private final String name = "formulas_" + Long.toHexString(UUID.randomUUID().getMostSignificantBits());
    private final SharedInfrastructure infrastructure;
    private final Connection connection;

    CompiledDatabase() throws SQLException, IOException {
        String root = System.getProperty("junheng.root", System.getProperty("user.dir"));
        infrastructure = SharedInfrastructure.join(Path.of(root));
        try (Connection administrator = infrastructure.connect()) {
            Databases.provision(administrator, name, name);
        }
        connection = DriverManager.getConnection(infrastructure.jdbcUrl(name), name, name);
        try (InputStream functions = SqlFrame.class.getResourceAsStream("/db/expressions/R__formula_functions.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(functions.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create table subject (id integer primary key, years jsonb[])");
        }
    }

    void drop() throws SQLException {
        connection.close();
        try (Connection administrator = infrastructure.connect()) {
            Databases.drop(administrator, name);
        }
    }

    /** What the database said: a number with its exact fraction, a condition, or a text or day. */
    record Answer(
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal rounded,
            Boolean condition,
            String value,
            List<String> reasons) {

        Rational exact() {
            return numerator == null || denominator == null
                    ? null
                    : Rational.of(numerator).over(Rational.of(denominator));
        }
    }

    /** One answer per subject, or one for all of them when the formula speaks of a population. */
    List<Answer> answers(Formula formula, List<Subject> subjects) throws SQLException {
        fill(subjects);
        SqlFrame frame = new SqlFrame("f", back -> "s.years[" + (back + 1) + "]");
        SqlFormula sql = SqlCompiler.compile(formula, frame);
        String query = "select " + columns(formula, sql) + ", " + sql.reasons() + " from (select s.id"
                + frame.selected() + " from subject s) f"
                + (formula.level() == FormulaLevel.POPULATION ? "" : " order by f.id");
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            List<String> parameters = new ArrayList<>(sql.reasonTexts());
            parameters.addAll(frame.keys());
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            return read(statement);
        }
    }

    /** What an estimate says of each subject, or of all of them: the value, its margin, and what it decides of each comparison. */
    record Estimated(Double value, Double margin, List<Boolean> decisions) {}

    /** One estimate per subject, or one for all of them when the formula speaks of a population. */
    List<Estimated> estimates(Formula formula, SqlEstimate sql, List<Comparing> comparisons, List<Subject> subjects)
            throws SQLException {
        fill(subjects);
        StringBuilder decisions = new StringBuilder();
        comparisons.forEach(each -> decisions.append(", ").append(sql.decided(each.relation(), each.threshold())));
        String query = "select " + sql.value() + ", " + sql.margin() + decisions + " from (select s.id"
                + doubles(formula) + " from subject s) f"
                + (formula.level() == FormulaLevel.POPULATION ? "" : " order by f.id");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Estimated> estimates = new ArrayList<>();
            while (rows.next()) {
                List<Boolean> decided = new ArrayList<>();
                for (int i = 0; i < comparisons.size(); i++) {
                    decided.add(rows.getObject(3 + i, Boolean.class));
                }
                estimates.add(new Estimated(rows.getObject(1, Double.class), rows.getObject(2, Double.class), decided));
            }
            return estimates;
        }
    }

    private static String doubles(Formula formula) {
        StringBuilder columns = new StringBuilder();
        formula.elements()
                .forEach(element -> columns.append(", (s.years[")
                        .append(element.yearsBack() + 1)
                        .append("] ->> '")
                        .append(element.name())
                        .append("')::float8 as ")
                        .append(column(element)));
        return columns.toString();
    }

    /** Why the number of the first subject, or of all of them, is undetermined for certain; null when that is not told. */
    List<String> reasons(Formula formula, SqlUndetermined sql, List<Subject> subjects) throws SQLException {
        fill(subjects);
        String query = "select " + sql.reasons() + " from (select s.id" + doubles(formula) + " from subject s) f";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < sql.reasonTexts().size(); i++) {
                statement.setString(i + 1, sql.reasonTexts().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getArray(1) == null
                        ? null
                        : Arrays.asList((String[]) rows.getArray(1).getArray());
            }
        }
    }

    record Comparing(Relation relation, BigDecimal threshold) {}

    static String column(Element element) {
        return element.name() + element.yearsBack();
    }

    private static String columns(Formula formula, SqlFormula sql) {
        return switch (formula.type()) {
            case NUMBER ->
                sql.numerator() + ", " + sql.denominator() + ", " + sql.rounded(12) + ", null::boolean, null::text";
            case TRUTH -> "null::numeric, null::numeric, null::numeric, " + sql.condition() + ", null::text";
            case TEXT, DATE ->
                "null::numeric, null::numeric, null::numeric, null::boolean, (" + sql.value() + ")::text";
        };
    }

    private static List<Answer> read(PreparedStatement statement) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                answers.add(new Answer(
                        rows.getBigDecimal(1),
                        rows.getBigDecimal(2),
                        rows.getBigDecimal(3),
                        rows.getObject(4, Boolean.class),
                        rows.getString(5),
                        Arrays.asList((String[]) rows.getArray(6).getArray())));
            }
        }
        return answers;
    }

    private void fill(List<Subject> subjects) throws SQLException {
        try (Statement clean = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into subject values (?, ?::jsonb[])")) {
            clean.execute("delete from subject");
            for (int i = 0; i < subjects.size(); i++) {
                String[] years = new String[Subject.YEARS];
                for (int back = 0; back < years.length; back++) {
                    years[back] = subjects.get(i).document(back);
                }
                insert.setInt(1, i);
                insert.setArray(2, connection.createArrayOf("text", years));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
