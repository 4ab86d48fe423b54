package io.junheng.registry.returns;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to correct a locked return (更正). */
@Schema(name = "ReturnRevision", description = "更正 / open a new revision of a locked return")
record RevisionRequest(
        @Schema(description = "理由 / reason", examples = "设备值漏报", required = true)
        String reason,

        @Schema(description = "报送期限 / day by which to submit it again", examples = "2024-10-31")
        LocalDate dueOn) {}
