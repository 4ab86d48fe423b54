package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school's history as it can be read aloud (学校大事记), first things first. */
@Schema(name = "SchoolTimeline", description = "学校大事记 / what happened to a school, first things first")
record TimelineView(
        @Schema(description = "学校标识码 / school", examples = "2122990015", required = true)
        String code,

        @Schema(description = "经历 / what happened", required = true)
        List<Item> items) {

    /** One thing that happened to a school. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolTimelineItem", description = "经历 / one thing that happened to a school")
    record Item(
            @Schema(description = "经历 / what", examples = "ABSORBED", required = true)
            SchoolDeed deed,

            @Schema(
                    description = "中文一句话 / one Chinese sentence",
                    examples = "2024-09-01 并入了梨树县西山教学点（示例）（依据：梨政函〔2024〕22号）",
                    required = true)
            String text,

            @Schema(description = "英文一句话 / one English sentence", required = true)
            String textEn,

            @Schema(description = "生效日期 / first day on which it holds")
            LocalDate effectiveOn,

            @Schema(description = "登记时间 / when it was recorded", required = true)
            OffsetDateTime at,

            @Schema(description = "登记人 / by whom", required = true)
            String actor,

            @Schema(description = "依据 / on whose authority") String authority,
            @Schema(description = "原因 / reason") String reason,

            @Schema(description = "机构变动 / id of the change of schools")
            String change,

            @Schema(description = "其他学校 / codes of the schools that it happened with", required = true)
            List<String> others,

            @Schema(description = "变化 / fields with their old and new values", required = true)
            List<Difference> differences,

            @Schema(description = "版本 / version it led to", required = true)
            long version) {}
}
