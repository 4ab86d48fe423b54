package io.junheng.registry.procedure;

import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.rule.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the record of the subject school says beside what rules can look up (学校情况): whether it is remote, and how it was closed. */
@ApplicationScoped
class SchoolFacts implements FactSource {

    private static final Fact REMOTE =
            new Fact("schoolRemote", "学校登记为偏远", "school on record as remote", ValueType.TRUTH);
    private static final Fact CLOSURE = new Fact(
            "schoolClosure", "撤销方式，未撤销为 NONE", "how the school was closed, NONE when it was not", ValueType.TEXT);

    private final Database database;

    SchoolFacts(Database database) {
        this.database = database;
    }

    @Override
    public List<Fact> facts() {
        return List.of(REMOTE, CLOSURE);
    }

    @Override
    public Object value(String fact, CaseSubject about) {
        if (about.subject() != Subject.SCHOOL) {
            return null;
        }
        return fact.equals(REMOTE.key())
                ? database.one(
                                "select profile ->> 'remote' from school where code = ? and profile ->> 'remote' is not null",
                                row -> Boolean.valueOf(row.getString(1)),
                                about.code())
                        .orElse(null)
                : database.one(
                                "select case when closed_on is null then 'NONE' else coalesce(closure, 'ABOLISHED') end from school where code = ?",
                                row -> row.getString(1),
                                about.code())
                        .orElse(null);
    }
}
