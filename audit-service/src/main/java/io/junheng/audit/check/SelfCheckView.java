package io.junheng.audit.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the self-check stands (自检情况). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditSelfCheck", description = "自检情况 / how the self-check of the log stands")
record SelfCheckView(
        @Schema(description = "本轮已核对的条数 / entries checked in this round", required = true)
        long position,

        @Schema(description = "日志条数 / entries of the log", required = true)
        long size,

        @Schema(
                description =
                        "本轮未核对的条数:其归档文件所在目录不可及 / entries not checked in this round, as the directory of their files is out of reach",
                required = true)
        long outOfReach,

        @Schema(
                description = "自启动以来无异常完成的轮数 / rounds finished without a finding since the service started",
                required = true)
        long rounds,

        @Schema(description = "本轮开始时间 / when this round began")
        Instant begunAt,

        @Schema(description = "上一轮无异常完成时间 / when a round last finished without a finding")
        Instant finishedAt,

        @Schema(description = "发现的问题 / what was found", example = "CHANGED_ENTRY")
        String finding,

        @Schema(description = "所涉条目 / the entry concerned") Long entry,

        @Schema(description = "说明 / in words, Chinese") String text,

        @Schema(description = "说明 / in words, English") String textEn) {

    static SelfCheckView of(SelfCheck.Standing standing) {
        boolean found = standing.finding() != null;
        return new SelfCheckView(
                standing.position(),
                standing.size(),
                standing.outOfReach(),
                standing.rounds(),
                standing.begunAt(),
                standing.finishedAt(),
                found ? standing.finding().finding() : null,
                found ? standing.finding().entry() : null,
                found ? standing.finding().textZh() : null,
                found ? standing.finding().textEn() : null);
    }
}
