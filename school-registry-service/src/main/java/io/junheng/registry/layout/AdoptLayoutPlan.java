package io.junheng.registry.layout;

import io.junheng.registry.procedure.Decision;
import io.junheng.registry.procedure.Effect;
import io.junheng.registry.procedure.EffectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The effect that puts a county's draft in force (批准布局规划); {@code reviseAfterYears} says when it is due for revision. */
@ApplicationScoped
class AdoptLayoutPlan implements Effect {

    static final String NAME = "adopt-layout-plan";

    private static final String YEARS = "reviseAfterYears";

    private final LayoutDesk desk;

    AdoptLayoutPlan(LayoutDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(Map<String, String> with, Set<String> fields, Set<String> ofEntries) {
        return with.keySet().equals(Set.of(YEARS)) && with.get(YEARS).matches("[1-9][0-9]?");
    }

    @Override
    public List<EffectChange> plan(Decision decision) {
        LayoutPlan draft = desk.adoptable(decision.subjectCode(), decision.on());
        return changes(List.of(draft.adopted(decision.on(), years(decision), null, decision.caseId())));
    }

    @Override
    public List<EffectChange> happen(Decision decision) {
        return changes(desk.adopt(
                decision.subjectCode(), decision.on(), years(decision), decision.authority(), decision.caseId()));
    }

    private static int years(Decision decision) {
        return Integer.parseInt(decision.with().get(YEARS));
    }

    private static List<EffectChange> changes(List<LayoutPlan> plans) {
        List<EffectChange> changes = new ArrayList<>();
        for (LayoutPlan plan : plans) {
            String key = plan.regionCode() + "/" + plan.number();
            boolean last = plan == plans.get(plans.size() - 1);
            changes.add(new EffectChange(
                    "layout-plans",
                    key,
                    "status",
                    last ? LayoutStatus.DRAFT.name() : LayoutStatus.ADOPTED.name(),
                    last ? LayoutStatus.ADOPTED.name() : LayoutStatus.SUPERSEDED.name()));
            if (last) {
                changes.add(new EffectChange(
                        "layout-plans",
                        key,
                        "revisionDueOn",
                        null,
                        plan.revisionDueOn().toString()));
            }
        }
        return changes;
    }
}
