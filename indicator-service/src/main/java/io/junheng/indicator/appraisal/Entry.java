package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of one standard in a round (评分条目): a level, a score or deductions of a rating; whether a veto happened; the evidence, by its hash. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "AppraisalEntry", description = "评分条目 / what is said of one standard")
public record Entry(
        @NotBlank @Schema(description = "评估标准 / key of the standard", examples = "G1", required = true)
        String standard,

        @Size(max = 60) @Schema(description = "等级 / level, of a rating with levels")
        String level,

        @PositiveOrZero @Schema(description = "得分 / score, of a rating with a full mark", examples = "8.5")
        BigDecimal score,

        @Size(max = 50) @Schema(description = "扣分 / deductions, of a rating that has rules for them")
        List<@NotNull Deducted> deductions,

        @Schema(description = "一票否决事项是否发生 / whether what vetoes has happened")
        Boolean happened,

        @Size(max = 60) @Schema(description = "适用的过渡期放宽 / the relaxation that is made use of")
        String relaxation,

        @Size(max = 2000) @Schema(description = "理由 / reason")
        String reason,

        @Size(max = 100) @Schema(description = "佐证 / evidence")
        List<@NotNull Evidence> evidence) {

    public Entry {
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** How often something was found for which points come off (扣分). */
    @Schema(name = "AppraisalDeduction")
    public record Deducted(
            @NotBlank @Schema(required = true, description = "扣分规则 / key of the rule")
            String rule,

            @NotNull @PositiveOrZero @Schema(required = true, description = "次数 / times", examples = "2")
            BigDecimal times) {}

    /** A document that shows it (佐证材料): its title, the SHA-256 of its bytes and where it is kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AppraisalEvidence")
    public record Evidence(
            @NotBlank @Size(max = 200) @Schema(required = true, description = "名称 / title")
            String title,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    required = true,
                    description = "SHA-256",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Size(max = 200) @Schema(description = "对应的必备材料 / the required material that it is")
            String material,

            @Size(max = 1000) @Schema(description = "存放处 / where it is kept")
            String location) {}
}
