package io.junheng.task.assignment;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.kit.transfer.ExportSource;
import io.junheng.task.department.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The stored assignments, as rows and as a list. */
@ApplicationScoped
class Assignments implements ExportSource {

    static final Listing LISTING = Listing.of("assignments", "assignment a")
            .field("id", "a.id", FieldType.TEXT)
            .field("planId", "a.plan_id", FieldType.TEXT)
            .field("itemId", "a.item_id", FieldType.TEXT)
            .field("title", "a.title", FieldType.TEXT)
            .field("role", "a.role", FieldType.TEXT)
            .field("department", "a.department", FieldType.TEXT)
            .field("departmentCode", "a.department_code", FieldType.TEXT)
            .field("regionCode", "a.region_code", FieldType.TEXT)
            .field("regionPath", "a.region_path", FieldType.TEXT)
            .field("dueOn", "a.due_on", FieldType.DATE)
            .field("status", "a.status", FieldType.TEXT)
            .field("owner", "a.owner", FieldType.TEXT)
            .field("reportedBy", "a.reported_by", FieldType.TEXT)
            .field("verifiedBy", "a.verified_by", FieldType.TEXT)
            .field("parentId", "a.parent_id", FieldType.TEXT)
            .field("percent", "a.percent", FieldType.INTEGER)
            .field("extensionTo", "a.extension_to", FieldType.DATE)
            .field("schoolCode", "a.school_code", FieldType.TEXT)
            .field("version", "a.version", FieldType.INTEGER)
            .key("id")
            .scope("a.place_path");

    private static final String COLUMNS =
            "id, plan_id, item_id, title, role, department, department_code, region_code, region_path, due_on, status, owner, reported_by, verified_by, parent_id, percent, extension_to, extension_by, school_code, version";

    private final Database database;
    private final Standpoint standpoint;
    private final Caller caller;

    Assignments(Database database, Standpoint standpoint, Caller caller) {
        this.database = database;
        this.standpoint = standpoint;
        this.caller = caller;
    }

    /** The assignment, as far as the caller sees it. */
    Optional<Assignment> find(String id) {
        return seen(id, "");
    }

    /** The same, held until the transaction ends. */
    Optional<Assignment> locked(String id) {
        return seen(id, " for update");
    }

    private Optional<Assignment> seen(String id, String lock) {
        Condition own = own();
        List<Object> values = new ArrayList<>(List.of(id, caller.regionPath()));
        values.addAll(own.parameters());
        return database.one(
                "select " + COLUMNS + " from assignment a where a.id = ? and starts_with(a.place_path, ?) and ("
                        + own.sql() + ")" + lock,
                Assignments::assignment,
                values.toArray());
    }

    /** What of the assignments in its region the caller sees. */
    Condition own() {
        return standpoint.condition("a.department_code", "a.school_code");
    }

    void insert(List<Assignment> assignments) {
        database.batch(
                "insert into assignment (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                assignments.stream().map(Assignments::row).toList());
        List<String> wholes = assignments.stream()
                .map(Assignment::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!wholes.isEmpty()) {
            database.update("update assignment set divided = true where id = any(?) and not divided", wholes);
        }
    }

    void update(Assignment assignment) {
        database.update(
                """
                update assignment set department = ?, department_code = ?, due_on = ?, status = ?, owner = ?, reported_by = ?,
                    verified_by = ?, percent = ?, extension_to = ?, extension_by = ?, version = ?
                where id = ?
                """,
                assignment.department(),
                assignment.departmentCode(),
                assignment.dueOn(),
                assignment.status(),
                assignment.owner(),
                assignment.reportedBy(),
                assignment.verifiedBy(),
                assignment.percent(),
                assignment.extensionTo(),
                assignment.extensionBy(),
                assignment.version(),
                assignment.id());
    }

    /** How many parts of an assignment nobody has verified yet. */
    long unfinishedParts(String parentId) {
        return database.one(
                        "select count(*) from assignment where parent_id = ? and status not in ('VERIFIED', 'WRITTEN_OFF')",
                        row -> row.getLong(1),
                        parentId)
                .orElse(0L);
    }

    long unfinished(String planId) {
        return database.one(
                        "select count(*) from assignment where plan_id = ? and status <> 'WRITTEN_OFF'",
                        row -> row.getLong(1),
                        planId)
                .orElse(0L);
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(own());
    }

    private static Object[] row(Assignment a) {
        return new Object[] {
            a.id(),
            a.planId(),
            a.itemId(),
            a.title(),
            a.role(),
            a.department(),
            a.departmentCode(),
            a.regionCode(),
            a.regionPath(),
            a.dueOn(),
            a.status(),
            a.owner(),
            a.reportedBy(),
            a.verifiedBy(),
            a.parentId(),
            a.percent(),
            a.extensionTo(),
            a.extensionBy(),
            a.schoolCode(),
            a.version()
        };
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                AssignmentStatus.valueOf(row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getObject(16, Integer.class),
                row.getObject(17, LocalDate.class),
                row.getString(18),
                row.getString(19),
                row.getLong(20));
    }
}
