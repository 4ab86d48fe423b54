package io.junheng.task.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many notifications were marked (已读). */
@Schema(name = "NotificationsRead", description = "已读 / how many notifications were marked as read")
record ReadResult(
        @Schema(description = "新标为已读的条数 / how many had not been read before", required = true)
        int read) {}
