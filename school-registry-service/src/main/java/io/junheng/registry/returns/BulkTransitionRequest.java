package io.junheng.registry.returns;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take all returns of a region, form and year to another status (批量转换). */
@Schema(
        name = "ReturnTransitions",
        description = "批量转换 / take all returns of a region, form and year to another status")
record BulkTransitionRequest(
        @Schema(description = "目标状态 / SUBMITTED VERIFIED LOCKED RETURNED", examples = "SUBMITTED", required = true)
        String to,

        @Schema(description = "区划代码，含下级 / region, with all below it", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        Integer year,

        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "理由，退回时必填 / reason, required to send back")
        String reason,

        @Schema(
                description = "退回后的报送期限 / when they are sent back: the day by which to submit them again",
                examples = "2024-10-31")
        LocalDate dueOn,

        @Schema(description = "迟报原因，过期报送时必填 / why they are late, required when submitting after the day")
        String lateReason) {

    /** The same wish for one return. */
    TransitionRequest single() {
        return new TransitionRequest(to, reason, dueOn, lateReason);
    }
}
