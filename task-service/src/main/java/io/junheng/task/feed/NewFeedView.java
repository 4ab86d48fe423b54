package io.junheng.task.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new feed with its secret address, which is told once (新日历订阅). */
@Schema(
        name = "NewCalendarFeed",
        description = "新日历订阅,地址只显示一次 / a new calendar with its secret address, which is shown once")
record NewFeedView(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "订阅地址(含密钥) / secret address", examples = "/v1/calendars/4f3c….ics", required = true)
        String path) {}
