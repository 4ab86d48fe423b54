package io.junheng.gateway.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the other side has everything, as its receipt says (确认). */
@Schema(name = "AcknowledgeUplink", description = "确认 / how far the other side has everything")
record Acknowledge(
        @Schema(
                description =
                        "对方已有的最后序号;小于已确认的则从该处重发 / number of the last entry it has; less than before: sent again from there",
                examples = "40",
                required = true)
        long acknowledged) {}
