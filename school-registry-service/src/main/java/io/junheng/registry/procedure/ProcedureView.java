package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.FigureDefinition;
import io.junheng.registry.rule.LookupDefinition;
import io.junheng.registry.rule.RuleDefinition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure as a caller sees it (程序). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Procedure", description = "程序 / a procedure: steps in order, and the effect at the end")
record ProcedureView(
        @Schema(description = "键 / key", examples = "school-merger", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "学校撤并", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Merger or closure of a school", required = true)
        String nameEn,

        @Schema(description = "依据 / document and article it rests on", required = true)
        String basis,

        @Schema(description = "对象 / what a case is about: SCHOOL or REGION", examples = "SCHOOL", required = true)
        String subject,

        @Schema(description = "互斥主题 / theme of which a subject has one pending case at most", examples = "school-life")
        String exclusive,

        @Schema(description = "生效后可否修订 / whether an effective case can be revised", required = true)
        boolean revisable,

        @Schema(description = "生效后可否撤回 / whether an effective case can be withdrawn", required = true)
        boolean withdrawable,

        @Schema(description = "个案仅本校可见 / whether single cases are for the subject school only", required = true)
        boolean confidential,

        @Schema(description = "立案主体，缺省为有权角色 / who may open a case; any of the roles by default")
        Party opening,

        @Schema(description = "字段 / fields of a case") List<FieldDefinition> fields,

        @Schema(description = "引用值 / values from elsewhere") List<LookupDefinition> lookups,

        @Schema(description = "计算项 / figures") List<FigureDefinition> figures,

        @Schema(description = "规则，每一步都须符合 / rules that hold at the opening and at every step")
        List<RuleDefinition> rules,

        @Schema(description = "用到的情况 / facts about the subject that formulas use", examples = "[\"layoutList\"]")
        List<String> facts,

        @Schema(description = "其他办件计数 / numbers and sums over other cases that formulas use")
        List<CaseFigure> caseFigures,

        @Schema(description = "明细 / the list that a case carries")
        EntryList entries,

        @Schema(description = "步骤，按先后 / steps in order", required = true)
        List<Step> steps,

        @Schema(description = "效果 / effect at the last step", required = true)
        EffectUse effect,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static ProcedureView of(Procedure procedure) {
        return new ProcedureView(
                procedure.key(),
                procedure.name(),
                procedure.nameEn(),
                procedure.basis(),
                procedure.subject().name(),
                procedure.exclusive(),
                procedure.revisable(),
                procedure.withdrawable(),
                procedure.confidential(),
                procedure.opening(),
                procedure.fields(),
                procedure.lookups(),
                procedure.figures(),
                procedure.rules(),
                procedure.facts(),
                procedure.caseFigures(),
                procedure.entries(),
                procedure.steps(),
                procedure.effect(),
                procedure.version());
    }
}
