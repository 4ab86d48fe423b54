package io.junheng.registry.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one subject of a workbook (单个结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SheetResult", description = "单个结果 / what became of one subject of a workbook")
record SheetResult(
        @Schema(description = "学校标识码或区划代码 / code", examples = "2122990001")
        String code,

        @Schema(description = "年度 / year", examples = "2023")
        String year,

        @Schema(description = "CREATED UPDATED UNCHANGED REJECTED / outcome", examples = "CREATED", required = true)
        String outcome,

        @Schema(description = "拒绝的理由，或审核提示 / reasons of a rejection, or what does not hold", required = true)
        List<SheetRemark> remarks) {}
