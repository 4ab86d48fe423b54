package io.junheng.audit.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an event has come into the log (入日志状态). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEventState", description = "入日志状态 / how far an event has come into the log")
record EventState(
        @Schema(description = "事件编号 / id of the event", required = true)
        UUID eventId,

        @Schema(
                description =
                        "SEQUENCED 已定序待入树,INTEGRATED 已入树并签名,PUBLISHED 检查点已离库公布 / SEQUENCED waits in its order, INTEGRATED is in the"
                                + " tree under a signature, PUBLISHED is covered by a checkpoint known outside the database",
                enumeration = {"SEQUENCED", "INTEGRATED", "PUBLISHED"},
                required = true)
        String state,

        @Schema(description = "前面等待的事件数 / events that wait before it, while SEQUENCED")
        Long ahead,

        @Schema(description = "条目序号 / index of its entry") Long index,

        @Schema(description = "入日志时间 / when the log took it")
        Instant recordedAt,

        @Schema(description = "首个覆盖它的检查点 / size of the first checkpoint that covers it")
        Long checkpoint,

        @Schema(description = "公布情况 / where checkpoints that cover it are kept", required = true)
        List<PublicationView> publications) {}
