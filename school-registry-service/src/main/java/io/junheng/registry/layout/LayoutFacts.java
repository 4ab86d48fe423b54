package io.junheng.registry.layout;

import io.junheng.registry.procedure.CaseSubject;
import io.junheng.registry.procedure.FactSource;
import io.junheng.registry.rule.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/**
 * What layout plans tell procedures (规划情况): the list of a school in its county's plan in force; of a county, the seats that its draft builds, whether its plan in force
 * is not due for revision yet, and whether the draft says why it comes earlier.
 */
@ApplicationScoped
class LayoutFacts implements FactSource {

    private static final Fact LIST = new Fact("layoutList", "布局规划中的清单", "list in the layout plan", ValueType.TEXT);
    private static final Fact NEW_SEATS =
            new Fact("layoutNewSeats", "规划新建学位数", "seats that the draft builds", ValueType.NUMBER);
    private static final Fact EARLY =
            new Fact("layoutEarly", "现行规划未到调整期", "plan in force not due for revision", ValueType.TRUTH);
    private static final Fact REASONED =
            new Fact("layoutReasoned", "已说明提前调整的理由", "reason of an early revision given", ValueType.TRUTH);

    private final LayoutPlans plans;

    LayoutFacts(LayoutPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Fact> facts() {
        return List.of(LIST, NEW_SEATS, EARLY, REASONED);
    }

    @Override
    public Object value(String fact, CaseSubject subject) {
        return switch (fact) {
            case "layoutList" -> listOf(subject);
            case "layoutNewSeats" ->
                plans.of(subject.code(), LayoutStatus.DRAFT)
                        .map(draft -> BigDecimal.valueOf(draft.newSeats()))
                        .orElse(null);
            case "layoutEarly" ->
                plans.of(subject.code(), LayoutStatus.ADOPTED)
                        .map(adopted -> subject.day().isBefore(adopted.revisionDueOn()))
                        .orElse(false);
            case "layoutReasoned" ->
                plans.of(subject.code(), LayoutStatus.DRAFT)
                        .map(draft -> draft.reason() != null)
                        .orElse(null);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private String listOf(CaseSubject subject) {
        return plans.adoptedAround(subject.regionPath())
                .flatMap(plan -> plan.schools().stream()
                        .filter(one -> subject.code().equals(one.school()))
                        .findFirst())
                .map(PlannedSchool::list)
                .orElse(null);
    }
}
