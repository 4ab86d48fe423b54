package io.junheng.task.ladder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a talk, circular or the like was carried out (落实). */
@Schema(name = "PostCarryingOut", description = "落实 / that a measure was carried out, with its minutes")
record PostCarryingOut(
        @Schema(description = "落实日期 / day", examples = "2026-12-05", required = true)
        LocalDate on,

        @Schema(description = "纪要 / minutes", examples = "约谈县教育局主要负责人,限十日内整改", required = true)
        String minutes) {}
