package io.junheng.registry.layout;

import io.junheng.registry.procedure.CaseSubject;
import io.junheng.registry.procedure.FactSource;
import io.junheng.registry.rule.ValueType;
import io.junheng.registry.school.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What layout plans tell procedures (规划情况): the list of a school in its county's plan in force; of a county, the seats that its draft builds, in all and by stage, whether its plan in force
 * is not due for revision yet, and whether the draft says why it comes earlier.
 */
@ApplicationScoped
class LayoutFacts implements FactSource {

    private static final Fact LIST = new Fact("layoutList", "布局规划中的清单", "list in the layout plan", ValueType.TEXT);
    private static final Fact NEW_SEATS =
            new Fact("layoutNewSeats", "规划新建学位数", "seats that the draft builds", ValueType.NUMBER, "人");
    private static final Map<String, Stage> OF_STAGES = Map.of(
            "layoutNewSeatsKindergarten", Stage.KINDERGARTEN,
            "layoutNewSeatsPrimary", Stage.PRIMARY,
            "layoutNewSeatsJunior", Stage.JUNIOR,
            "layoutNewSeatsSenior", Stage.SENIOR);
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
        List<Fact> facts = new ArrayList<>(List.of(LIST, NEW_SEATS, EARLY, REASONED));
        OF_STAGES.forEach((key, stage) -> facts.add(
                new Fact(key, "规划新建学位数 " + stage, "seats that the draft builds, " + stage, ValueType.NUMBER, "人")));
        return facts;
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
            default ->
                plans.of(subject.code(), LayoutStatus.DRAFT)
                        .map(draft -> BigDecimal.valueOf(draft.newSeats(OF_STAGES.get(fact))))
                        .orElse(null);
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
