package io.junheng.indicator.history;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The links between subjects of which this service has heard. */
@ApplicationScoped
class Lineage {

    private final Database database;

    Lineage(Database database) {
        this.database = database;
    }

    void enter(
            String subject, String change, String predecessor, String successor, String kind, LocalDate effectiveOn) {
        database.update("""
                insert into lineage (subject, change, predecessor, successor, kind, effective_on) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, subject, change, predecessor, successor, kind, effectiveOn);
    }

    /** All links of schools, or of regions, that those of a region path have to do with, or the code itself. */
    Descent of(String subject, String code, String path) {
        return new Descent(database.list(
                """
                with recursive reached as (
                    select ?::text collate "C" as code
                    union select s.code from known_school s where ? = 'SCHOOL' and starts_with(s.region_path, ?)
                    union select case when l.successor = r.code then l.predecessor else l.successor end
                    from reached r join lineage l on l.subject = ? and (l.successor = r.code or l.predecessor = r.code))
                select distinct l.predecessor, l.successor, l.kind, l.effective_on
                from lineage l join reached r on r.code = l.predecessor where l.subject = ?
                order by l.effective_on, l.predecessor, l.successor
                """,
                row -> new Link(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                code,
                subject,
                path,
                subject,
                subject));
    }
}
