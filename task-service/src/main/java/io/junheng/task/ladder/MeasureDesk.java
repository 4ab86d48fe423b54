package io.junheng.task.ladder;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Keeps what became of measures (督办措施落实): a talk is held, a circular is sent, with minutes; once only. */
@ApplicationScoped
class MeasureDesk {

    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;

    MeasureDesk(Database database, WorkLog log, Caller caller, Clock clock) {
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    private record Held(
            String ladder,
            String measure,
            String taskId,
            String regionCode,
            String regionPath,
            LocalDate takenOn,
            LocalDate carriedOutOn) {}

    @Transactional
    void carryOut(String id, PostCarryingOut request) {
        Held held = database.one(
                        """
                        select ladder, measure, task_id, region_code, region_path, taken_on, carried_out_on from measure
                        where id = ? for update
                        """,
                        row -> new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (held.carriedOutOn() != null) {
            throw Problem.of(LadderProblem.MEASURE_CARRIED_OUT, held.carriedOutOn());
        }
        Reading reading = new Reading();
        String minutes = reading.prose("/minutes", request.minutes(), 4_000);
        LocalDate on = request.on();
        reading.require(on != null, "/on", LadderProblem.MEASURE_DAY_MISSING);
        reading.require(
                on == null || !on.isBefore(held.takenOn()) && !on.isAfter(LocalDate.now(clock)),
                "/on",
                LadderProblem.MEASURE_DAY_RANGE);
        reading.throwIfAny();
        database.update(
                "update measure set carried_out_on = ?, carried_out_by = ?, minutes = ?, version = version + 1 where id = ?",
                on,
                caller.subject(),
                minutes,
                id);
        log.recorded(
                new WorkLog.About(
                        id + "_done",
                        "MEASURE_CARRIED_OUT",
                        held.ladder(),
                        held.regionCode(),
                        held.regionPath(),
                        held.taskId()),
                "CARRIED_OUT",
                Map.of("measure", held.measure(), "on", on.toString(), "minutes", minutes));
    }
}
