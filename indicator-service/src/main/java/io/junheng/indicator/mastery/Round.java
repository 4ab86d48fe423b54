package io.junheng.indicator.mastery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One round of a unit test (检测或补测): how many took it, and how many of them passed. */
@Schema(name = "UnitTestRound", description = "检测或补测一轮 / one round by counts")
record Round(
        @NotNull @Schema(required = true, description = "日期 / day", examples = "2025-10-10")
        LocalDate heldOn,

        @NotNull @Min(1) @Max(1000) @Schema(required = true, description = "参加人数 / how many took it", examples = "45")
        Integer taken,

        @NotNull @Min(0) @Max(1000) @Schema(required = true, description = "合格人数 / how many passed", examples = "42")
        Integer passed) {}
