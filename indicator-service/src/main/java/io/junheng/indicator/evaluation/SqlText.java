package io.junheng.indicator.evaluation;

import io.junheng.kit.sql.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement put together from parts, each with its bind parameters in place. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    static SqlText of(String sql, Object... parameters) {
        return new SqlText().add(sql, parameters);
    }

    SqlText add(String sql, Object... more) {
        text.append(sql);
        Collections.addAll(parameters, more);
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int update(Database database) {
        return database.update(text.toString(), parameters.toArray());
    }

    <T> List<T> list(Database database, Database.Row<T> row) {
        return database.list(text.toString(), row, parameters.toArray());
    }
}
