package io.junheng.indicator.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be simulated (模拟任务). */
@Schema(
        name = "SimulationOrder",
        description = "模拟任务 / over which evaluation and region, and what is supposed, in order")
public record SimulationOrder(
        @NotBlank
        @Schema(
                required = true,
                description = "评估标识 / a finished evaluation",
                examples = "eva_06g1h2j3k4m5n6p7q8r9s0t1v2")
        String evaluation,

        @Schema(description = "区划，默认为评估的区划 / region below the evaluation's; the whole unless said", examples = "220322")
        String regionCode,

        @NotEmpty
        @Size(max = SimulationDesk.MOST_OVERRIDES)
        @Schema(required = true, description = "假设，按顺序生效 / what is supposed, in the order it takes effect")
        List<@Valid @NotNull OverrideOrder> overrides) {}
