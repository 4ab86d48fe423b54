package io.junheng.audit.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.audit.entry.AuditEntryView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened in the history of a thing (履历一则). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimelineMoment", description = "履历一则 / one thing that happened")
record Moment(
        @Schema(description = "条目序号 / index of the entry in the log", required = true)
        long index,

        @Schema(description = "发生时间 / when it happened", required = true)
        Instant time,

        @Schema(description = "版本 / version it led to", required = true)
        long version,

        @Schema(
                description = "操作 / operation",
                enumeration = {"CREATE", "UPDATE", "DELETE"},
                required = true)
        String operation,

        @Schema(
                description = "事件类型 / CloudEvents type",
                example = "io.junheng.registry.SchoolCorrected.v1",
                required = true)
        String type,

        @Schema(description = "中文叙述 / told in Chinese", required = true)
        String text,

        @Schema(description = "英文叙述 / told in English", required = true)
        String textEn,

        @Schema(description = "操作者 / who acted") String actor,

        @Schema(description = "角色 / roles of the actor", required = true)
        List<String> roles,

        @Schema(description = "依据 / document or decision it rests on")
        String authority,

        @Schema(description = "所属区划路径 / region path", example = "/220000/220300/")
        String regionPath,

        @Schema(description = "请求编号 / request id") String requestId,

        @Schema(
                description =
                        "变更项;新建时为各成员,删除时为全部旧值 / what changed, from nothing when created and to nothing when deleted",
                required = true)
        List<AuditEntryView.ChangeView> changes) {}
