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
    private static final int MOST = 2_000;

    private final Database database;
    private final Seen seen;

    Boards(Database database, Seen seen) {
        this.database = database;
        this.seen = seen;
    }

    /** The lines of a board by that grouping, of one plan unless it is null, as of that day. */
    List<BoardRow> rows(BoardGrouping grouping, String plan, LocalDate on) {
        Condition rows = seen.assignments(plan);
        Condition counted;
        if (plan == null && grouping.isCounted() && seen.everything()) {
            counted = Condition.of(BoardCounts.SUMS, grouping.name(), seen.regionPath());
        } else {
            rows = grouping == BoardGrouping.ITEM ? firstItems(rows) : rows;
            counted = new Condition(
                    "select %s as key, a.status, count(*) as n from assignment a where not a.divided and %s group by 1, 2"
                            .formatted(grouping.key(), rows.sql()),
                    rows.parameters());
        }
        return rows(grouping, counted, rows, on);
    }

    /** The rows of as many items as a board has lines. */
    private static Condition firstItems(Condition rows) {
        List<Object> values = new ArrayList<>(rows.parameters());
        values.addAll(rows.parameters());
        values.add(MOST);
        return new Condition("""
                %s and a.item_id in (select i.id from plan_item i
                    where exists (select 1 from assignment a where a.item_id = i.id and not a.divided and %s) order by i.id limit ?)
                """.formatted(rows.sql(), rows.sql()), values);
    }

    private List<BoardRow> rows(BoardGrouping grouping, Condition counted, Condition rows, LocalDate on) {
        StringBuilder byStatus = new StringBuilder();
        STATUSES.forEach(status -> byStatus.append(", coalesce(sum(c.n) filter (where c.status = '")
                .append(status)
                .append("'), 0)"));
        List<Object> values = new ArrayList<>(counted.parameters());
        values.add(on);
        values.add(on);
        values.addAll(rows.parameters());
        values.add(Light.yellowUntil(on));
        values.add(MOST);
        return database.list(
                """
                with counted as (%s),
                late as (
                    select %s as key, count(*) filter (where a.due_on < ?) as overdue, count(*) filter (where a.due_on >= ?) as soon
                    from assignment a
                    where not a.divided and %s and %s and a.due_on <= ?
                    group by 1
                )
                select c.key, %s, sum(c.n), coalesce(l.overdue, 0), coalesce(l.soon, 0)
                    %s
                from counted c left join late l on l.key = c.key
                    %s
                group by c.key, 2, l.overdue, l.soon order by 1 limit ?
                """.formatted(
                        counted.sql(), grouping.key(), OPEN, rows.sql(), grouping.title(), byStatus, grouping.names()),
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
