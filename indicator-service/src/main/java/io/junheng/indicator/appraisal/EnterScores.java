package io.junheng.indicator.appraisal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All entries of a round (评分). */
@Schema(name = "EnterScores")
record EnterScores(
        @NotNull
        @Size(max = 2000)
        @Valid
        @Schema(required = true, description = "条目，替换原有条目 / the entries, in place of those before")
        List<@NotNull @Valid Entry> entries) {}
