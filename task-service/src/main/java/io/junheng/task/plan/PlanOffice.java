package io.junheng.task.plan;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** The office of a plan (方案的办公室), as other features ask about it. */
@ApplicationScoped
public class PlanOffice {

    private final Database database;
    private final Caller caller;

    PlanOffice(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Whether there is such a plan in the caller's regions. */
    public boolean knows(String plan) {
        return database.one("select region_path from plan where id = ?", row -> row.getString(1), plan)
                .filter(caller::sees)
                .isPresent();
    }

    /** Whether the caller sits in the office of the plan, under the account that a seat names. */
    public boolean isStaffedByCaller(String plan) {
        return database.one("""
                        select 1 from plan_organ o cross join jsonb_array_elements(o.seats) s
                        where o.plan_id = ? and o.type = 'OFFICE' and s ->> 'account' = ? limit 1
                        """, row -> true, plan, caller.subject()).isPresent();
    }
}
