package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that can be taken now, and what is missing for it (下一步). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureNextStep", description = "下一步 / a step that can be taken now, and what is missing for it")
record NextStep(
        @Schema(description = "步骤 / step", examples = "hearing", required = true)
        String step,

        @Schema(description = "名称 / Chinese label", examples = "听证", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Hearing", required = true)
        String nameEn,

        @Schema(description = "办理主体 / who may take it", required = true)
        Party party,

        @Schema(description = "是否由您办理 / whether that is the caller", required = true)
        boolean yours,

        @Schema(description = "已开始的记录 / what was begun") StepRecord begun,

        @Schema(description = "最早完成日期，公示期满之日 / earliest day of completion, after the publicity")
        LocalDate earliestOn,

        @Schema(description = "还须公示的天数，尚未公示时 / days of publicity it still needs, when not published")
        Integer publicityDays,

        @Schema(description = "缺少的材料 / documents that are missing", required = true)
        List<RequiredDocument> documents,

        @Schema(description = "缺少的参与方 / sides that are missing", required = true)
        List<RequiredParticipant> participants,

        @Schema(description = "此步骤填报的字段中尚缺的 / fields of this step that are not given yet", required = true)
        List<String> fields,

        @Schema(description = "目前不符合的规则 / rules that would refuse it as things stand", required = true)
        List<Remark> refusals) {

    static NextStep of(Step step, Progress progress, ProcedureCase one, boolean yours, List<Remark> refusals) {
        Optional<StepRecord> begun = one.record(step.key());
        return new NextStep(
                step.key(),
                step.name(),
                step.nameEn(),
                step.party(),
                yours,
                begun.orElse(null),
                progress.publicityEnds(step).orElse(null),
                step.withPublicity() && begun.isEmpty() ? step.publicityDays() : null,
                Missing.documents(step, begun),
                Missing.participants(step, begun),
                step.fields().stream()
                        .filter(field -> !one.content().values().has(field))
                        .toList(),
                refusals);
    }
}
