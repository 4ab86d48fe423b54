package io.junheng.indicator.appraisal;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the collection in which what a self-evaluation rests on was reported (自评材料汇集): begun, of the year, addressed to the self-evaluation group. */
@ApplicationScoped
class SelfReports {

    private final Database database;
    private final Caller caller;

    SelfReports(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** That of the nearest region that holds the subject, within the caller's scope; nothing for a round that is no self-evaluation. */
    Optional<String> of(Appraisal appraisal) {
        return !appraisal.bySelf()
                ? Optional.empty()
                : database.one(
                        """
                        select c.id from collection c join collection_scheme s on s.key = c.scheme
                        where c.status <> 'DRAFT' and c.year = ? and s.content::jsonb ->> 'addressee' = 'SELF_EVALUATION'
                            and starts_with(?, c.region_path) and starts_with(c.region_path, ?)
                        order by length(c.region_path) desc, c.due_on desc, c.id desc limit 1
                        """,
                        row -> row.getString(1),
                        appraisal.year(),
                        appraisal.subject().regionPath(),
                        caller.regionPath());
    }
}
