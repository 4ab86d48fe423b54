package io.junheng.task.school;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The schools, filled from the registry's events. */
@ApplicationScoped
public class KnownSchools {

    private final Database database;

    KnownSchools(Database database) {
        this.database = database;
    }

    public Optional<KnownSchool> find(String code) {
        return database.one(
                "select code, name, region_code, region_path from known_school where code = ?",
                row -> new KnownSchool(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                code);
    }

    /** The schools below {@code path} that are open on the day, by code. */
    public List<KnownSchool> openAt(String path, LocalDate day) {
        return database.list(
                """
                select code, name, region_code, region_path from known_school
                where starts_with(region_path, ?) and (opened_on is null or opened_on <= ?) and (closed_on is null or closed_on > ?)
                order by code
                """,
                row -> new KnownSchool(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                path,
                day,
                day);
    }
}
