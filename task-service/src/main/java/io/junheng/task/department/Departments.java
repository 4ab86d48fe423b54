package io.junheng.task.department;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The stored departments and their names. */
@ApplicationScoped
class Departments implements PanacheRepositoryBase<DepartmentRow, String> {

    private static final String COLUMNS = "d.code, d.name, d.aliases, d.region_code, d.region_path, d.version";

    private final Database database;

    Departments(Database database) {
        this.database = database;
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
                        + ", r.name from department d left join known_region r on r.code = d.region_code where d.region_path = any(?)",
                row -> new Directory.Entry(department(row), row.getString(7)),
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
        return true;
    }

    void update(Department department) {
        findById(department.code()).take(department);
        flush();
        database.update("delete from department_name where department_code = ?", department.code());
        name(department);
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
                row.getLong(6));
    }
}
