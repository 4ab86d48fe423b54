package io.junheng.registry.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remark on a cell or sheet (单元格提示). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SheetRemark", description = "单元格提示 / a remark on a cell or sheet")
record SheetRemark(
        @Schema(description = "单元格或表 / cell or sheet", examples = "教基3112!I6")
        String at,

        @Schema(description = "数据项 / data element", examples = "pupilsPrimary")
        String element,

        @Schema(description = "代码 / code", examples = "NUMBER_FORMAT", required = true)
        String code,

        @Schema(description = "说明 / Chinese sentence", required = true)
        String message,

        @Schema(description = "英文 / English sentence", required = true)
        String messageEn,

        @Schema(description = "单元格原文 / text of the cell", examples = "１２３")
        String value) {}
