package io.junheng.task.plan;

import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tells of members that lost their seat in a body, and of those that got it back (成员单位缺席). */
@ApplicationScoped
class MissingMembers {

    private static final String FINDING = "MEMBER_MISSING";

    private final WorkLog log;

    MissingMembers(WorkLog log) {
        this.log = log;
    }

    /** Tells what changed between the two; {@code before} is null for a new body. */
    void tell(Plan plan, Organ before, Organ after) {
        List<String> were = before == null ? List.of() : before.missing();
        List<String> are = after.missing();
        are.stream()
                .filter(member -> !were.contains(member))
                .forEach(member -> moved(plan, after, member, "SEATED", FINDING));
        were.stream()
                .filter(member -> !are.contains(member))
                .forEach(member -> moved(plan, after, member, FINDING, "SEATED"));
    }

    private void moved(Plan plan, Organ organ, String member, String from, String to) {
        log.moved(
                new WorkLog.About(
                        "mem_" + organ.id() + "_" + member,
                        "ORGAN_MEMBER",
                        null,
                        plan.regionCode(),
                        plan.regionPath(),
                        null),
                from,
                to,
                Map.of("plan", plan.id(), "organ", organ.name(), "member", member),
                organ.version());
    }
}
