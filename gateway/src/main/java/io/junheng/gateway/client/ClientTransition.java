package io.junheng.gateway.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to change a client's status. */
@Schema(name = "ClientTransition", description = "变更状态 / changes the status")
record ClientTransition(
        @Schema(description = "新状态 / new status", required = true)
        To to,

        @Schema(description = "原因 / reason") String reason) {

    @Schema(name = "ClientTransitionTo", description = "可变更为的状态 / statuses a client can be moved to")
    enum To {
        REVOKED
    }
}
