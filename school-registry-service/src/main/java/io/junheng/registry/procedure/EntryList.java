package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.FigureDefinition;
import io.junheng.registry.rule.LookupDefinition;
import io.junheng.registry.rule.RuleDefinition;
import io.junheng.registry.rule.RuleSheet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The list that a case can carry (明细): the schools among which posts are shared, the pupils' new schools, the applicants of a draw. Each entry has the fields, is
 * judged by the rules, and is told apart by {@code identity}; totals over the entries are figures of the case.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ProcedureEntries", description = "明细 / the list that a case carries")
record EntryList(
        @Schema(description = "名称 / Chinese label", examples = "学生安置", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Placements", required = true)
        String nameEn,

        @Schema(description = "填报步骤，缺省为立案时 / step at which it is given; the opening by default", examples = "draft")
        String step,

        @Schema(description = "至少条数 / fewest entries", defaultValue = "0")
        Integer least,

        @Schema(description = "区分各条的字段 / fields that tell entries apart", examples = "[\"school\"]")
        List<String> identity,

        @Schema(description = "字段 / fields of an entry", required = true)
        List<FieldDefinition> fields,

        @Schema(description = "引用值 / values from elsewhere, per entry")
        List<LookupDefinition> lookups,

        @Schema(description = "计算项 / figures, per entry") List<FigureDefinition> figures,
        @Schema(description = "规则 / rules, per entry") List<RuleDefinition> rules,

        @Schema(description = "合计 / totals over the entries")
        List<Total> totals) {

    /** The most entries that a case carries. */
    static final int MOST = 5_000;

    EntryList {
        least = least == null ? 0 : least;
        identity = identity == null ? List.of() : List.copyOf(identity);
        fields = fields == null ? List.of() : fields;
        lookups = lookups == null ? List.of() : lookups;
        figures = figures == null ? List.of() : figures;
        rules = rules == null ? List.of() : rules;
        totals = totals == null ? List.of() : totals;
    }

    RuleSheet sheet() {
        return new RuleSheet(fields, lookups, figures, rules);
    }
}
