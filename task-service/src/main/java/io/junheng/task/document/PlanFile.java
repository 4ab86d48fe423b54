package io.junheng.task.document;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy document in a form (上传文件); only its description is used. */
@Schema(name = "PlanFile", description = "上传文件 / a policy document in a form")
record PlanFile(
        @Schema(
                description = "文件:.docx、.pdf 或文本 / the file: .docx, .pdf or text",
                type = SchemaType.STRING,
                format = "binary",
                required = true)
        String file) {}
