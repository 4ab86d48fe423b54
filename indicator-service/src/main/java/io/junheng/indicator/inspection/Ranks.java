package io.junheng.indicator.inspection;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ranks by the average of verified totals in a period (排名): equal averages share a rank, and the next one comes after as many as they are. */
final class Ranks {

    private static final int DECIMALS = 4;

    private Ranks() {}

    /** Which rounds of which period are averaged. */
    record Question(String framework, int version, String round, String theme, LocalDate from, LocalDate to) {}

    /** One place in the ranking. */
    @Schema(name = "InspectionRank", description = "名次 / a place in a ranking")
    record Rank(
            @Schema(required = true, description = "名次 / rank")
            int rank,

            @Schema(required = true) String subjectCode,
            @Schema(required = true) String subjectName,

            @Schema(required = true, description = "平均分 / average total")
            BigDecimal average,

            @Schema(required = true, description = "次数 / rounds")
            int rounds) {}

    private record Averaged(Inspections.Scored of, Rational average) {}

    static List<Rank> of(List<Inspections.Scored> scored) {
        List<Averaged> ordered = scored.stream()
                .map(one -> new Averaged(one, average(one.totals())))
                .sorted(Comparator.comparing(Averaged::average)
                        .reversed()
                        .thenComparing(one -> one.of().code()))
                .toList();
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Averaged one = ordered.get(i);
            boolean tied = i > 0 && one.average().equals(ordered.get(i - 1).average());
            ranks.add(new Rank(
                    tied ? ranks.get(i - 1).rank() : i + 1,
                    one.of().code(),
                    one.of().name(),
                    one.average().rounded(DECIMALS),
                    one.of().totals().size()));
        }
        return ranks;
    }

    private static Rational average(List<BigDecimal> totals) {
        Rational sum = Rational.ZERO;
        for (BigDecimal total : totals) {
            sum = sum.plus(Rational.of(total));
        }
        return sum.over(Rational.of(totals.size()));
    }
}
