package io.junheng.task.workledger;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Opens yearly ledgers (建立台账): with the assignments of the region that are due in the year, and those that stood in the ledger of the year before and are not finished. */
@ApplicationScoped
class WorkLedgers {

    static final Listing LISTING = Listing.of("work-ledgers", "work_ledger l")
            .field("id", "l.id", FieldType.TEXT)
            .field("regionCode", "l.region_code", FieldType.TEXT)
            .field("year", "l.year", FieldType.INTEGER)
            .field("rows", "(select count(*) from work_ledger_row r where r.ledger_id = l.id)", FieldType.INTEGER)
            .field(
                    "carriedOver",
                    "(select count(*) from work_ledger_row r where r.ledger_id = l.id and r.carried_over)",
                    FieldType.INTEGER)
            .field("done", """
                    (select count(*) from work_ledger_row r join assignment a on a.id = r.assignment_id
                    where r.ledger_id = l.id and a.status in ('VERIFIED', 'WRITTEN_OFF'))""", FieldType.INTEGER)
            .field("openedBy", "l.opened_by", FieldType.TEXT)
            .field("openedAt", "l.opened_at", FieldType.TIME)
            .key("id")
            .scope("l.region_path");

    static final Listing ROWS = Listing.of(
                    "work-ledger-rows",
                    "work_ledger_row r join assignment a on a.id = r.assignment_id join work_ledger l on l.id = r.ledger_id")
            .field("assignmentId", "a.id", FieldType.TEXT)
            .field("title", "a.title", FieldType.TEXT)
            .field("department", "a.department", FieldType.TEXT)
            .field("dueOn", "a.due_on", FieldType.DATE)
            .field("status", "a.status", FieldType.TEXT)
            .field("percent", "a.percent", FieldType.INTEGER)
            .field("carriedOver", "r.carried_over", FieldType.BOOLEAN)
            .key("assignmentId")
            .scope("l.region_path");

    private final Database database;
    private final KnownRegions regions;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    WorkLedgers(Database database, KnownRegions regions, WorkLog log, Caller caller, Clock clock, Ids ids) {
        this.database = database;
        this.regions = regions;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    String open(PostWorkLedger request) {
        Reading reading = new Reading();
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(
                region == null || path.isPresent(), "/regionCode", WorkLedgerProblem.LEDGER_REGION_UNKNOWN, region);
        Integer year = request.year();
        reading.require(year != null && year >= 1900 && year <= 2999, "/year", WorkLedgerProblem.LEDGER_YEAR);
        reading.throwIfAny();
        String id = ids.next("wlg");
        int opened = database.update(
                """
                insert into work_ledger (id, region_code, region_path, year, opened_by, opened_at) values (?, ?, ?, ?, ?, ?)
                on conflict (region_code, year) do nothing
                """,
                id,
                region,
                path.orElseThrow(),
                year,
                caller.subject(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        if (opened == 0) {
            throw Problem.of(WorkLedgerProblem.LEDGER_OPEN, region, Integer.toString(year));
        }
        int carried = carryOver(id, region, year);
        int due = fill(id, path.get(), year);
        log.recorded(
                new WorkLog.About(id, "WORK_LEDGER", null, region, path.get(), null),
                "OPEN",
                Map.of("year", year, "carriedOver", carried, "due", due));
        return id;
    }

    private int carryOver(String id, String region, int year) {
        return database.update("""
                insert into work_ledger_row (ledger_id, assignment_id, carried_over)
                select ?, a.id, true
                from work_ledger l
                    join work_ledger_row r on r.ledger_id = l.id
                    join assignment a on a.id = r.assignment_id
                where l.region_code = ? and l.year = ? and a.status not in ('VERIFIED', 'WRITTEN_OFF')
                """, id, region, year - 1);
    }

    private int fill(String id, String path, int year) {
        return database.update("""
                insert into work_ledger_row (ledger_id, assignment_id, carried_over)
                select ?, a.id, false from assignment a
                where starts_with(a.region_path, ?) and a.due_on between ? and ?
                on conflict do nothing
                """, id, path, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
