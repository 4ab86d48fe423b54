package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.LookupDefinition;
import io.junheng.registry.rule.RuleDefinition;
import io.junheng.registry.rule.RuleSheet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must hold of a school before it may be closed (撤销学校前须满足的规则). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "LedgerSchoolClosing", description = "撤销学校前须满足的规则 / what must hold of a school before it is closed")
record SchoolClosingDefinition(
        @Schema(description = "引用值 / values from elsewhere") List<LookupDefinition> lookups,
        @Schema(description = "规则 / rules") List<RuleDefinition> rules) {

    RuleSheet sheet() {
        return new RuleSheet(List.of(), lookups, List.of(), rules);
    }
}
