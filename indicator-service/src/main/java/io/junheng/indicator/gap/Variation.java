package io.junheng.indicator.gap;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Relation;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A criterion at a stage that limits a variation between those who count in a county (差异系数指标): {@code cv(total, weight)} at most a number. */
record Variation(CriterionContent criterion, String stage, Formula total, Formula weight, BigDecimal limit) {

    /** The same of another criterion, with another limit. */
    Variation within(CriterionContent other, BigDecimal newLimit) {
        return new Variation(other, stage, total, weight, newLimit);
    }

    /** The criterion at the stage as a variation, if it is one. */
    static Optional<Variation> of(Scheme scheme, CriterionContent criterion, String stage) {
        if (!criterion.of().equals("REGION") || !criterion.formula().strip().startsWith("cv(")) {
            return Optional.empty();
        }
        List<Formula> parts = scheme.threshold(criterion, stage).isEmpty()
                ? List.of()
                : scheme.formula(criterion, stage).contributions();
        return scheme.threshold(criterion, stage)
                .filter(threshold -> threshold.relation() == Relation.AT_MOST && parts.size() == 2)
                .map(Threshold::number)
                .map(limit -> new Variation(criterion, stage, parts.get(0), parts.get(1), limit));
    }
}
