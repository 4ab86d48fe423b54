package io.junheng.indicator.collection;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a collection is to go (启动或办结). */
@Schema(name = "CollectionTransition")
record CollectionTransition(
        @NotBlank @Schema(required = true, description = "ACTIVE 启动, CLOSED 办结", examples = "ACTIVE")
        String to,

        @Schema(description = "到期日，启动时可给出 / due date, when it becomes active", examples = "2025-12-31")
        LocalDate dueOn) {}
