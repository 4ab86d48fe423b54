package io.junheng.indicator.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Measures a run within one transaction (集合式计算): a handful of statements per stage, whatever the number of subjects. */
@ApplicationScoped
class Measuring {

    private final EstimatedMembers members;
    private final ExactMembers exact;
    private final CountySheets sheets;
    private final Counties counties;

    Measuring(EstimatedMembers members, ExactMembers exact, CountySheets sheets, Counties counties) {
        this.members = members;
        this.exact = exact;
        this.sheets = sheets;
        this.counties = counties;
    }

    void measure(Run run) {
        List<String> stages = run.scheme().content().measuredStages();
        stages.forEach(stage -> members.enter(run, stage));
        stages.forEach(stage -> exact.decide(run, stage));
        CountySheet sheet = sheets.of(run);
        List<Counties.Place> places = counties.of(run, sheet);
        stages.forEach(stage -> counties.measure(run, sheet, places, stage));
        counties.conclude(run, sheet, places);
    }
}
