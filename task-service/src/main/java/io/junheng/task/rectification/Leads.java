package io.junheng.task.rectification;

import io.junheng.contracts.indicator.FindingState;
import io.junheng.kit.sql.Database;
import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.department.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses who leads (牵头部门). The rule of the most specific region for the criterion decides; without one it is the education bureau
 * (教育局) of the finding's county, or of its city or province when it lies in no county, and failing that the education
 * administration (教育行政部门), unassigned.
 */
@ApplicationScoped
class Leads {

    private static final List<String> EDUCATION_BUREAU = List.of("教育局", "教育和体育局", "教育体育局", "教体局", "教育委员会");
    private static final Lead UNASSIGNED = new Lead("教育行政部门", null);

    private final Database database;
    private final DepartmentDirectory departments;

    Leads(Database database, DepartmentDirectory departments) {
        this.database = database;
        this.departments = departments;
    }

    /** One look at the rules and the directory, for many findings at once. */
    Choice choice() {
        return new Choice();
    }

    /** Remembers what it looked up. */
    final class Choice {

        private final Map<String, Lead> known = new HashMap<>();

        Lead of(FindingState finding) {
            return known.computeIfAbsent(finding.criterion() + "\n" + finding.regionPath(), key -> choose(finding));
        }
    }

    private Lead choose(FindingState finding) {
        Optional<Department> ruled = database.one(
                        """
                        select department_code from rectification_rule where criterion = ? and starts_with(?, region_path)
                        order by length(region_path) desc limit 1
                        """, row -> row.getString(1), finding.criterion(), finding.regionPath())
                .flatMap(departments::find);
        return ruled.or(() -> educationBureau(county(finding.regionPath())))
                .map(department -> new Lead(department.name(), department.code()))
                .orElse(UNASSIGNED);
    }

    private Optional<Department> educationBureau(String path) {
        Directory directory = departments.seenFrom(path);
        return EDUCATION_BUREAU.stream()
                .map(directory::resolve)
                .flatMap(Optional::stream)
                .filter(department -> department.regionPath().equals(path))
                .findFirst();
    }

    /** The path without towns and villages, whose codes are longer than the six digits of a county. */
    private static String county(String path) {
        StringBuilder county = new StringBuilder("/");
        for (String code : path.split("/")) {
            if (!code.isEmpty() && code.length() <= 6) {
                county.append(code).append('/');
            }
        }
        return county.toString();
    }
}
