package io.junheng.task.ladder;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that were taken, and the tasks that are to take the next. */
@ApplicationScoped
class Measures {

    static final Listing LISTING = Listing.of("measures", "measure m")
            .field("id", "m.id", FieldType.TEXT)
            .field("taskKind", "m.task_kind", FieldType.TEXT)
            .field("taskId", "m.task_id", FieldType.TEXT)
            .field("title", "m.title", FieldType.TEXT)
            .field("ladder", "m.ladder", FieldType.TEXT)
            .field("step", "m.step", FieldType.INTEGER)
            .field("overdueDays", "m.overdue_days", FieldType.INTEGER)
            .field("measure", "m.measure", FieldType.TEXT)
            .field("departmentCode", "m.department_code", FieldType.TEXT)
            .field("regionCode", "m.region_code", FieldType.TEXT)
            .field("regionPath", "m.region_path", FieldType.TEXT)
            .field("schoolCode", "m.school_code", FieldType.TEXT)
            .field("dueOn", "m.due_on", FieldType.DATE)
            .field("takenOn", "m.taken_on", FieldType.DATE)
            .field("carriedOutOn", "m.carried_out_on", FieldType.DATE)
            .field("carriedOutBy", "m.carried_out_by", FieldType.TEXT)
            .field("minutes", "m.minutes", FieldType.TEXT)
            .field("version", "m.version", FieldType.INTEGER)
            .key("id")
            .scope("m.place_path");

    private final Database database;

    Measures(Database database) {
        this.database = database;
    }

    /** One step of one ladder on one day: which tasks may take it. */
    record Rung(
            TaskKind kind,
            String ladder,
            String path,
            List<String> ruledBelow,
            int number,
            int overdueDays,
            Measure measure,
            LocalDate dueUntil,
            LocalDate today) {}

    /** The task up to which a rung was gone through, in the order of due dates. */
    record Place(LocalDate dueOn, String id) {

        static final Place BEGINNING = new Place(LocalDate.of(1900, 1, 1), "");

        static Place of(Climber climber) {
            return new Place(climber.dueOn(), climber.id());
        }
    }

    /** At most {@code limit} tasks behind {@code after} that reach the rung: due by its day, standing on the rung before it, and not on it yet. A task takes one step a day. */
    List<Climber> reaching(Rung rung, Place after, int limit) {
        return database.list(
                """
                select s.kind, s.id, s.title, s.region_code, s.region_path, s.department_code, s.department, s.person, s.issuer, s.due_on, s.school_code
                from supervised s
                where s.kind = ? and starts_with(s.region_path, ?) and s.due_on <= ? and (s.due_on, s.id) > (?::date, ?)
                    and not exists (select 1 from unnest(?::text[]) as below (path) where starts_with(s.region_path, below.path))
                    and not exists (select 1 from measure m
                        where m.task_kind = s.kind and m.task_id = s.id and m.due_on = s.due_on and m.step = ?)
                    and (? = 1 or exists (select 1 from measure m
                        where m.task_kind = s.kind and m.task_id = s.id and m.due_on = s.due_on and m.step = ? and m.taken_on < ?))
                order by s.due_on, s.id
                limit ?
                """,
                Measures::climber,
                rung.kind(),
                rung.path(),
                rung.dueUntil(),
                after.dueOn(),
                after.id(),
                rung.ruledBelow(),
                rung.number(),
                rung.number(),
                rung.number() - 1,
                rung.today(),
                limit);
    }

    /** Notes the step for these tasks; the ids of those for which nobody else has noted it meanwhile. */
    Set<String> take(Rung rung, List<Climber> climbers, List<String> measureIds) {
        List<String> taskIds = new ArrayList<>();
        List<String> dues = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> departments = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<String> schools = new ArrayList<>();
        for (Climber climber : climbers) {
            taskIds.add(climber.id());
            dues.add(climber.dueOn().toString());
            titles.add(climber.title());
            departments.add(climber.departmentCode());
            regions.add(climber.regionCode());
            paths.add(climber.regionPath());
            schools.add(climber.schoolCode());
        }
        return new HashSet<>(database.list(
                """
                insert into measure (id, task_kind, task_id, due_on, step, ladder, overdue_days, measure, title, department_code,
                    region_code, region_path, school_code, taken_on, version)
                select t.id, ?, t.task_id, t.due_on::date, ?, ?, ?, ?, t.title, t.department_code, t.region_code, t.region_path, t.school_code, ?, 1
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as t (id, task_id, due_on, title, department_code, region_code, region_path, school_code)
                on conflict do nothing
                returning task_id
                """,
                row -> row.getString(1),
                rung.kind(),
                rung.number(),
                rung.ladder(),
                rung.overdueDays(),
                rung.measure(),
                rung.today(),
                measureIds,
                taskIds,
                dues,
                titles,
                departments,
                regions,
                paths,
                schools));
    }

    private static Climber climber(ResultSet row) throws SQLException {
        return new Climber(
                TaskKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getString(11));
    }
}
