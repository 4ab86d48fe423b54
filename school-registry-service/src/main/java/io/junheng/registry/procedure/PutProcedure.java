package io.junheng.registry.procedure;

import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.FigureDefinition;
import io.junheng.registry.rule.LookupDefinition;
import io.junheng.registry.rule.RuleDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure as a caller writes it (程序定义). */
@Schema(name = "PutProcedure", description = "程序定义 / a procedure: steps in order, and the effect at the end")
record PutProcedure(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "school-merger")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "学校撤并", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Merger or closure of a school", required = true)
        String nameEn,

        @Schema(description = "依据 / document and article it rests on", examples = "国办发〔2012〕48号", required = true)
        String basis,

        @Schema(description = "对象 SCHOOL 或 REGION / what a case is about", examples = "SCHOOL", required = true)
        String subject,

        @Schema(
                description = "互斥主题：同一对象同一主题只能有一个在办事项 / theme of which a subject has one pending case at most",
                examples = "school-life")
        String exclusive,

        @Schema(description = "生效后可否修订 / whether an effective case can be revised", defaultValue = "false")
        Boolean revisable,

        @Schema(description = "生效后可否撤回 / whether an effective case can be withdrawn", defaultValue = "false")
        Boolean withdrawable,

        @Schema(description = "个案仅本校可见 / whether single cases are for the subject school only", defaultValue = "false")
        Boolean confidential,

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

        @Schema(description = "效果，省略为无 / effect at the last step; absent: none")
        EffectUse effect) {

    private static final int MOST_STEPS = 50;

    /** The procedure that this defines, or null when something is wrong with its steps; {@code reading} then knows what. */
    Procedure procedure(String own, Collecting reading) {
        var problems = reading.problems();
        Procedure.requireKey(own, "/key", problems);
        problems.require(key == null || key.equals(own), "/key", ProcedureProblem.KEY_DIFFERS);
        ProperName label = reading.read("/name", () -> ProperName.of(name));
        ProperName english = reading.read("/nameEn", () -> ProperName.of(nameEn));
        ProperName ownBasis = reading.read("/basis", () -> ProperName.of(basis));
        Subject about =
                reading.read("/subject", () -> Choice.of(Subject.class, subject, ProcedureProblem.SUBJECT_KIND));
        if (exclusive != null) {
            Procedure.requireKey(exclusive, "/exclusive", problems);
        }
        problems.require(
                !Boolean.TRUE.equals(confidential) || about == Subject.SCHOOL,
                "/confidential",
                ProcedureProblem.CONFIDENTIAL_REGION);
        List<Step> ownSteps = steps == null ? List.of() : steps;
        problems.require(
                !ownSteps.isEmpty() && ownSteps.size() <= MOST_STEPS,
                "/steps",
                ProcedureProblem.STEPS_RANGE,
                MOST_STEPS);
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < ownSteps.size(); i++) {
            if (ownSteps.get(i) == null) {
                problems.add("/steps/" + i, ProcedureProblem.KEY_FORMAT);
                continue;
            }
            ownSteps.get(i).check("/steps/" + i, earlier, reading);
            earlier.add(ownSteps.get(i).key());
        }
        if (opening != null) {
            opening.check("/opening", problems);
        }
        if (!reading.clean()) {
            return null;
        }
        return new Procedure(
                own,
                label.text(),
                english.text(),
                ownBasis.text(),
                about,
                exclusive,
                Boolean.TRUE.equals(revisable),
                Boolean.TRUE.equals(withdrawable),
                Boolean.TRUE.equals(confidential),
                opening,
                fields,
                lookups,
                figures,
                rules,
                facts,
                caseFigures,
                entries,
                ownSteps,
                effect == null ? EffectUse.NONE : effect,
                1);
    }
}
