package io.junheng.task.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stamp of a task's history (办理记录). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Stamp", description = "办理记录 / one stamp of a task's history")
public record StampView(
        @Schema(description = "次序 / order, from 1", required = true)
        int seq,

        @Schema(
                description =
                        "动作 / GIVEN, OPENED, MOVED, PROGRESS, EVIDENCE, FINDING, CORRECTED, DELEGATED, REASSIGNED, DIVIDED, EXTENSION_ASKED, EXTENSION_APPROVED, EXTENSION_REFUSED or ESCALATED",
                required = true)
        String action,

        @Schema(description = "原状态 / status before") String from,

        @Schema(description = "状态 / status after", required = true)
        String to,

        @Schema(description = "理由、内容 / reason or content") String reason,

        @Schema(description = "操作者 / who", required = true) String actor,

        @Schema(description = "角色 / roles", required = true) String actorRoles,

        @Schema(description = "时间 / when", required = true) Instant at) {}
