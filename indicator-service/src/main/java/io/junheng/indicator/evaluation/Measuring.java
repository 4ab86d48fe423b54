package io.junheng.indicator.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Measures a run within one transaction (集合式计算): a handful of statements per stage, whatever the number of subjects. */
@ApplicationScoped
class Measuring {

    private final EstimatedMembers members;
    private final ExactMembers exact;
    private final Counties counties;

    Measuring(EstimatedMembers members, ExactMembers exact, Counties counties) {
        this.members = members;
        this.exact = exact;
        this.counties = counties;
    }

    void measure(Run run) {
        List<String> stages = run.scheme().content().measuredStages();
        stages.forEach(stage -> members.enter(run, stage));
        List<Counties.Place> places = counties.of(run);
        for (String stage : stages) {
            exact.decide(run, stage);
            counties.measure(run, places, stage);
        }
        counties.conclude(run, places);
    }
}
