package io.junheng.registry.school;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Looks schools up for other parts of the service (学校查询); whether the caller may see them is theirs to ask. */
@ApplicationScoped
public class SchoolDirectory {

    private final Database database;

    SchoolDirectory(Database database) {
        this.database = database;
    }

    /** The schools with these codes. */
    public Map<String, KnownSchool> byCode(Collection<String> codes) {
        Map<String, KnownSchool> schools = new HashMap<>();
        database.list(
                        """
                        select code, type, founder, urban_rural, boarding, region_code, region_path, opened_on, closed_on
                        from school where code = any(?)
                        """,
                        row -> new KnownSchool(
                                row.getString(1),
                                SchoolType.of(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getString(6),
                                row.getString(7),
                                row.getObject(8, LocalDate.class),
                                row.getObject(9, LocalDate.class)),
                        codes)
                .forEach(school -> schools.put(school.code(), school));
        return schools;
    }
}
