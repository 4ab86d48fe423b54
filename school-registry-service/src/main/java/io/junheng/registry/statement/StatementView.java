package io.junheng.registry.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as callers read it (分析表). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statement", description = "分析表 / lines that follow from the locked returns of a form")
record StatementView(
        @Schema(description = "键 / key", examples = "staffing-split", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "城乡编制分析", required = true)
        String name,

        @Schema(description = "英文名称 / English label", required = true)
        String nameEn,

        @Schema(description = "依据 / document and article") String basis,

        @Schema(description = "报表 / form", examples = "county-annual", required = true)
        String form,

        @Schema(description = "对象 / SUBJECT or POPULATION", examples = "SUBJECT", required = true)
        String of,

        @Schema(description = "政策参数 / names for policy parameters", required = true)
        Map<String, String> parameters,

        @Schema(description = "分析项 / lines", required = true)
        List<LineView> lines,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.key(),
                statement.name(),
                statement.nameEn(),
                statement.basis(),
                statement.form(),
                statement.of().name(),
                statement.parameters(),
                statement.lines().stream().map(LineView::of).toList(),
                statement.version());
    }
}
