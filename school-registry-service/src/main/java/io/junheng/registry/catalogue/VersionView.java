package io.junheng.registry.catalogue;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a definition (版本): which, by whom and when. */
@Schema(name = "DefinitionVersion", description = "版本 / which version was defined by whom and when")
public record VersionView(
        @Schema(description = "版本 / version", examples = "1", required = true)
        long version,

        @Schema(description = "定义者 / who defined it", required = true)
        String definedBy,

        @Schema(description = "定义时间 / when", required = true)
        Instant definedAt) {}
