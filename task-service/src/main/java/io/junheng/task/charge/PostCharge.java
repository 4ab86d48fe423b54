package io.junheng.task.charge;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be put in charge (明确责任人). */
@Schema(name = "PostCharge", description = "明确责任人 / somebody to be put in charge")
record PostCharge(
        @Schema(description = "制度,即 charge-scheme 的标识 / key of the scheme", examples = "sponsors", required = true)
        String scheme,

        @Schema(description = "姓名 / person", examples = "李某", required = true)
        String person,

        @Schema(description = "职务 / post", examples = "县教育局副局长", required = true)
        String post,

        @Schema(description = "区划或学校代码 / code of the region or school", examples = "2122000001", required = true)
        String subject,

        @Schema(description = "承担的责任 / kinds of work", examples = "[\"school\"]", required = true)
        List<String> kinds,

        @Schema(description = "起 / first day", examples = "2026-09-01", required = true)
        LocalDate from) {}
