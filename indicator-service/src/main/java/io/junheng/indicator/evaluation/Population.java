package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.PopulationContent;
import io.junheng.indicator.framework.Scheme;
import java.util.List;

/** Where a row says whether its subject counts in a population (总体): a place in the array of exclusions. */
final class Population {

    private Population() {}

    /** The place of the criterion's population, counted from 1; 0 where all count. */
    static int place(Scheme scheme, CriterionContent criterion) {
        List<String> keys = scheme.content().populations().stream()
                .map(PopulationContent::key)
                .toList();
        return scheme.content().ofSchools() ? keys.indexOf(criterion.population()) + 1 : 0;
    }

    /** The SQL condition that the row of the alias is left out of the criterion's population. */
    static String excluded(Scheme scheme, CriterionContent criterion, String row) {
        int place = place(scheme, criterion);
        return place == 0 ? "false" : "(" + row + ".excluded)[" + place + "] is not null";
    }
}
