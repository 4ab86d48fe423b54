package io.junheng.indicator.evaluation;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Measures a run within one transaction (集合式计算): a handful of statements per stage, whatever the number of subjects. */
@ApplicationScoped
class Measuring {

    private final EstimatedMembers members;
    private final ExactMembers exact;
    private final Counties counties;
    private final Database database;

    Measuring(EstimatedMembers members, ExactMembers exact, Counties counties, Database database) {
        this.members = members;
        this.exact = exact;
        this.counties = counties;
        this.database = database;
    }

    void measure(Run run) {
        if (run.whole()) {
            database.update("set local work_mem = '64MB'");
        }
        for (String stage : run.scheme().content().measuredStages()) {
            members.enter(run, stage);
        }
        if (run.whole() && run.subjects().lasting()) {
            database.update("analyze evaluation_row (series, stage, subject, code, since, county, verdicts)");
        }
        for (String stage : run.scheme().content().measuredStages()) {
            exact.decide(run, stage);
            counties.measure(run, stage);
        }
        counties.conclude(run);
    }
}
