package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as a caller sees it (办件): what is done, what comes next, what is missing for it, what comes later. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureCase", description = "办件 / a case: what is done, what comes next, and what is missing")
record CaseView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "程序 / procedure", examples = "school-merger", required = true)
        String procedure,

        @Schema(description = "所依程序版本 / version of the procedure it was opened under", required = true)
        long procedureVersion,

        @Schema(description = "对象 / SCHOOL or REGION", examples = "SCHOOL", required = true)
        String subject,

        @Schema(description = "学校标识码或区划代码 / code of the subject", examples = "2122990016", required = true)
        String subjectCode,

        @Schema(description = "所在区划 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(
                description = "状态：办理中、已生效、不予批准、已撤回、已被取代 / PENDING EFFECTIVE REFUSED WITHDRAWN SUPERSEDED",
                examples = "PENDING",
                required = true)
        String status,

        @Schema(description = "字段值 / values by field", required = true)
        Map<String, Object> values,

        @Schema(description = "明细 / entries", required = true)
        List<Map<String, Object>> entries,

        @Schema(description = "规则意见 / what the rules still have to say", required = true)
        List<Remark> remarks,

        @Schema(description = "例外批准 / documents that let rules be passed", required = true)
        List<ExceptionGrant> exceptions,

        @Schema(description = "已办步骤 / what was done", required = true)
        List<StepRecord> steps,

        @Schema(description = "下一步 / what can be done now", required = true)
        List<NextStep> next,

        @Schema(description = "其后的步骤 / steps that come after", examples = "[\"approval\"]", required = true)
        List<String> later,

        @Schema(description = "效果带来的变更 / what the effect has changed", required = true)
        List<EffectChange> changes,

        @Schema(description = "立案人 / opened by", required = true)
        String openedBy,

        @Schema(description = "立案日期 / opened on", required = true)
        LocalDate openedOn,

        @Schema(description = "生效日期 / in effect from") LocalDate effectiveOn,

        @Schema(description = "理由；修订时为诚信说明 / reason; of a revision, its integrity note")
        String reason,

        @Schema(description = "第几次修订 / revision, from 1", required = true)
        int revision,

        @Schema(description = "所修订的事项 / the case it revises")
        String revises,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static CaseView of(
            ProcedureCase one,
            Map<String, Object> values,
            List<Map<String, Object>> entries,
            List<NextStep> next,
            List<String> later) {
        CaseHeading heading = one.heading();
        return new CaseView(
                heading.id(),
                heading.procedure(),
                heading.procedureVersion(),
                heading.subject().name(),
                heading.subjectCode(),
                one.place().regionCode(),
                heading.title(),
                one.status().name(),
                values,
                entries,
                one.content().remarks(),
                one.content().exceptions(),
                one.steps(),
                next,
                later,
                one.changes(),
                heading.openedBy(),
                heading.openedOn(),
                one.effectiveOn(),
                one.reason(),
                heading.revision(),
                heading.revises(),
                one.version());
    }
}
