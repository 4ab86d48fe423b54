package io.junheng.task.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period that an obligation was not met in (未履行). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ObligationMiss",
        description = "未履行 / a period that an obligation was not met in, as the clock noticed it")
record MissView(
        @Schema(description = "义务 / obligation", required = true)
        String obligation,

        @Schema(description = "主体代码 / region, school or department", required = true)
        String subject,

        @Schema(description = "期 / period", examples = "2026-H1", required = true)
        String period,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "期限 / last day in time", required = true)
        LocalDate dueOn,

        @Schema(description = "应履行次数 / times needed", required = true)
        int needed,

        @Schema(description = "已履行次数 / times done", required = true)
        int done,

        @Schema(description = "发现日期 / day it was noticed on", required = true)
        LocalDate noticedOn,

        @Schema(description = "问题代码 / code of the finding that it is", examples = "DEBRIEF_MISSING")
        String finding) {}
