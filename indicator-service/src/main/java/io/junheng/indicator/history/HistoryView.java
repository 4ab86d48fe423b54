package io.junheng.indicator.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series of an indicator, as reported and as of today's boundaries (指标历史). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "History", description = "指标历史 / a series as it was reported and re-based to what stands today")
public record HistoryView(
        @Schema(required = true) String framework,

        @Schema(required = true, description = "版本；重算各年均用此版本 / version; re-based years are all computed by it")
        int frameworkVersion,

        @Schema(required = true) String criterion,
        @Schema(required = true) String criterionName,
        String stage,

        @Schema(required = true, description = "SCHOOL, REGION")
        String subject,

        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String unit,
        @Schema(required = true) List<Year> years,

        @Schema(required = true, description = "沿革 / by which changes it came about, oldest first")
        List<LinkView> lineage,

        @Schema(required = true, description = "归并规则 / the rule, in Chinese")
        String rule,

        @Schema(required = true, description = "归并规则（英文） / the rule")
        String ruleEn) {

    /** One year both ways. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HistoryYear")
    public record Year(
            @Schema(required = true) int year,

            @Schema(
                    required = true,
                    description = "当年所报：本对象及其前身各自的结果 / as reported: the results of the subject and of those it came of")
            List<Reported> reported,

            @Schema(required = true, description = "按现行区划与机构重算 / as of today's schools and boundaries")
            Rebased rebased) {}

    /** A result that was given at the time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HistoryReported")
    public record Reported(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            BigDecimal value,

            @Schema(required = true, description = "MET, NOT_MET, UNDETERMINED")
            String verdict) {}

    /** A value over those who stand for the subject. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HistoryRebased")
    public record Rebased(
            @Schema(description = "值；无法确定时没有 / absent when it cannot be told")
            BigDecimal value,

            @Schema(required = true, description = "MET, NOT_MET, UNDETERMINED")
            String verdict,

            @Schema(
                    required = true,
                    description = "当年有报表、数据并入的学校或区划 / whose returns of the year went into it, at most 1000")
            List<String> from,

            @Schema(description = "DIVIDED 前身曾被拆分, NO_RETURN 无报表, UNDETERMINED 公式无法确定 / why there is no value")
            String reason) {}

    /** One subject came of another. */
    @Schema(name = "HistoryLink")
    public record LinkView(
            @Schema(required = true) String predecessor,
            @Schema(required = true) String successor,
            @Schema(required = true, examples = "MERGE") String kind,
            @Schema(required = true) LocalDate effectiveOn) {}
}
