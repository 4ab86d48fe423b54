package io.junheng.task.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reported figure beside its target and the value that was found (报告值、目标值、核验值). The target is as it was when the figure was reported, the verified value as it is now. What is missing
 * leaves a judgement undetermined.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportedValue", description = "报告数值 / a reported figure beside its target and the verified value")
public record ReportedValue(
        @Schema(description = "指标键 / key of the measure", required = true)
        String measure,

        @Schema(description = "指标 / what is measured", required = true)
        String name,

        @Schema(description = "报告值 / reported value", required = true) @JsonDeserialize(using = Exact.class)
        BigDecimal value,

        @Schema(description = "单位 / unit") String unit,
        @Schema(description = "年份 / year") Integer year,

        @Schema(description = "截止日期 / day as of which it holds")
        LocalDate asOf,

        @Schema(description = "比较 / one of = >= <= > <", examples = ">=")
        String comparator,

        @Schema(description = "目标值 / value to reach") @JsonDeserialize(using = Exact.class)
        BigDecimal target,

        @Schema(description = "目标年份 / year it is to be reached in")
        Integer targetYear,

        @Schema(description = "核验值,指标服务所得 / value that the indicator service found of the same year")
        @JsonDeserialize(using = Exact.class)
        BigDecimal verified,

        @Schema(description = "差距:目标值减报告值 / target less reported value; absent without a target")
        BigDecimal distance,

        @Schema(description = "是否达到目标;缺目标则不定 / whether the reported value reaches the target", required = true)
        Verdict verdict,

        @Schema(
                description =
                        "报告值与核验值是否一致,按报告值的小数位比较;无核验值则不定 / whether reported and verified value agree, to the decimals that were reported",
                required = true)
        Agreement agreement) {

    /** Whether a figure reaches its target (达标). */
    @Schema(name = "ReportedVerdict", description = "MET 达到、NOT_MET 未达到、UNDETERMINED 不定 / whether a target is reached")
    public enum Verdict {
        MET,
        NOT_MET,
        UNDETERMINED;

        /** Whether {@code value} stands to {@code target} as the sign says; undetermined where any of them is null. */
        public static Verdict of(BigDecimal value, String sign, BigDecimal target) {
            return value == null || target == null
                    ? UNDETERMINED
                    : Relation.of(sign)
                            .map(relation -> relation.holds(value, target) ? MET : NOT_MET)
                            .orElse(UNDETERMINED);
        }
    }

    /** Whether two values are the same (一致). */
    @Schema(
            name = "ReportedAgreement",
            description = "AGREES 一致、DIFFERS 不一致、UNDETERMINED 不定 / whether two values are the same")
    public enum Agreement {
        AGREES,
        DIFFERS,
        UNDETERMINED
    }

    /** With what follows from the values. */
    public ReportedValue judged() {
        return new ReportedValue(
                measure,
                name,
                value,
                unit,
                year,
                asOf,
                comparator,
                target,
                targetYear,
                verified,
                target == null ? null : target.subtract(value),
                Verdict.of(value, comparator, target),
                agreement(value, verified));
    }

    private static Agreement agreement(BigDecimal value, BigDecimal verified) {
        if (verified == null) {
            return Agreement.UNDETERMINED;
        }
        BigDecimal rounded = verified.setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP);
        return rounded.compareTo(value) == 0 ? Agreement.AGREES : Agreement.DIFFERS;
    }
}
