package io.junheng.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is shown; its secret cannot be shown again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook", description = "推送 / webhook")
record WebhookView(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "所属客户端 / the client it belongs to", required = true)
        String owner,

        @Schema(description = "只推送该区划及以下 / only changes of this region and below", examples = "220322")
        String regionCode,

        @Schema(description = "推送地址 / where it is sent", required = true, examples = "https://data.example.org/junheng")
        String url,

        @Schema(description = "推送的资源,空为全部 / resources of whose changes it tells; none: all", required = true)
        List<String> resources,

        @Schema(description = "状态 / status", required = true)
        Webhook.Status status,

        @Schema(description = "变更流已读到的游标 / how far the change feed was read", required = true)
        String cursor,

        @Schema(description = "连续失败次数 / attempts in vain since the last success")
        Integer failures,

        @Schema(description = "失败后暂停至 / left alone until, after a failure")
        Instant heldUntil,

        @Schema(description = "登记时间 / when it was registered", required = true)
        Instant createdAt,

        @Schema(description = "版本 / version", required = true)
        long version) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.owner(),
                webhook.regionCode(),
                webhook.url(),
                webhook.resources(),
                webhook.status(),
                webhook.cursor(),
                null,
                null,
                webhook.createdAt(),
                webhook.version());
    }
}
