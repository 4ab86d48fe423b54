package io.junheng.registry.procedure;

import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells other parts of the service what is being decided (在办事项), so that nobody changes it meanwhile. */
@ApplicationScoped
public class CasesUnderWay {

    private final Database database;

    CasesUnderWay(Database database) {
        this.database = database;
    }

    /** The pending case about the subject that ends in this effect and has a step behind it, if there is one. */
    public Optional<String> endingIn(String effect, Subject subject, String code) {
        return database.one("""
                select c.id from procedure_case c
                join procedure_version v on v.key = c.procedure and v.version = c.procedure_version
                where c.subject = ? and c.subject_code = ? and c.status = 'PENDING' and c.steps <> '[]'
                    and v.definition -> 'effect' ->> 'name' = ?
                order by c.id limit 1
                """, row -> row.getString(1), subject, code, effect);
    }
}
