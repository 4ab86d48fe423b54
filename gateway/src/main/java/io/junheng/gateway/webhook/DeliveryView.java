package io.junheng.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the delivery log. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery", description = "投递记录 / a delivery")
record DeliveryView(
        @Schema(description = "序号 / number", required = true)
        long sequence,

        @Schema(
                description =
                        "消息编号,即 webhook-id,也是变更流游标 / id of the message: its webhook-id and a cursor of the change feed",
                required = true)
        String messageId,

        @Schema(description = "消息类型 / type of the message", required = true, examples = "schools.upserted")
        String type,

        @Schema(description = "资源 / resource", required = true)
        String resource,

        @Schema(description = "自然键 / natural key", required = true)
        String key,

        @Schema(
                description = "状态 / status",
                required = true,
                enumeration = {"PENDING", "DELIVERED", "GIVEN_UP"})
        String status,

        @Schema(description = "尝试次数 / attempts", required = true)
        int attempts,

        @Schema(description = "下次尝试 / next attempt") Instant nextAttemptAt,

        @Schema(description = "最近一次的状态码 / status of the last answer")
        Integer lastStatus,

        @Schema(description = "最近一次的失败原因 / why the last attempt failed")
        String lastError,

        @Schema(description = "最近一次用时(毫秒) / milliseconds of the last attempt")
        Integer lastMillis,

        @Schema(description = "进入队列的时间 / when it was queued", required = true)
        Instant createdAt,

        @Schema(description = "送达或放弃的时间 / when it arrived or was given up")
        Instant finishedAt) {}
