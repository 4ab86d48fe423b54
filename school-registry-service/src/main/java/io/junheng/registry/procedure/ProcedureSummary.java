package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure in a list (程序概要). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureSummary", description = "程序概要 / a procedure in a list")
record ProcedureSummary(
        @Schema(description = "键 / key", examples = "school-merger", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "学校撤并", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Merger or closure of a school", required = true)
        String nameEn,

        @Schema(description = "对象 / what a case is about: SCHOOL or REGION", examples = "SCHOOL", required = true)
        String subject,

        @Schema(description = "依据 / document and article it rests on", required = true)
        String basis,

        @Schema(description = "版本 / version", required = true)
        long version) {}
