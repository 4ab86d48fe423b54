package io.junheng.task.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar to subscribe to (日历订阅). */
@Schema(name = "PostCalendarFeed", description = "日历订阅 / a calendar to subscribe to")
record PostFeed(
        @Schema(description = "名称 / name", examples = "本部门督办期限", required = true)
        String name) {}
