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

/** Counts assignments for boards. What is divided into parts is counted by its parts. */
@ApplicationScoped
class Boards {

    private static final List<String> STATUSES =
            List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "REPORTED", "RETURNED", "VERIFIED", "WRITTEN_OFF");
    private static final int MOST = 2_000;

    private final Database database;

    Boards(Database database) {
        this.database = database;
    }

    List<BoardRow> rows(BoardGrouping grouping, Condition seen, LocalDate on) {
        StringBuilder counts = new StringBuilder();
        STATUSES.forEach(status -> counts.append(", count(*) filter (where a.status = '")
                .append(status)
                .append("')"));
        List<Object> values = new ArrayList<>(List.of(on, on, Light.yellowUntil(on)));
        values.addAll(seen.parameters());
        values.add(MOST);
        return database.list(
                """
                select %s as group_key, min(%s), count(*),
                    count(*) filter (where a.due_on < ? and a.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')),
                    count(*) filter (where a.due_on between ? and ? and a.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED'))
                    %s
                from assignment a
                    %s
                where not exists (select 1 from assignment part where part.parent_id = a.id) and %s
                group by 1 order by 1 limit ?
                """.formatted(grouping.key(), grouping.title(), counts, grouping.names(), seen.sql()),
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
