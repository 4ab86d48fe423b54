package io.junheng.audit.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of one resource (变更): its new state, or that it is no longer there for the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change", description = "变更 / one change of one resource")
record ChangeView(
        @Schema(description = "资源 / resource", example = "schools", required = true)
        String resource,

        @Schema(description = "自然键 / natural key", required = true)
        String key,

        @Schema(
                description = "操作 / UPSERT with the new state, or DELETE",
                enumeration = {"UPSERT", "DELETE"},
                required = true)
        String operation,

        @Schema(description = "版本 / version of the resource", required = true)
        long version,

        @Schema(description = "发生时间 / when it happened", required = true)
        Instant time,

        @Schema(description = "区划路径 / region path", example = "/220000/220300/")
        String regionPath,

        @Schema(description = "新状态 / the new state, absent when deleted", type = SchemaType.OBJECT)
        Object state,

        @Schema(description = "本条之后的游标 / cursor after this change", required = true)
        String cursor) {}
