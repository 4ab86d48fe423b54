package io.junheng.registry.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to correct a locked return (更正). */
@Schema(name = "ReturnRevision", description = "更正 / open a new revision of a locked return")
record RevisionRequest(
        @Schema(description = "理由 / reason", examples = "设备值漏报", required = true)
        String reason) {}
