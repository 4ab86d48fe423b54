package io.junheng.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a test delivery ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAttempt", description = "投递结果 / how an attempt ended")
record AttemptView(
        @Schema(description = "是否送达 / whether it arrived", required = true)
        boolean arrived,

        @Schema(description = "接收方应答的状态码 / status the receiver answered", examples = "204")
        Integer status,

        @Schema(
                description = "未送达的原因 / why it did not arrive",
                enumeration = {"redirect", "refused", "inside address", "unresolved", "timeout", "tls", "unreachable"})
        String error,

        @Schema(description = "用时(毫秒) / milliseconds", required = true)
        int millis) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.arrived(), attempt.status() == 0 ? null : attempt.status(), attempt.error(), attempt.millis());
    }
}
