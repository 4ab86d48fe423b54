package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number or sum over other cases (其他办件计数): of a procedure, in some statuses, around the case's subject, with some values; the case itself never counts. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ProcedureCaseFigure", description = "其他办件计数 / a number or sum over other cases")
record CaseFigure(
        @Schema(description = "键 / key", examples = "idlePremises", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "本乡镇可用闲置校舍", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "idle premises in the town", required = true)
        String nameEn,

        @Schema(description = "程序 / procedure of those cases", examples = "idle-premises", required = true)
        String procedure,

        @Schema(description = "状态 / their statuses", examples = "[\"PENDING\"]", required = true)
        List<String> statuses,

        @Schema(
                description =
                        "范围：SCHOOL 同一对象，或所在 TOWN COUNTY CITY PROVINCE，或 NATION / the same subject, or the region around it",
                examples = "TOWN",
                required = true)
        String scope,

        @Schema(description = "取值相同 / their field = this text", examples = "{\"usable\": \"true\"}")
        Map<String, String> where,

        @Schema(description = "求和的字段，缺省为计数 / field to sum; a count by default", examples = "area")
        String sum) {

    CaseFigure {
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
        where = where == null ? Map.of() : new TreeMap<>(where);
    }

    /** As a field of the case, which nobody fills in. */
    FieldDefinition field() {
        return new FieldDefinition(key, name, nameEn, "NUMBER", null, false, null, false, true);
    }

    Scope reach() {
        return Scope.valueOf(scope);
    }

    void check(String pointer, Collecting reading) {
        Problems problems = reading.problems();
        Procedure.requireKey(procedure, pointer + "/procedure", problems);
        problems.require(!statuses.isEmpty(), pointer + "/statuses", ProcedureProblem.STATUS_UNKNOWN, "");
        for (int i = 0; i < statuses.size(); i++) {
            String status = statuses.get(i);
            reading.read(
                    pointer + "/statuses/" + i,
                    () -> Choice.of(CaseStatus.class, status, ProcedureProblem.STATUS_UNKNOWN));
        }
        reading.read(pointer + "/scope", () -> Choice.of(Scope.class, scope, ProcedureProblem.SCOPE_UNKNOWN));
    }
}
