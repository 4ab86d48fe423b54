package io.junheng.indicator.framework;

import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks the verdicts: what they rest on stands before them and is not of another level. */
final class VerdictCheck {

    private static final Set<String> LEVELS = Set.of("EACH", "REGION");

    private final FrameworkContent content;
    private final Faults faults;
    /** The level of everything that a verdict can rest on so far, by key. */
    private final Map<String, String> levels = new LinkedHashMap<>();

    VerdictCheck(FrameworkContent content, Faults faults) {
        this.content = content;
        this.faults = faults;
        content.criteria()
                .forEach(criterion -> levels.put(criterion.key(), "REGION".equals(criterion.of()) ? "REGION" : "EACH"));
    }

    void check() {
        for (int i = 0; i < content.verdicts().size(); i++) {
            VerdictContent verdict = content.verdicts().get(i);
            verdict(verdict, "/verdicts/" + i);
            if (faults.text(verdict.key(), "/verdicts/" + i + "/key")) {
                faults.require(
                        levels.put(verdict.key(), verdict.level()) == null,
                        "/verdicts/" + i + "/key",
                        FrameworkProblem.TAKEN,
                        verdict.key());
            }
        }
        faults.reference(
                content.overall(),
                content.verdicts().stream().map(VerdictContent::key).toList(),
                "/overall");
    }

    private void verdict(VerdictContent verdict, String pointer) {
        faults.text(verdict.name(), pointer + "/name");
        faults.choice(verdict.level(), LEVELS, pointer + "/level");
        faults.require(!verdict.of().isEmpty(), pointer + "/of", FrameworkProblem.VALUE_MISSING);
        for (int j = 0; j < verdict.of().size(); j++) {
            part(verdict, verdict.of().get(j), pointer + "/of/" + j);
        }
        if (verdict.atLeast() != null) {
            faults.range(verdict.atLeast(), 1, verdict.of().size(), pointer + "/atLeast");
            faults.require(
                    "EACH".equals(verdict.level()),
                    pointer + "/atLeast",
                    FrameworkProblem.VERDICT_LEVEL_MIXED,
                    "atLeast");
        }
        if (verdict.restAtLeast() != null) {
            faults.require(
                    verdict.restAtLeast().signum() > 0 && verdict.restAtLeast().compareTo(BigDecimal.ONE) < 0,
                    pointer + "/restAtLeast",
                    FrameworkProblem.NUMBER_OUT_OF_RANGE,
                    verdict.restAtLeast(),
                    0,
                    1);
            faults.require(verdict.atLeast() != null, pointer + "/atLeast", FrameworkProblem.VALUE_MISSING);
        }
    }

    private void part(VerdictContent verdict, String part, String pointer) {
        if (!levels.containsKey(part)) {
            boolean later = content.verdicts().stream().anyMatch(other -> part.equals(other.key()));
            if (later) {
                faults.add(pointer, FrameworkProblem.VERDICT_TOO_EARLY, part);
            } else {
                faults.add(pointer, FrameworkProblem.REFERENCE_UNKNOWN, part, String.join(", ", levels.keySet()));
            }
        } else if ("EACH".equals(verdict.level()) && "REGION".equals(levels.get(part))) {
            faults.add(pointer, FrameworkProblem.VERDICT_LEVEL_MIXED, part);
        }
    }
}
