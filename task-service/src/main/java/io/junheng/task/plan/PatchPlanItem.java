package io.junheng.task.plan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an item can be corrected while its plan is a draft (任务更正). */
@Schema(name = "PatchPlanItem", description = "任务更正 / what of an item can be corrected while its plan is a draft")
record PatchPlanItem(
        @Schema(description = "标题 / title") String title,
        @Schema(description = "牵头 / lead, replaced whole") List<PartyRequest> lead,

        @Schema(description = "配合 / cooperating, replaced whole")
        List<PartyRequest> cooperating,

        @Schema(description = "责任单位 / responsible, replaced whole")
        List<PartyRequest> responsible,

        @Schema(description = "办结期限 / due date") LocalDate dueOn,

        @Schema(description = "是否排除 / whether it is excluded")
        Boolean excluded,

        @Schema(description = "排除理由 / why it is excluded") String exclusionReason) {

    static PatchPlanItem of(PlanItem item) {
        return new PatchPlanItem(
                item.title(),
                parties(item, ItemRole.LEAD),
                parties(item, ItemRole.COOPERATING),
                parties(item, ItemRole.RESPONSIBLE),
                item.dueOn(),
                item.excluded(),
                item.exclusionReason());
    }

    List<PartyRequest> parties(ItemRole role) {
        List<PartyRequest> parties = switch (role) {
            case LEAD -> lead;
            case COOPERATING -> cooperating;
            case RESPONSIBLE -> responsible;
        };
        return parties == null ? List.of() : parties;
    }

    private static List<PartyRequest> parties(PlanItem item, ItemRole role) {
        return item.parties(role).stream()
                .map(party -> new PartyRequest(party.name(), party.code()))
                .toList();
    }
}
