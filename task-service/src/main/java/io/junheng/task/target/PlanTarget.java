package io.junheng.task.target;

import io.junheng.task.document.DraftTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A target of a plan (方案目标): in a region of the plan, for an item or, where {@code itemId} is null, for the whole plan. */
record PlanTarget(
        String planId,
        String key,
        int position,
        String itemId,
        String name,
        String comparator,
        BigDecimal value,
        String unit,
        Integer year,
        String regionCode,
        String regionPath,
        String regionAsWritten,
        Indicator indicator,
        String origin,
        String quote,
        long version) {

    private static final Set<String> WANTED = Set.of("target", "standard", "quota");
    private static final int LONGEST = 200;

    /**
     * What of a document's figures is to be reached, numbered {@code t1}, {@code t2}: not those that only report, date or limit something, and none without a measure or a number. A figure
     * within an item is that item's. Which region is meant by the words of a document a person says; until then it is that of the plan.
     */
    static List<PlanTarget> of(
            String planId,
            List<DraftTarget> drafts,
            List<PlanTargets.ItemPlace> items,
            String regionCode,
            String regionPath) {
        List<PlanTarget> targets = new ArrayList<>();
        for (DraftTarget draft : drafts) {
            if (WANTED.contains(draft.kind())
                    && draft.value() != null
                    && draft.measure() != null
                    && !draft.measure().isBlank()) {
                int number = targets.size() + 1;
                targets.add(new PlanTarget(
                        planId,
                        "t" + number,
                        number,
                        itemOf(draft, items),
                        cut(draft.measure()),
                        draft.comparator(),
                        draft.value(),
                        draft.unit(),
                        draft.year(),
                        regionCode,
                        regionPath,
                        draft.region(),
                        null,
                        "DOCUMENT",
                        draft.quote(),
                        1));
            }
        }
        return targets;
    }

    PlanTarget withVersion(long number) {
        return new PlanTarget(
                planId,
                key,
                position,
                itemId,
                name,
                comparator,
                value,
                unit,
                year,
                regionCode,
                regionPath,
                regionAsWritten,
                indicator,
                origin,
                quote,
                number);
    }

    private static String itemOf(DraftTarget draft, List<PlanTargets.ItemPlace> items) {
        return items.stream()
                .filter(item ->
                        item.start() <= draft.span().start() && draft.span().end() <= item.end())
                .map(PlanTargets.ItemPlace::itemId)
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
