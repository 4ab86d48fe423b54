package io.junheng.audit.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some changes in the order of the log (一段变更). */
@Schema(name = "ChangePage", description = "一段变更 / changes in the order in which they were committed")
record ChangePage(
        @Schema(description = "变更 / the changes", required = true)
        List<ChangeView> items,

        @Schema(
                description = "下次的 after / what to pass as after next time, also when there is no change",
                required = true)
        String next,

        @Schema(description = "是否还有更多 / whether more can be read at once", required = true)
        boolean more) {}
