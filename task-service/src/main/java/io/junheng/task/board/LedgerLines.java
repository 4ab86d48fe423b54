package io.junheng.task.board;

import io.junheng.kit.page.Condition;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in the ledger, on the printed pages, and in the statistics. Stamps tell when something was reported and written off, by days of China. */
@ApplicationScoped
class LedgerLines {

    static final int MOST = 20_000;

    private static final String STAMPED =
            "(select max(s.stamped_at at time zone 'Asia/Shanghai')::date from stamp s where s.task_id = a.id and s.to_status = '%s' and s.action = 'MOVED')";

    private final Database database;

    LedgerLines(Database database) {
        this.database = database;
    }

    /** The lines that meet {@code seen}, by plan, item and department; of those, the ones that meet {@code more}. */
    List<LedgerLine> lines(Condition seen, Condition more) {
        List<Object> values = new ArrayList<>(seen.parameters());
        values.addAll(more.parameters());
        values.add(MOST);
        return database.list(
                """
                select p.title, a.title, a.role, a.department, coalesce(r.name, a.region_code), a.owner, a.due_on, a.status, a.percent, %s, %s
                from assignment a
                    join plan_item i on i.id = a.item_id
                    join plan p on p.id = a.plan_id
                    left join known_region r on r.code = a.region_code
                where %s and %s
                order by p.id, i.position, a.region_path, a.role = 'LEAD' desc, a.role, a.department, a.id
                limit ?
                """.formatted(STAMPED.formatted("REPORTED"), STAMPED.formatted("WRITTEN_OFF"), seen.sql(), more.sql()),
                row -> new LedgerLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getString(8),
                        row.getObject(9, Integer.class),
                        row.getObject(10, LocalDate.class),
                        row.getObject(11, LocalDate.class)),
                values.toArray());
    }

    /** How much of what was due between the days each department reported in time: of parts, not once more of the whole, and of nothing that can still be in time. */
    List<OnTime> onTime(Condition seen, LocalDate from, LocalDate to, LocalDate today) {
        List<Object> values = new ArrayList<>(seen.parameters());
        values.add(from);
        values.add(to);
        values.add(today);
        return database.list(
                """
                select department, department_code, count(*),
                    count(*) filter (where reported_on <= due_on), count(*) filter (where reported_on > due_on)
                from (
                    select a.department, a.department_code, a.due_on,
                        case when a.status in ('REPORTED', 'VERIFIED', 'WRITTEN_OFF') then %s end as reported_on
                    from assignment a
                    where not a.divided and %s and a.due_on between ? and ?
                ) due
                where reported_on is not null or due_on < ?
                group by department, department_code
                order by department, department_code
                """.formatted(STAMPED.formatted("REPORTED"), seen.sql()),
                row -> OnTime.of(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                values.toArray());
    }
}
