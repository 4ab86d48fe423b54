package io.junheng.registry.procedure;

import io.junheng.kit.sql.Database;
import io.junheng.registry.school.ChangeProcedures;
import io.junheng.registry.school.SchoolChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The procedures that end in a change of schools (机构变动程序). */
@ApplicationScoped
class SchoolProcedures implements ChangeProcedures {

    private final Database database;

    SchoolProcedures(Database database) {
        this.database = database;
    }

    @Override
    public List<String> of(SchoolChangeKind kind) {
        return database.list("""
                select key from procedure
                where definition -> 'effect' ->> 'name' = ? and definition -> 'effect' -> 'with' ->> 'kind' = ? order by key
                """, row -> row.getString(1), ChangeSchools.NAME, kind);
    }
}
