package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of schools as a caller asks for it (机构变动申请). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SchoolChangeRequest", description = "机构变动 / a change that schools go through together")
public record SchoolChangeRequest(
        @Schema(
                description =
                        "变动 / ESTABLISH 新设, RENAME 更名, MERGE 合并, SPLIT 分设, CLOSE 撤消, RESTORE 恢复, UPGRADE 升格, CONVERT 转置",
                examples = "MERGE",
                required = true)
        String kind,

        @Schema(
                description =
                        "生效日期，撤销的学校以前一日为最后一日 / first day on which it holds; a school that ends has the day before as its last",
                format = "date",
                examples = "2024-09-01",
                required = true)
        String effectiveOn,

        @Schema(description = "批准文件 / document it rests on", examples = "梨政函〔2024〕22号（示例）", required = true)
        String authority,

        @Schema(description = "原因 / reason", examples = "生源减少（示例）")
        String reason,

        @Schema(
                description = "参与变动的学校标识码 / codes of the schools that go into it; none when schools are established",
                examples = "[\"2122990026\"]")
        List<String> schools,

        @Schema(
                description =
                        "变动后的学校；已有学校只写代码和要改的信息 / the schools that come out of it; of one that is there only its code and what changes")
        List<PutSchool> successors,

        @Schema(
                description =
                        "试算所得的计划摘要，若情况已变则拒绝 / digest of the plan that was looked at; refused when something has changed since")
        String plan,

        @Schema(
                description =
                        "设置规则“原则上”不允许而获准例外的，规则键及其例外文件 / founding rules that an exception was granted from, and its document",
                examples = "{\"no-new-private-compulsory\": \"省政府会议纪要〔2024〕3号（示例）\"}")
        Map<String, String> exceptions) {

    public SchoolChangeRequest {
        schools = schools == null ? List.of() : schools.stream().toList();
        successors = successors == null ? List.of() : successors.stream().toList();
        exceptions = exceptions == null ? Map.of() : exceptions;
    }

    /** A change without exceptions. */
    public SchoolChangeRequest(
            String kind,
            String effectiveOn,
            String authority,
            String reason,
            List<String> schools,
            List<PutSchool> successors,
            String plan) {
        this(kind, effectiveOn, authority, reason, schools, successors, plan, null);
    }
}
