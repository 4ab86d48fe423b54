package io.junheng.task.department;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The education bureaus (教育局), under whatever name each region has given its own. */
@ApplicationScoped
public class EducationBureaus {

    private static final List<String> NAMES = List.of("教育局", "教育和体育局", "教育体育局", "教体局", "教育委员会", "教育厅");
    private static final int COUNTY_CODE = 6;

    private final DepartmentDirectory departments;

    EducationBureaus(DepartmentDirectory departments) {
        this.departments = departments;
    }

    /** That of the county, city or province that the region at {@code path} is or lies in, and of no region above it. */
    public Optional<Department> of(String path) {
        return at(county(path));
    }

    /** That of the county, else of the city, else of the province. */
    public Optional<Department> nearest(String path) {
        String region = county(path);
        while (region.length() > 1) {
            Optional<Department> found = at(region);
            if (found.isPresent()) {
                return found;
            }
            region = region.substring(0, region.lastIndexOf('/', region.length() - 2) + 1);
        }
        return Optional.empty();
    }

    private Optional<Department> at(String path) {
        Directory directory = departments.seenFrom(path);
        return NAMES.stream()
                .map(directory::resolve)
                .flatMap(Optional::stream)
                .filter(department -> department.regionPath().equals(path))
                .findFirst();
    }

    /** The path without towns and villages, whose codes are longer than the six digits of a county. */
    private static String county(String path) {
        StringBuilder county = new StringBuilder("/");
        for (String code : path.split("/")) {
            if (!code.isEmpty() && code.length() <= COUNTY_CODE) {
                county.append(code).append('/');
            }
        }
        return county.toString();
    }
}
