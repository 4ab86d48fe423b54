package io.junheng.task.board;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.task.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes schedules and Gantt charts (倒排工期、横道图). */
@ApplicationScoped
class Scheduling {

    static final int MOST_STEPS = 500;
    private static final int MOST_BARS = 5_000;
    private static final int LONGEST = 3_650;

    private final Calendars calendars;
    private final KnownRegions regions;
    private final Database database;
    private final Caller caller;

    Scheduling(Calendars calendars, KnownRegions regions, Database database, Caller caller) {
        this.calendars = calendars;
        this.regions = regions;
        this.database = database;
        this.caller = caller;
    }

    Gantt backwards(PostSchedule request) {
        Problems problems = new Problems();
        Optional<String> path = Optional.ofNullable(request.regionCode())
                .flatMap(regions::pathOf)
                .filter(caller::sees);
        problems.require(path.isPresent(), "/regionCode", BoardProblem.SCHEDULE_REGION, request.regionCode());
        LocalDate due = request.dueOn();
        problems.require(
                due != null && due.getYear() >= 1900 && due.getYear() <= 2999, "/dueOn", BoardProblem.SCHEDULE_DUE);
        Map<String, Schedule.Step> steps = steps(request.steps(), problems);
        problems.throwIfAny();
        List<Schedule.Slot> slots = new Schedule(steps, calendars.workingDays(path.orElseThrow())).backFrom(due);
        if (slots.isEmpty()) {
            throw Problem.of(BoardProblem.SCHEDULE_CYCLE, String.join("、", steps.keySet()))
                    .at("/steps");
        }
        return new Gantt(slots.stream()
                .map(slot -> new GanttBar(
                        slot.step().key(),
                        slot.step().title() == null
                                ? slot.step().key()
                                : slot.step().title(),
                        null,
                        slot.start(),
                        slot.finish(),
                        null,
                        null,
                        Light.GREEN))
                .toList());
    }

    private static Map<String, Schedule.Step> steps(List<PostSchedule.Step> wanted, Problems problems) {
        Map<String, Schedule.Step> steps = new LinkedHashMap<>();
        List<PostSchedule.Step> all = wanted == null ? List.of() : wanted;
        problems.require(!all.isEmpty() && all.size() <= MOST_STEPS, "/steps", BoardProblem.SCHEDULE_STEPS, MOST_STEPS);
        for (int i = 0; i < all.size(); i++) {
            PostSchedule.Step step = all.get(i);
            if (step == null
                    || step.key() == null
                    || step.workingDays() == null
                    || step.workingDays() < 1
                    || step.workingDays() > LONGEST) {
                problems.add("/steps/" + i, BoardProblem.SCHEDULE_VALUE);
            } else {
                List<String> after = step.after() == null
                        ? List.of()
                        : step.after().stream().filter(Objects::nonNull).toList();
                Schedule.Step twin = steps.putIfAbsent(
                        step.key(), new Schedule.Step(step.key(), step.title(), step.workingDays(), after));
                problems.require(twin == null, "/steps/" + i + "/key", BoardProblem.SCHEDULE_TWICE, step.key());
            }
        }
        steps.values()
                .forEach(step -> step.after().stream()
                        .filter(before -> !steps.containsKey(before))
                        .forEach(before -> problems.add("/steps", BoardProblem.SCHEDULE_UNKNOWN, before)));
        return steps;
    }

    /**
     * The assignments that meet {@code seen}, in one region unless it is null, as bars: from the day they were given out to the day they are due. A chart that would not hold all of them is
     * refused.
     */
    Gantt chart(Condition seen, String regionCode, LocalDate today) {
        List<Object> values = new ArrayList<>(seen.parameters());
        values.add(
                regionCode == null
                        ? caller.regionPath()
                        : regions.pathOf(regionCode)
                                .filter(caller::sees)
                                .orElseThrow(
                                        () -> Problem.of(KitProblem.NOT_FOUND).at("?regionCode")));
        values.add(MOST_BARS + 1);
        List<GanttBar> bars = bars(seen, values, today);
        if (bars.size() > MOST_BARS) {
            throw Problem.of(BoardProblem.GANTT_TOO_LARGE, MOST_BARS).at("?regionCode");
        }
        return new Gantt(bars);
    }

    private List<GanttBar> bars(Condition seen, List<Object> values, LocalDate today) {
        return database.list(
                """
                select a.id, a.title, a.department,
                    (select (min(s.stamped_at) at time zone 'Asia/Shanghai')::date from stamp s where s.task_id = a.id),
                    a.due_on, a.parent_id, a.percent, a.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')
                from assignment a join plan_item i on i.id = a.item_id
                where %s and starts_with(a.place_path, ?)
                order by i.position, coalesce(a.parent_id, a.id), a.id limit ?
                """.formatted(seen.sql()),
                row -> new GanttBar(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getObject(7, Integer.class),
                        Light.of(row.getObject(5, LocalDate.class), row.getBoolean(8), today)),
                values.toArray());
    }
}
