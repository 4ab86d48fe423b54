package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round comes to (评定结果), computed from its entries and from what was measured; totals to four decimals, decided before they are rounded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AppraisalJudgement", description = "评定结果 / what a round comes to")
public record Judgement(
        @Schema(required = true, description = "PASSED 通过, NOT_PASSED 未通过, UNDETERMINED 无法判定, SCORED 只计分")
        String verdict,

        @Schema(required = true, description = "达标数 / standards that are met")
        int met,

        @Schema(required = true, description = "标准数，不含一票否决 / standards, vetoes apart")
        int of,

        @Schema(description = "总分 / total") BigDecimal total,
        @Schema(description = "等次 / grade") String grade,

        @Schema(required = true, description = "触发的一票否决 / vetoes that have happened")
        List<String> vetoes,

        @Schema(required = true, description = "各标准 / each standard")
        List<Standing> standards,

        @Schema(required = true, description = "各级小计 / subtotals by node")
        List<Subtotal> subtotals) {

    /** How one standard stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AppraisalStanding")
    public record Standing(
            @Schema(required = true) String standard,

            @Schema(required = true, description = "MET, NOT_MET, UNDETERMINED")
            String verdict,

            @Schema(description = "得分 / score") BigDecimal score,

            @Schema(description = "适用的放宽 / the relaxation by which it is met")
            String relaxation,

            @Schema(description = "取值的评估 / the evaluation it was measured in")
            String evaluation) {

        boolean met() {
            return "MET".equals(verdict);
        }
    }

    /** What the standards below a node add to the total. */
    @Schema(name = "AppraisalSubtotal")
    public record Subtotal(
            @Schema(required = true) String node,
            @Schema(required = true) BigDecimal score) {}

    Optional<Standing> standing(String standard) {
        return standards.stream().filter(one -> one.standard().equals(standard)).findFirst();
    }
}
