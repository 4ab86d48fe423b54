package io.junheng.indicator.gap;

import io.junheng.indicator.evaluation.EvaluatedRegions;
import io.junheng.indicator.evaluation.EvaluatedRegions.Part;
import io.junheng.indicator.evaluation.FrozenReturns;
import io.junheng.indicator.evaluation.Rehearsal;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Results;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.evaluation.Verdict;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what is missing (缺口测算): first at each subject whatever the framework asks of it, then, on top of that, whatever brings the variation between schools
 * within its limits, and evaluates again as if all of it were there.
 */
@ApplicationScoped
class WorklistDesk {

    /** A variation that shares a figure with another may move it; so often all are looked at again. */
    private static final int MOST_ROUNDS = 3;

    private final EvaluatedRegions evaluated;
    private final FrozenReturns frozen;
    private final Results results;
    private final UnitCosts costs;
    private final Rehearsal rehearsal;

    WorklistDesk(
            EvaluatedRegions evaluated, FrozenReturns frozen, Results results, UnitCosts costs, Rehearsal rehearsal) {
        this.evaluated = evaluated;
        this.frozen = frozen;
        this.results = results;
        this.costs = costs;
        this.rehearsal = rehearsal;
    }

    /** The list for a part of an evaluation, so far as the extent says. */
    WorklistView worklist(String evaluationId, String regionCode, Extent extent) {
        Part part = evaluated.of(evaluationId, regionCode, "?regionCode");
        Map<String, SubjectFigures> subjects = frozen.all(part.evaluation(), part.scheme(), part.path());
        List<Result> today = results.below(part.evaluation().id(), part.path());
        PriceList prices = new PriceList(costs, part.evaluation().year());
        Additions additions = new Additions(subjects);
        Needs needs = new Needs(part.scheme());
        List<Need> lacking = extent == Extent.BALANCE ? List.of() : lacking(part, today, subjects, needs);
        Choosing choosing = new Choosing(additions, prices);
        List<Need> chosen = extent == Extent.ENOUGH
                ? new Sparing(part.scheme(), needs, additions, choosing).enough(lacking, today)
                : lacking;
        chosen.forEach(choosing::choose);
        List<Balance> balances = balances(part, needs, additions, prices);
        List<Result> after =
                rehearsal.with(part, additions.supposition(), only -> results.below(only.id(), part.path()));
        return new Worklist(part, prices, lacking, additions, balances, today, after).view();
    }

    private static List<Need> lacking(
            Part part, List<Result> today, Map<String, SubjectFigures> subjects, Needs needs) {
        List<Need> lacking = new ArrayList<>();
        for (Result result : today) {
            Optional<CriterionContent> criterion = part.scheme().content().criterion(result.criterion());
            if (result.verdict() == Verdict.NOT_MET
                    && result.subject().equals(part.scheme().content().subject())
                    && criterion.isPresent()
                    && subjects.containsKey(result.code())) {
                lacking.add(needs.of(result, criterion.get(), subjects.get(result.code())));
            }
        }
        return lacking;
    }

    private List<Balance> balances(Part part, Needs needs, Additions additions, PriceList prices) {
        Balancer balancer = new Balancer(part.scheme(), needs, additions, prices);
        Map<Variation, Map<String, List<String>>> variations = new HashMap<>();
        Map<Mean, Map<String, List<String>>> means = new LinkedHashMap<>();
        List<Variation> order = new ArrayList<>();
        for (String stage : part.scheme().content().measuredStages()) {
            for (CriterionContent criterion : part.scheme().content().criteria()) {
                Variation.of(part.scheme(), criterion, stage).ifPresent(variation -> {
                    order.add(variation);
                    variations.put(
                            variation, frozen.counted(part.evaluation(), part.scheme(), criterion, stage, part.path()));
                });
                Mean.of(part.scheme(), criterion, stage)
                        .ifPresent(mean -> means.put(
                                mean, frozen.counted(part.evaluation(), part.scheme(), criterion, stage, part.path())));
            }
        }
        List<Balance> balances = new ArrayList<>();
        boolean moved = true;
        for (int round = 0; round < MOST_ROUNDS && moved; round++) {
            int before = balances.size();
            order.forEach(variation -> variations
                    .get(variation)
                    .forEach((county, codes) ->
                            balancer.balance(county, variation, codes).ifPresent(balances::add)));
            means.forEach((mean, counties) ->
                    counties.forEach((county, codes) -> balances.addAll(balancer.balance(county, mean, codes))));
            moved = balances.size() > before;
        }
        return balances;
    }
}
