package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that a step needs (应交材料). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureDocumentRule", description = "应交材料 / a kind of document that a step needs")
record RequiredDocument(
        @Schema(description = "材料类别 / kind", examples = "minutes", required = true)
        String kind,

        @Schema(description = "名称 / Chinese label", examples = "听证会纪要", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Minutes of the hearing", required = true)
        String nameEn,

        @Schema(description = "至少份数 / how many at least", defaultValue = "1")
        Integer count,

        @Schema(description = "缺此材料而办理时的追责 / the finding that an attempt without it leaves")
        Liability liability) {

    private static final int MOST = 100;

    RequiredDocument {
        count = count == null ? 1 : count;
    }

    /** The same without those that are there already. */
    RequiredDocument but(int there) {
        return new RequiredDocument(kind, name, nameEn, count - there, null);
    }

    void check(String pointer, Collecting reading) {
        Problems problems = reading.problems();
        Procedure.requireKey(kind, pointer + "/kind", problems);
        reading.read(pointer + "/name", () -> ProperName.of(name));
        reading.read(pointer + "/nameEn", () -> ProperName.of(nameEn));
        if (liability != null) {
            liability.check(pointer + "/liability", reading);
        }
        problems.require(count >= 1 && count <= MOST, pointer + "/count", ProcedureProblem.COUNT_RANGE, MOST);
    }
}
