package io.junheng.registry.returns;

import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What has been locked (已锁定的数据), for other parts of the service: a return that is being corrected still speaks with its last locked revision. Whether the
 * caller may see it is theirs to ask.
 */
@ApplicationScoped
public class LockedReturns {

    private final Database database;
    private final StoredFigures figures;

    LockedReturns(Database database, StoredFigures figures) {
        this.database = database;
        this.figures = figures;
    }

    /** Whose figures are wanted: the newest locked return of the subject and form whose year is at most {@code notAfter}. */
    public record Wanted(Subject subject, String code, String form, int notAfter) {}

    /** What the newest locked return says; {@code year} is its own. */
    public record Locked(int year, Map<String, BigDecimal> figures) {}

    /** The newest locked return for each of {@code wanted} that has one, with one statement. */
    public Map<Wanted, Locked> newest(Collection<Wanted> wanted) {
        List<Wanted> asked = new ArrayList<>(wanted);
        Map<Wanted, Locked> found = new HashMap<>();
        if (asked.isEmpty()) {
            return found;
        }
        database.list(
                """
                select w.n, l.year, l.figures
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality as w (subject, code, form, year, n)
                cross join lateral (
                    select * from (
                        select r.year, r.figures from filed_return r
                        where r.subject = w.subject and r.subject_code = w.code and r.form = w.form and r.year <= w.year::int
                            and r.status = 'LOCKED'
                        union all
                        select v.year, v.figures from filed_return_revision v
                        join filed_return r using (subject, subject_code, form, year)
                        where v.subject = w.subject and v.subject_code = w.code and v.form = w.form and v.year <= w.year::int
                            and r.status <> 'LOCKED' and v.revision = r.revision - 1
                    ) a order by a.year desc limit 1
                ) l
                """,
                row -> {
                    found.put(asked.get(row.getInt(1) - 1), new Locked(row.getInt(2), figures.read(row.getString(3))));
                    return null;
                },
                texts(asked, w -> w.subject().name()),
                texts(asked, Wanted::code),
                texts(asked, Wanted::form),
                texts(asked, w -> Integer.toString(w.notAfter())));
        return found;
    }

    private static List<String> texts(List<Wanted> wanted, Function<Wanted, String> text) {
        return wanted.stream().map(text).toList();
    }
}
