package io.junheng.audit.statistics;

import io.junheng.audit.log.Resources;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the entries that the caller sees. */
@ApplicationScoped
class Counting {

    static final int MOST_ROWS = 1_000;

    private record Row(List<Object> values, long total) {}

    private final Database database;
    private final Caller caller;

    Counting(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Entries of what happened from {@code from} to before {@code to}, by these dimensions. */
    Statistics by(List<Dimension> dimensions, Instant from, Instant to) {
        String columns = dimensions.stream().map(Dimension::sql).collect(Collectors.joining(", "));
        String below =
                caller.regionPath().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Row> rows = database.list(
                "select " + columns + ", count(*), sum(count(*)) over () from audit_entry e"
                        + " where e.event_time >= ? and e.event_time < ? and (? = '/' or e.region_path like ?)"
                        + " group by " + columns + " order by count(*) desc, " + columns + " limit " + (MOST_ROWS + 1),
                row -> row(dimensions, row),
                from,
                to,
                caller.regionPath(),
                below);
        boolean more = rows.size() > MOST_ROWS;
        return new Statistics(
                from,
                to,
                Stream.concat(dimensions.stream().map(Dimension::text), Stream.of("entries"))
                        .toList(),
                rows.stream().limit(MOST_ROWS).map(Row::values).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total(),
                more);
    }

    private static Row row(List<Dimension> dimensions, ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(dimensions.size() + 1);
        int column = 1;
        for (Dimension dimension : dimensions) {
            String value = row.getString(column++);
            values.add(dimension == Dimension.RESOURCE ? Resources.of(value) : value);
        }
        values.add(row.getLong(column++));
        return new Row(values, row.getLong(column));
    }
}
