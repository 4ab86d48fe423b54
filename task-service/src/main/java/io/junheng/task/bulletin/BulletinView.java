package io.junheng.task.bulletin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bulletin with its numbers (通报). */
@Schema(name = "Bulletin", description = "通报 / a bulletin with its numbers, which stand still once it is published")
record BulletinView(
        @Schema(description = "通报 / the bulletin", required = true)
        BulletinSummary bulletin,

        @Schema(description = "各县进展 / by county", required = true)
        List<BulletinNumbers> counties) {}
