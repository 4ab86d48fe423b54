package io.junheng.registry.school;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks schools up for other parts of the service (学校查询); whether the caller may see them is theirs to ask. */
@ApplicationScoped
public class SchoolDirectory {

    private final Database database;
    private final StoredProfile profiles;

    SchoolDirectory(Database database, StoredProfile profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /**
     * The schools with these codes, found by the primary key because they are joined to their codes: asked for as {@code any} of them, PostgreSQL reads all of an index that has
     * the code in second place as soon as its statistics are older than most rows, which they are right after an import.
     */
    public Map<String, KnownSchool> byCode(Collection<String> codes) {
        Map<String, KnownSchool> schools = new HashMap<>();
        database.list("""
                        select code, type, founder, urban_rural, boarding, region_code, region_path, opened_on, closed_on, profile
                        from school join unnest(?::text[]) as k (wanted) on code = wanted
                        """, this::known, codes).forEach(school -> schools.put(school.code(), school));
        return schools;
    }

    private KnownSchool known(ResultSet row) throws SQLException {
        SchoolType type = SchoolType.of(row.getString(2));
        SchoolProfile profile = profiles.of(row.getString(10));
        return new KnownSchool(
                row.getString(1),
                type,
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                profile.stagesBeside(type),
                Boolean.TRUE.equals(profile.smallScale()),
                profile.campuses() == null ? List.of() : profile.campuses());
    }
}
