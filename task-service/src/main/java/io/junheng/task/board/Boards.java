package io.junheng.task.board;

import io.junheng.kit.page.Condition;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts assignments for boards. What is divided into parts is counted by its parts. Who sees everything in a region reads {@link BoardCounts}, and of the rows only those that are late or nearly;
 * others, and boards of a plan or by item, have few rows, which are counted.
 */
@ApplicationScoped
class Boards {

    private static final List<String> STATUSES =
            List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "REPORTED", "RETURNED", "VERIFIED", "WRITTEN_OFF");
    private static final String OPEN =
            "a.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and a.due_on is not null";
    private static final String LIGHTS = "count(*) as n, count(*) filter (where a.due_on < ? and " + OPEN
            + ") as overdue, count(*) filter (where a.due_on between ? and ? and " + OPEN + ") as soon";
    private static final int MOST = 2_000;

    private final Database database;
    private final Seen seen;

    Boards(Database database, Seen seen) {
        this.database = database;
        this.seen = seen;
    }

    /** The lines of a board by that grouping, of one plan unless it is null, as of that day. */
    List<BoardRow> rows(BoardGrouping grouping, String plan, LocalDate on) {
        if (plan == null && grouping.isCounted() && seen.everything()) {
            return rows(grouping, keptCounts(grouping, on));
        }
        Condition rows = seen.assignments(plan);
        return rows(grouping, grouping == BoardGrouping.ITEM ? firstItems(rows, on) : counted(grouping, rows, on));
    }

    /** What is kept of each status, and the late ones counted. */
    private Condition keptCounts(BoardGrouping grouping, LocalDate on) {
        Condition scope = seen.scope("a.place_path");
        List<Object> values = new ArrayList<>(List.of(grouping.name(), seen.regionPath(), on, on));
        values.addAll(scope.parameters());
        values.add(Light.yellowUntil(on));
        return new Condition("""
            select key, status, n, 0 as overdue, 0 as soon from (%s) kept
            union all
            select %s, null, 0, count(*) filter (where a.due_on < ?), count(*) filter (where a.due_on >= ?)
            from assignment a where not a.divided and %s and %s and a.due_on <= ? group by 1
            """.formatted(BoardCounts.SUMS, grouping.key(), OPEN, scope.sql()), values);
    }

    private static Condition counted(BoardGrouping grouping, Condition rows, LocalDate on) {
        List<Object> values = new ArrayList<>(List.of(on, on, Light.yellowUntil(on)));
        values.addAll(rows.parameters());
        return new Condition(
                "select %s as key, a.status, %s from assignment a where not a.divided and %s group by 1, 2"
                        .formatted(grouping.key(), LIGHTS, rows.sql()),
                values);
    }

    /** The counts of as many items as a board has lines, each read by itself. */
    private static Condition firstItems(Condition rows, LocalDate on) {
        String of = "from assignment a where a.item_id = i.id and not a.divided and " + rows.sql();
        List<Object> values = new ArrayList<>(rows.parameters());
        values.add(MOST);
        values.addAll(List.of(on, on, Light.yellowUntil(on)));
        values.addAll(rows.parameters());
        return new Condition("""
            with first as materialized (select i.id from plan_item i where exists (select 1 %s) order by i.id limit ?)
            select i.id as key, a.status, a.n, a.overdue, a.soon
            from first i cross join lateral (select a.status, %s %s group by 1) a
            """.formatted(of, LIGHTS, of), values);
    }

    private List<BoardRow> rows(BoardGrouping grouping, Condition counted) {
        StringBuilder byStatus = new StringBuilder();
        STATUSES.forEach(status -> byStatus.append(", coalesce(sum(c.n) filter (where c.status = '")
                .append(status)
                .append("'), 0)"));
        List<Object> values = new ArrayList<>(counted.parameters());
        values.add(MOST);
        return database.list(
                """
                select c.key, %s, sum(c.n), sum(c.overdue), sum(c.soon)
                    %s
                from (%s) c
                    %s
                group by c.key, 2 order by 1 limit ?
                """.formatted(grouping.title(), byStatus, counted.sql(), grouping.names()),
                Boards::row,
                values.toArray());
    }

    private static BoardRow row(ResultSet row) throws SQLException {
        Map<String, Long> byStatus = new LinkedHashMap<>();
        for (int i = 0; i < STATUSES.size(); i++) {
            byStatus.put(STATUSES.get(i), row.getLong(6 + i));
        }
        long overdue = row.getLong(4);
        long soon = row.getLong(5);
        return new BoardRow(
                row.getString(1),
                row.getString(2),
                overdue > 0 ? Light.RED : soon > 0 ? Light.YELLOW : Light.GREEN,
                row.getLong(3),
                byStatus.get("VERIFIED") + byStatus.get("WRITTEN_OFF"),
                overdue,
                soon,
                byStatus);
    }
}
