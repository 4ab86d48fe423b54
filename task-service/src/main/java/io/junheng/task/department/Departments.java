package io.junheng.task.department;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The stored departments and their names. */
@ApplicationScoped
class Departments implements PanacheRepositoryBase<DepartmentRow, String> {

    private static final String COLUMNS =
            "d.code, d.name, d.aliases, d.region_code, d.region_path, d.merged_into, d.version";

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    Departments(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<Department> find(String code) {
        return findByIdOptional(code).map(DepartmentRow::department);
    }

    Optional<Department> locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).map(DepartmentRow::department);
    }

    /** The departments of the region at {@code path} and of all regions above it. */
    List<Directory.Entry> above(String path) {
        return database.list(
                "select " + COLUMNS
                        + ", r.name from department d left join known_region r on r.code = d.region_code where d.region_path = any(?) and d.merged_into is null",
                row -> new Directory.Entry(department(row), row.getString(8)),
                prefixes(path));
    }

    /** Stores a new department; false when somebody else has stored one with its code, and then the transaction cannot go on. */
    boolean insert(Department department) {
        try {
            persistAndFlush(new DepartmentRow(department));
        } catch (ConstraintViolationException e) {
            return false;
        }
        name(department);
        keep(department);
        return true;
    }

    void update(Department department) {
        findById(department.code()).take(department);
        flush();
        database.update("delete from department_name where department_code = ?", department.code());
        if (department.mergedInto() == null) {
            name(department);
        }
        keep(department);
    }

    /** The departments of one level below a region, each with the name of its region. */
    List<Directory.Entry> below(String path, String level) {
        return database.list(
                "select " + COLUMNS
                        + ", r.name from department d join known_region r on r.code = d.region_code"
                        + " where r.path like ? || '%' and r.path <> ? and r.level = ? and d.merged_into is null",
                row -> new Directory.Entry(department(row), row.getString(8)),
                path,
                path,
                level);
    }

    /** The regions of one level below a region, in the order of their codes. */
    List<KnownRegion> regions(String path, String level) {
        return database.list(
                """
                select code, name, level, parent_code, path from known_region
                where path like ? || '%' and path <> ? and level = ? and valid_to is null order by code
                """,
                row -> new KnownRegion(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                path,
                path,
                level);
    }

    /** Every state is kept as it was, with who made it. */
    private void keep(Department department) {
        database.update(
                """
                insert into department_version (code, version, name, aliases, merged_into, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                department.code(),
                department.version(),
                department.name(),
                department.aliases(),
                department.mergedInto(),
                clock.instant(),
                caller.subject());
    }

    private void name(Department department) {
        List<String> names = new ArrayList<>(department.aliases());
        names.add(department.name());
        List<String> taken = names.stream()
                .filter(name -> database.update("""
                                insert into department_name (region_code, name, department_code) values (?, ?, ?)
                                on conflict (region_code, name) do nothing
                                """, department.regionCode(), name, department.code()) == 0)
                .toList();
        if (!taken.isEmpty()) {
            throw Problem.of(DepartmentProblem.DEPARTMENT_NAME_TAKEN, String.join("、", taken));
        }
    }

    private static List<String> prefixes(String path) {
        List<String> prefixes = new ArrayList<>();
        for (int end = path.indexOf('/', 0); end >= 0; end = path.indexOf('/', end + 1)) {
            prefixes.add(path.substring(0, end + 1));
        }
        return prefixes;
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(
                row.getString(1),
                row.getString(2),
                Arrays.asList((String[]) row.getArray(3).getArray()),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }
}
