package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.FigureDefinition;
import io.junheng.registry.rule.LookupDefinition;
import io.junheng.registry.rule.RuleDefinition;
import io.junheng.registry.rule.RuleSheet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger as it is written (台账定义). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "PutLedger", description = "台账定义 / the definition of a ledger")
record LedgerBody(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "oversize-classes")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "大班额台账", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "oversize classes", required = true)
        String nameEn,

        @Schema(description = "依据 / document and article", examples = "城乡教育一体化方案 四(三)6")
        String basis,

        @Schema(description = "对象 SCHOOL REGION CLASS / what items are about", examples = "CLASS", required = true)
        String subject,

        @Schema(description = "周期 RECORD（登记）或 CASE（销号）/ life of the items", examples = "CASE", required = true)
        String lifecycle,

        @Schema(
                description = "登记事项是否长期有效，仅 RECORD / whether a record stands in later years too",
                defaultValue = "false")
        Boolean standing,

        @Schema(
                description = "年度 SCHOOL_YEAR 或 CALENDAR_YEAR / period of a year",
                examples = "SCHOOL_YEAR",
                required = true)
        String period,

        @Schema(description = "字段 / typed fields") List<FieldDefinition> fields,
        @Schema(description = "引用值 / values from elsewhere") List<LookupDefinition> lookups,
        @Schema(description = "计算项 / figures") List<FigureDefinition> figures,
        @Schema(description = "规则 / rules") List<RuleDefinition> rules,

        @Schema(
                description =
                        "标识：这些值相同的未结条目只能有一个 / identity: of items with the same values of these at most one is open; fields, schoolCode, regionCode, year",
                examples = "[\"schoolCode\", \"stage\", \"cohort\", \"classLabel\"]")
        List<String> identity,

        @Schema(description = "自动登记条件 / when items open by themselves")
        OpensDefinition opens,

        @Schema(description = "销号条件 / what must hold before an item is written off", examples = "pupils < 56")
        String closes,

        @Schema(description = "销号主体 OTHER_PARTY 或 SUPERIOR_REGION / who writes off", defaultValue = "OTHER_PARTY")
        String writtenOffBy,

        @Schema(description = "零增量 / when a new item is an increment")
        ZeroIncrementDefinition zeroIncrement,

        @Schema(description = "撤销学校前须满足的规则（以该校为主体）/ rules about a school that must hold before it is closed")
        SchoolClosingDefinition beforeSchoolCloses,

        @Schema(description = "指标 / measures") List<MeasureDefinition> measures) {

    RuleSheet sheet() {
        return new RuleSheet(fields, lookups, figures, rules);
    }
}
