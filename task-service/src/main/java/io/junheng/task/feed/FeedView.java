package io.junheng.task.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed as its owner reads it (日历订阅). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CalendarFeed", description = "日历订阅 / a calendar that can be subscribed to")
record FeedView(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "建立时间 / when it was made", required = true)
        Instant createdAt,

        @Schema(description = "撤销时间 / when it was revoked") Instant revokedAt,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
