package io.junheng.registry.school;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.CopyRows;
import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.Entered;
import io.junheng.registry.reading.Entering;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import io.junheng.registry.region.UrbanRural;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The stored schools. Reads and writes many rows with one statement each, so that a single change and a chunk of an import take the same way. */
@ApplicationScoped
class Schools {

    private static final String COLUMNS =
            "code, name, type, founder, urban_rural, region_code, region_path, boarding, central_school, unified_social_credit_code, opened_on, closed_on, closure, valid_from, version, profile";

    /** From as many new ones on, writing them together is worth a statement of its own. */
    private static final int MANY = 50;

    private final Database database;
    private final StoredProfile profiles;

    Schools(Database database, StoredProfile profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    Optional<School> find(String code) {
        return database.one("select " + COLUMNS + " from school where code = ?", this::school, code);
    }

    /**
     * The schools with these codes; nobody else changes them before this transaction ends. Joined to their codes they are found by the primary key; asked for as
     * {@code any} of them, PostgreSQL read all of another index with the code in second place once statistics were older than most rows.
     */
    Map<String, School> locked(Collection<String> codes) {
        return indexed(database.list(
                "select " + COLUMNS
                        + " from school join unnest(?::text[]) as k (wanted) on code = wanted order by code for update of school",
                this::school,
                codes));
    }

    /** Which of these codes are schools below {@code scope}; joined as {@link #locked} joins them, for the same reason. */
    Set<String> existing(Collection<String> codes, String scope) {
        return new HashSet<>(database.list(
                "select code from school join unnest(?::text[]) as k (wanted) on code = wanted where region_path like ? || '%'",
                row -> row.getString(1), codes, scope));
    }

    /** Every school in a region below {@code path}. */
    List<School> below(String path) {
        return database.list(
                "select " + COLUMNS + " from school where region_path like ? || '%' order by code for update",
                this::school,
                path);
    }

    /** Every school in exactly one of {@code regions}, and those with one of {@code codes}. */
    List<School> in(Collection<String> regions, Collection<String> codes) {
        return database.list(
                "select " + COLUMNS
                        + " from school where region_code = any(?) or code = any(?) order by code for update",
                this::school,
                regions,
                codes);
    }

    /** The schools that stand and belong to one of these central schools. */
    List<String> standingBelow(Collection<String> central) {
        return database.list(
                "select code from school where central_school = any(?) and closed_on is null order by code",
                row -> row.getString(1),
                central);
    }

    /** Keeps what was true of schools before a dated change. */
    void remember(List<School.Past> past) {
        List<School> schools = past.stream().map(School.Past::school).toList();
        database.update(
                """
                insert into school_past (code, name, type, stages, founder, urban_rural, region_code, region_path, boarding,
                    central_school, unified_social_credit_code, opened_on, closed_on, closure, profile, valid_from, valid_to)
                select s.code, s.name, s.type, s.stages, s.founder, s.urban_rural, s.region_code, s.region_path, s.boarding,
                    s.central_school, s.unified_social_credit_code, s.opened_on, s.closed_on, s.closure, s.profile, s.valid_from,
                    t.valid_to::date
                from unnest(?::text[], ?::text[]) as t (code, valid_to) join school s on s.code = t.code
                """,
                column(schools, s -> s.code().text()),
                past.stream().map(one -> one.validTo().toString()).toList());
    }

    /** Writes new and changed schools, the new ones with their first line of history unless that is null; refuses when somebody else has changed one of them meanwhile. */
    void store(Collection<School> schools, Entered entered) {
        List<School> fresh =
                schools.stream().filter(school -> school.version() == 1).toList();
        if (fresh.size() < MANY) {
            replace(schools, entered);
            return;
        }
        enter(fresh, entered);
        List<School> others =
                schools.stream().filter(school -> school.version() > 1).toList();
        if (!others.isEmpty()) {
            replace(others, entered);
        }
    }

    /** Writes many schools that were not there before. */
    private void enter(List<School> schools, Entered entered) {
        Entering.together(() -> database.copy(
                "school",
                "code, name, type, stages, founder, urban_rural, region_code, region_path, boarding, central_school, unified_social_credit_code, opened_on, closed_on, closure, valid_from, version, profile, entered_at, entered_by, entered_on",
                rows -> {
                    for (School school : schools) {
                        SchoolDetails details = school.details();
                        rows.row(
                                school.code(),
                                details.name(),
                                details.type().code(),
                                CopyRows.array(Stage.names(details.stages())),
                                details.founder().code(),
                                details.urbanRural().code(),
                                details.region(),
                                school.regionPath(),
                                details.boarding(),
                                details.centralSchool(),
                                details.creditCode(),
                                details.openedOn(),
                                details.closedOn(),
                                school.closure(),
                                details.validFrom(),
                                school.version(),
                                CopyRows.jsonb(profiles.text(school)),
                                entered == null ? null : entered.at(),
                                entered == null ? null : entered.by(),
                                entered == null ? null : details.openedOn());
                    }
                }));
    }

    private void replace(Collection<School> schools, Entered entered) {
        int rows = database.update(
                """
                insert into school as s (code, name, type, stages, founder, urban_rural, region_code, region_path, boarding,
                    central_school, unified_social_credit_code, opened_on, closed_on, closure, valid_from, version, profile,
                    entered_at, entered_by, entered_on)
                select code, name, type, string_to_array(stages, ' '), founder, urban_rural, region_code, region_path,
                    boarding::boolean, central_school, unified_social_credit_code, opened_on::date, closed_on::date, closure,
                    valid_from::date, version::bigint, profile::jsonb, case version when '1' then ?::timestamptz end,
                    case version when '1' then ? end, case when version = '1' and ? then opened_on::date end
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as t (code, name, type, stages, founder, urban_rural, region_code, region_path, boarding,
                        central_school, unified_social_credit_code, opened_on, closed_on, closure, valid_from, version, profile)
                on conflict (code) do update set name = excluded.name, type = excluded.type, stages = excluded.stages,
                    founder = excluded.founder, urban_rural = excluded.urban_rural, region_code = excluded.region_code,
                    region_path = excluded.region_path, boarding = excluded.boarding, central_school = excluded.central_school,
                    unified_social_credit_code = excluded.unified_social_credit_code, opened_on = excluded.opened_on,
                    closed_on = excluded.closed_on, closure = excluded.closure, valid_from = excluded.valid_from,
                    profile = excluded.profile, version = excluded.version
                where s.version = excluded.version - 1
                """,
                entered == null ? null : entered.at(),
                entered == null ? null : entered.by(),
                entered != null,
                column(schools, s -> s.code().text()),
                column(schools, s -> s.details().name().text()),
                column(schools, s -> s.details().type().code()),
                column(schools, s -> String.join(" ", s.state().stages())),
                column(schools, s -> s.details().founder().code()),
                column(schools, s -> s.details().urbanRural().code()),
                column(schools, s -> s.details().region().text()),
                column(schools, School::regionPath),
                column(schools, s -> s.details().boarding()),
                column(schools, s -> s.details().centralSchool()),
                column(schools, s -> s.details().creditCode()),
                column(schools, s -> s.details().openedOn()),
                column(schools, s -> s.details().closedOn()),
                column(schools, School::closure),
                column(schools, s -> s.details().validFrom()),
                column(schools, School::version),
                column(schools, profiles::text));
        if (rows != schools.size()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private static List<String> column(Collection<School> schools, Function<School, Object> value) {
        List<String> texts = new ArrayList<>(schools.size());
        for (School school : schools) {
            Object cell = value.apply(school);
            texts.add(cell == null ? null : cell.toString());
        }
        return texts;
    }

    private static Map<String, School> indexed(List<School> schools) {
        Map<String, School> result = new HashMap<>();
        schools.forEach(school -> result.put(school.code().text(), school));
        return result;
    }

    private School school(ResultSet row) throws SQLException {
        String central = row.getString(9);
        String credit = row.getString(10);
        SchoolDetails details = new SchoolDetails(
                ProperName.of(row.getString(2)),
                SchoolType.of(row.getString(3)),
                Founder.of(row.getString(4)),
                UrbanRural.of(row.getString(5)),
                RegionCode.of(row.getString(6)),
                row.getBoolean(8),
                central == null ? null : SchoolCode.of(central),
                credit == null ? null : UnifiedSocialCreditCode.of(credit),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                profiles.of(row.getString(16)),
                row.getObject(14, LocalDate.class));
        String closure = row.getString(13);
        return new School(
                SchoolCode.of(row.getString(1)),
                details,
                closure == null ? null : Closure.valueOf(closure),
                row.getString(7),
                row.getLong(15));
    }
}
