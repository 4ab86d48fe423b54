package io.junheng.indicator.framework;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A repeal of a document that a framework cites (依据文件废止): it holds in its region and below. */
@Schema(name = "FrameworkRepeal", description = "依据文件废止 / a document the framework cites is repealed")
public record Repeal(
        @Schema(required = true, description = "文号 / number", examples = "教督〔2017〕6号")
        String documentNumber,

        @Schema(required = true, description = "标题 / title") String title,

        @Schema(required = true, description = "决定日期 / day of the decision")
        LocalDate decidedOn,

        @Schema(required = true, description = "作出决定的区划 / region that decided")
        String regionCode) {}
