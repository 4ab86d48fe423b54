package io.junheng.task.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notification as its recipient reads it (通知). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Notification", description = "通知 / a notification")
record NotificationView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "收件方种类 / kind of recipient", required = true)
        RecipientKind recipientKind,

        @Schema(description = "收件方 / recipient", required = true)
        String recipient,

        @Schema(description = "主题 / what it is of", examples = "REMINDER", required = true)
        String topic,

        @Schema(description = "标题 / title", required = true) String title,
        @Schema(description = "内容 / text", required = true) String body,

        @Schema(description = "所涉任务种类 / kind of task", examples = "ASSIGNMENT", required = true)
        String aboutKind,

        @Schema(description = "所涉任务 / the task", required = true)
        String aboutId,

        @Schema(description = "时间 / when", required = true) Instant createdAt,

        @Schema(description = "是否已读 / whether it was read", required = true)
        boolean read,

        @Schema(description = "阅读时间 / when it was read") Instant readAt,
        @Schema(description = "阅读人 / who read it") String readBy,

        @Schema(description = "邮件 NONE、QUEUED、SENT 或 FAILED / its e-mail", required = true)
        String mail,

        @Schema(description = "版本 / version", required = true)
        long version) {}
