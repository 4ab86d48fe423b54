package io.junheng.audit.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure (数据擦除). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Erasure", description = "数据擦除 / an erasure of entries' data")
record ErasureView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(
                description = "REQUESTED 已入日志待执行,ERASED 密钥已销毁 / requested, or carried out: the keys are destroyed",
                enumeration = {"REQUESTED", "ERASED"},
                required = true)
        String status,

        @Schema(description = "密钥编号 / ids of the keys", required = true)
        List<String> keys,

        @Schema(description = "涉及条数 / entries whose data become unreadable", required = true)
        long entries,

        @Schema(description = "理由 / reason", required = true)
        String reason,

        @Schema(description = "依据 / document or decision it rests on")
        String authority,

        @Schema(description = "申请时间 / when it was requested", required = true)
        Instant requestedAt,

        @Schema(description = "执行时间 / when it was carried out")
        Instant erasedAt) {}
