package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change that schools went through, as callers read it (机构变动记录). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SchoolChange", description = "机构变动 / a change that schools went through together")
public record SchoolChangeView(
        @Schema(description = "标识 / id", examples = "chg_01j37mrjkk1m0f8s2v7c4n9t6x", required = true)
        String id,

        @Schema(description = "变动 / kind", examples = "MERGE", required = true)
        SchoolChangeKind kind,

        @Schema(description = "生效日期 / first day on which it holds", required = true)
        LocalDate effectiveOn,

        @Schema(description = "批准文件 / document it rests on", required = true)
        String authority,

        @Schema(description = "原因 / reason") String reason,

        @Schema(description = "办理人 / who did it", required = true)
        String actor,

        @Schema(description = "办理时间 / when it was done", required = true)
        Instant at,

        @Schema(description = "所涉范围 / smallest region that holds all schools", required = true)
        String regionPath,

        @Schema(description = "参与变动的学校 / schools that went into it", required = true)
        List<String> schools,

        @Schema(description = "变动后的学校 / schools that came out of it", required = true)
        List<String> successors,

        @Schema(description = "所做的一切 / everything it did", required = true)
        SchoolChangePlan plan) {}
