package io.junheng.registry.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored layout plans. */
@ApplicationScoped
class LayoutPlans {

    private static final String SELECT = """
            select region_code, number, region_path, title, from_year, to_year, schools::text, reason, status, adopted_on,
                revision_due_on, authority, case_id, version
            from layout_plan
            """;
    private static final TypeReference<List<PlannedSchool>> SCHOOLS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    LayoutPlans(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<LayoutPlan> find(String region, int number) {
        return database.one(SELECT + " where region_code = ? and number = ?", this::read, region, number);
    }

    /** The county's plan of that status, of which there is one at most, unless it is superseded. */
    Optional<LayoutPlan> of(String region, LayoutStatus status) {
        return database.one(
                SELECT + " where region_code = ? and status = ? order by number desc limit 1",
                this::read,
                region,
                status);
    }

    /** The adopted plan whose county {@code path} lies in. */
    Optional<LayoutPlan> adoptedAround(String path) {
        return database.one(
                SELECT
                        + " where status = 'ADOPTED' and ? like region_path || '%' order by length(region_path) desc limit 1",
                this::read,
                path);
    }

    /** The number that comes next; nobody else gives one for this county before the transaction ends. */
    int next(String region) {
        database.one("select code from region where code = ? for no key update", row -> row.getString(1), region);
        return 1
                + database.one(
                                "select coalesce(max(number), 0) from layout_plan where region_code = ?",
                                row -> row.getInt(1),
                                region)
                        .orElse(0);
    }

    void store(LayoutPlan plan) {
        int rows = database.update(
                """
                insert into layout_plan as p (region_code, number, region_path, title, from_year, to_year, schools, new_seats, reason,
                    status, adopted_on, revision_due_on, authority, case_id, version)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (region_code, number) do update set title = excluded.title, from_year = excluded.from_year,
                    to_year = excluded.to_year, schools = excluded.schools, new_seats = excluded.new_seats, reason = excluded.reason,
                    status = excluded.status, adopted_on = excluded.adopted_on, revision_due_on = excluded.revision_due_on,
                    authority = excluded.authority, case_id = excluded.case_id, version = excluded.version
                where p.version = excluded.version - 1
                """,
                plan.regionCode(),
                plan.number(),
                plan.regionPath(),
                plan.title(),
                plan.fromYear(),
                plan.toYear(),
                text(plan.schools()),
                plan.newSeats(),
                plan.reason(),
                plan.status(),
                plan.adoptedOn(),
                plan.revisionDueOn(),
                plan.authority(),
                plan.caseId(),
                plan.version());
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    /** Lets the plans of regions below {@code oldPath} lie below {@code newPath}. */
    void moveRegions(String oldPath, String newPath) {
        database.update(
                "update layout_plan set region_path = ? || substr(region_path, ?) where region_path like ? || '%'",
                newPath, oldPath.length() + 1, oldPath);
    }

    private LayoutPlan read(ResultSet row) throws SQLException {
        return new LayoutPlan(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                schools(row.getString(7)),
                row.getString(8),
                LayoutStatus.valueOf(row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getString(13),
                row.getLong(14));
    }

    private List<PlannedSchool> schools(String text) {
        try {
            return json.readValue(text, SCHOOLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored layout plan is unreadable", e);
        }
    }

    private String text(List<PlannedSchool> schools) {
        try {
            return json.writeValueAsString(schools);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
