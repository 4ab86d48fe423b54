package io.junheng.registry.district;

import io.junheng.contracts.registry.RegionMemberRecorded;
import io.junheng.contracts.registry.RegionMemberState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ReadingProblem;
import io.junheng.registry.region.RegionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Records what belongs to units beside the administrative tree (成员登记). At any time a member belongs to one unit of a kind at most. Whoever records
 * holds the member's own row, so that two at once cannot both find it free.
 */
@ApplicationScoped
class Districts {

    private final Database database;
    private final Outbox outbox;
    private final Caller caller;

    Districts(Database database, Outbox outbox, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Whether it was created, and the version it has now. */
    record Recorded(boolean created, long version, LocalDate validFrom) {}

    private record Unit(String code, RegionKind kind, String path) {}

    private record Period(String unit, LocalDate from, LocalDate to, long version) {
        boolean meets(LocalDate first, LocalDate last) {
            return (to == null || !to.isBefore(first)) && (last == null || !last.isBefore(from));
        }
    }

    /** Records the period of {@code member} in {@code code} that begins on the request's first day. */
    @Transactional
    Recorded put(String code, String member, PutMember request, String ifMatch) {
        Unit unit = unit(code);
        Collecting reading = new Collecting();
        LocalDate from = reading.read("/validFrom", () -> {
            if (request.validFrom() == null) {
                throw Problem.of(ReadingProblem.VALUE_MISSING);
            }
            return Day.of(request.validFrom());
        });
        LocalDate to = reading.readIfPresent("/validTo", request.validTo(), Day::of);
        Problems problems = reading.problems();
        problems.require(unit.kind() != RegionKind.ADMINISTRATIVE, null, DistrictProblem.NOT_A_DISTRICT, code);
        problems.require(
                from == null || to == null || !to.isBefore(from), "/validTo", DistrictProblem.MEMBER_DATE_ORDER);
        lock(member, problems);
        problems.throwIfAny();
        List<Period> periods = periods(member, unit.kind());
        Optional<Period> same = periods.stream()
                .filter(period -> period.unit().equals(code) && period.from().equals(from))
                .findFirst();
        if (same.isPresent()) {
            Preconditions.match(ifMatch, same.get().version());
        } else {
            Preconditions.present(ifMatch);
        }
        for (Period period : periods) {
            if (period.meets(from, to) && !same.filter(period::equals).isPresent()) {
                throw period.unit().equals(code)
                        ? Problem.of(DistrictProblem.MEMBER_PERIODS_MEET, member, period.from())
                                .at("/validFrom")
                        : Problem.of(DistrictProblem.MEMBER_ELSEWHERE, member, period.unit())
                                .at("/validFrom");
            }
        }
        return store(unit, member, from, to, same);
    }

    private Recorded store(Unit unit, String member, LocalDate from, LocalDate to, Optional<Period> before) {
        long version = before.map(Period::version).orElse(0L) + 1;
        database.update("""
                insert into region_member (region_code, member_code, valid_from, valid_to, version) values (?, ?, ?, ?, ?)
                on conflict (region_code, member_code, valid_from) do update
                    set valid_to = excluded.valid_to, version = excluded.version
                """, unit.code(), member, from, to, version);
        outbox.append(new RegionMemberRecorded(
                before.map(period -> state(unit, member, period.from(), period.to(), period.version()))
                        .orElse(null),
                state(unit, member, from, to, version)));
        return new Recorded(before.isEmpty(), version, from);
    }

    private static RegionMemberState state(Unit unit, String member, LocalDate from, LocalDate to, long version) {
        return new RegionMemberState(unit.code(), member, unit.path(), from, to, version);
    }

    /** Refuses with 404 a unit that does not exist for the caller. */
    void require(String code) {
        unit(code);
    }

    private Unit unit(String code) {
        return database.one(
                        "select code, kind, path from region where code = ?",
                        row -> new Unit(row.getString(1), RegionKind.valueOf(row.getString(2)), row.getString(3)),
                        code)
                .filter(unit -> caller.sees(unit.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private void lock(String member, Problems problems) {
        Optional<String> school = database.one(
                "select region_path from school where code = ? for update", row -> row.getString(1), member);
        Optional<Unit> region = database.one(
                "select code, kind, path from region where code = ? for update",
                row -> new Unit(row.getString(1), RegionKind.valueOf(row.getString(2)), row.getString(3)),
                member);
        boolean seen = school.filter(caller::sees).isPresent()
                || region.filter(found -> caller.sees(found.path())).isPresent();
        problems.require(seen, null, DistrictProblem.MEMBER_UNKNOWN, member);
        problems.require(
                region.isEmpty() || region.get().kind() == RegionKind.ADMINISTRATIVE,
                null,
                DistrictProblem.MEMBER_NOT_ADMINISTRATIVE,
                member);
    }

    /** The periods of {@code member} in all units of {@code kind}. */
    private List<Period> periods(String member, RegionKind kind) {
        return database.list(
                """
                select m.region_code, m.valid_from, m.valid_to, m.version
                from region_member m join region r on r.code = m.region_code
                where m.member_code = ? and r.kind = ? order by m.valid_from
                """,
                row -> new Period(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4)),
                member,
                kind);
    }
}
