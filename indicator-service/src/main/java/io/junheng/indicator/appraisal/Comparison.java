package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an inspector scored beside what the one who is judged had scored (自评与核查分差); a delta below zero means that it thought too well of itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AppraisalComparison", description = "自评与核查对照 / self-given and verified scores side by side")
record Comparison(
        @Schema(required = true, description = "自评轮次 / the self-evaluation")
        String self,

        @Schema(required = true, description = "核查轮次 / the appraisal")
        String verified,

        BigDecimal selfTotal,
        BigDecimal verifiedTotal,

        @Schema(description = "分差 / verified less self-given", examples = "-7")
        BigDecimal delta,

        @Schema(required = true, description = "评定不同的标准 / standards judged otherwise")
        List<Difference> standards) {

    /** A standard that was judged otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AppraisalDifference")
    record Difference(
            @Schema(required = true) String standard,
            @Schema(required = true) String selfVerdict,
            @Schema(required = true) String verifiedVerdict,
            BigDecimal selfScore,
            BigDecimal verifiedScore,
            BigDecimal delta) {}

    static Comparison of(Appraisal self, Judgement own, Appraisal verified, Judgement found) {
        return new Comparison(
                self.id(),
                verified.id(),
                own.total(),
                found.total(),
                delta(own.total(), found.total()),
                found.standards().stream()
                        .flatMap(standing -> difference(own.standing(standing.standard()), standing).stream())
                        .toList());
    }

    private static Optional<Difference> difference(Optional<Judgement.Standing> own, Judgement.Standing found) {
        return own.filter(self -> !self.verdict().equals(found.verdict()) || !same(self.score(), found.score()))
                .map(self -> new Difference(
                        found.standard(),
                        self.verdict(),
                        found.verdict(),
                        self.score(),
                        found.score(),
                        delta(self.score(), found.score())));
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    private static BigDecimal delta(BigDecimal from, BigDecimal to) {
        return from == null || to == null ? null : to.subtract(from);
    }
}
