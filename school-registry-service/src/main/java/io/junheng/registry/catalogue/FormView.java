package io.junheng.registry.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form as callers read it (报表). */
@Schema(name = "Form", description = "报表 / the data elements that one kind of return carries")
record FormView(
        @Schema(description = "键 / key", examples = "compulsory-school", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "义务教育学校基本情况", required = true)
        String name,

        @Schema(description = "英文名称 / English label", required = true)
        String nameEn,

        @Schema(description = "填报对象 / subject", examples = "SCHOOL", required = true)
        String subject,

        @Schema(description = "期间类型 / period type", examples = "SCHOOL_YEAR", required = true)
        String periodType,

        @Schema(description = "填报范围 / who has to file it", required = true)
        AudienceView audience,

        @Schema(description = "数据项 / keys of the data elements", required = true)
        List<String> elements,

        @Schema(description = "报送时必填 / required at submission", required = true)
        List<String> required,

        @Schema(description = "是否含班级表 / whether classes are listed", required = true)
        boolean classList,

        @Schema(description = "勾稽关系 / rules between parts and totals", required = true)
        List<RuleView> rules,

        @Schema(description = "数据项的填报条件公式 / when an element is asked for", required = true)
        Map<String, String> visible,

        @Schema(description = "由公式计算的数据项 / elements that are computed, with their formula", required = true)
        Map<String, String> computed,

        @Schema(description = "审核公式 / conditions that returns are held against", required = true)
        List<CheckView> checks,

        @Schema(description = "同比波动限值 / limits of change from year to year", required = true)
        Map<String, JumpView> jumps,

        @Schema(description = "公式中使用的政策参数 / names for policy parameters in the formulas", required = true)
        Map<String, String> parameters,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static FormView of(Form form) {
        return new FormView(
                form.key(),
                form.name(),
                form.nameEn(),
                form.subject().name(),
                form.periodType().name(),
                AudienceView.of(form.audience()),
                form.elements(),
                form.required(),
                form.classList(),
                form.rules().stream().map(RuleView::of).toList(),
                form.formulas().visible(),
                form.formulas().computed(),
                form.formulas().checks().stream().map(CheckView::of).toList(),
                jumps(form),
                form.formulas().parameters(),
                form.version());
    }

    private static Map<String, JumpView> jumps(Form form) {
        Map<String, JumpView> jumps = new LinkedHashMap<>();
        form.formulas().jumps().forEach((element, jump) -> jumps.put(element, JumpView.of(jump)));
        return jumps;
    }
}
