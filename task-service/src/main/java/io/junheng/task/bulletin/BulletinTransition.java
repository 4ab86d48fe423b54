package io.junheng.task.bulletin;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Publishing a bulletin (发布通报). */
@Schema(name = "BulletinTransition", description = "发布通报 / publishing a bulletin")
record BulletinTransition(
        @Schema(description = "目标状态 / status to go to", examples = "PUBLISHED", required = true) @NotNull
        BulletinStatus to) {}
