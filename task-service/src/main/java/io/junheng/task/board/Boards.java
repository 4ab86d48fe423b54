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
import java.util.stream.Collectors;

/**
 * Counts assignments for boards. What is divided into parts is counted by its parts. Who sees everything in a region reads {@link BoardCounts}, and of the rows only those that are late or nearly;
 * others, boards of a plan, and those of a county by item have few rows, which are counted.
 */
@ApplicationScoped
class Boards {

    private static final List<String> STATUSES =
            List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "REPORTED", "RETURNED", "VERIFIED", "WRITTEN_OFF");
    private static final String BY_STATUS = STATUSES.stream()
            .map(status -> "coalesce(sum(c.n) filter (where c.status = '" + status + "'), 0)")
            .collect(Collectors.joining(", "));
    private static final String OPEN =
            "a.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and a.due_on is not null";

    /** As integers, since sums of these are added up much faster than those of larger numbers. */
    private static final String LIGHTS = "count(*)::integer as n, (count(*) filter (where a.due_on < ? and " + OPEN
            + "))::integer as overdue, (count(*) filter (where a.due_on between ? and ? and " + OPEN
            + "))::integer as soon";

    private final Database database;
    private final Seen seen;

    Boards(Database database, Seen seen) {
        this.database = database;
        this.seen = seen;
    }

    /** The page of a board that is asked for. */
    Board page(BoardQuery query) {
        List<BoardRow> rows = rows(query, counts(query));
        boolean more = rows.size() > query.size();
        List<BoardRow> shown = more ? rows.subList(0, query.size()) : rows;
        return new Board(
                query.on(), query.grouping(), shown, more ? query.tokenAfter(shown.get(shown.size() - 1)) : null);
    }

    /** Key, status, number, and how many of them are overdue or due soon: several rows of each key. */
    private Condition counts(BoardQuery query) {
        if (query.plan() != null || !seen.everything()) {
            return counted(query.grouping(), seen.assignments(query.plan()), query.on());
        }
        return query.grouping()
                .keptFor(seen.depth())
                .map(kept -> keptCounts(kept, query.grouping(), query.on()))
                .orElseGet(() -> counted(query.grouping(), seen.within("a.place_path"), query.on()));
    }

    /** What is kept of each status, and the late ones counted. */
    private Condition keptCounts(String kept, BoardGrouping grouping, LocalDate on) {
        Condition place = seen.within("c.place_path");
        Condition scope = seen.scope("a.place_path");
        List<Object> values = new ArrayList<>();
        values.add(kept);
        values.addAll(place.parameters());
        values.addAll(List.of(on, on));
        values.addAll(scope.parameters());
        values.add(Light.yellowUntil(on));
        return new Condition(
                """
            select key, status, n, 0 as overdue, 0 as soon from (%s) kept
            union all
            select %s, null, 0, (count(*) filter (where a.due_on < ?))::integer, (count(*) filter (where a.due_on >= ?))::integer
            from assignment a where not a.divided and %s and %s and a.due_on <= ? group by 1
            """.formatted(BoardCounts.SUMS.formatted(place.sql()), grouping.key(), OPEN, scope.sql()), values);
    }

    private static Condition counted(BoardGrouping grouping, Condition rows, LocalDate on) {
        List<Object> values = new ArrayList<>(List.of(on, on, Light.yellowUntil(on)));
        values.addAll(rows.parameters());
        return new Condition(
                "select %s as key, a.status, %s from assignment a where not a.divided and %s group by 1, 2"
                        .formatted(grouping.key(), LIGHTS, rows.sql()),
                values);
    }

    /** The lines of the page and, when there are more, one of those. Names are looked up for these only. */
    private List<BoardRow> rows(BoardQuery query, Condition counts) {
        BoardGrouping grouping = query.grouping();
        List<Object> values = new ArrayList<>(counts.parameters());
        String beyond = "";
        if (query.after() != null) {
            beyond = "where (-overdue, -soon, key) > (?, ?, ?)";
            values.addAll(List.of(
                    -query.after().overdue(),
                    -query.after().soon(),
                    query.after().key()));
        }
        values.add(query.size() + 1);
        return database.list(
                """
                with line (key, n, overdue, soon, %s) as (
                    select c.key, sum(c.n), sum(c.overdue), sum(c.soon), %s from (%s) c group by c.key
                ), shown as (
                    select * from line %s order by overdue desc, soon desc, key limit ?
                )
                select c.key, %s, c.n, c.overdue, c.soon, %s from shown c %s order by c.overdue desc, c.soon desc, c.key
                """.formatted(
                                String.join(", ", STATUSES),
                                BY_STATUS,
                                counts.sql(),
                                beyond,
                                grouping.title(),
                                String.join(", ", STATUSES),
                                grouping.names()),
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
