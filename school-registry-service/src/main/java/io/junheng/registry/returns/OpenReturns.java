package io.junheng.registry.returns;

import io.junheng.kit.sql.Database;
import io.junheng.registry.school.OpenMatter;
import io.junheng.registry.school.OpenMatters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Returns that are not locked yet (未锁定报表) are unfinished about a school that is to end. */
@ApplicationScoped
class OpenReturns implements OpenMatters {

    private final Database database;

    OpenReturns(Database database) {
        this.database = database;
    }

    @Override
    public List<OpenMatter> of(Collection<String> schools, LocalDate day) {
        return database.list(
                """
                select subject_code, form || ' ' || year, status from filed_return
                where subject = 'SCHOOL' and subject_code = any(?) and status <> 'LOCKED' order by 1, 2
                """, row -> new OpenMatter(row.getString(1), "RETURN", row.getString(2), row.getString(3)), schools);
    }
}
