package io.junheng.indicator.appraisal;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ranks by the average of verified totals in a period (排名): equal averages share a rank, and the next one comes after as many as they are. */
final class Ranks {

    private static final int DECIMALS = 4;

    private Ranks() {}

    /** Which rounds of which period are averaged: their totals, or what the standards below {@code node} add to them. */
    record Question(
            String framework, int version, String round, String theme, LocalDate from, LocalDate to, String node) {}

    /** One place in the ranking. */
    @Schema(name = "AppraisalRank", description = "名次 / a place in a ranking")
    record Rank(
            @Schema(required = true, description = "名次 / rank")
            int rank,

            @Schema(required = true) String subjectCode,
            @Schema(required = true) String subjectName,

            @Schema(
                    required = true,
                    description = "平均分；增值评价为增长率 / average total; by value added, its growth in per cent")
            BigDecimal average,

            @Schema(required = true, description = "次数 / rounds")
            int rounds) {}

    private record Averaged(Appraisals.Scored of, Rational average) {}

    /** By result (结果评价): the average total. */
    static List<Rank> of(List<Appraisals.Scored> scored) {
        return ordered(scored.stream()
                .map(one -> new Averaged(one, average(one.totals())))
                .toList());
    }

    /** By value added (增值评价): the growth of the average total over that of an earlier period, in per cent; without an earlier one there is no rank. */
    static List<Rank> added(List<Appraisals.Scored> scored, List<Appraisals.Scored> baseline) {
        Map<String, Rational> before = new HashMap<>();
        baseline.forEach(one -> before.put(one.code(), average(one.totals())));
        return ordered(scored.stream()
                .filter(one ->
                        before.containsKey(one.code()) && before.get(one.code()).signum() > 0)
                .map(one -> new Averaged(one, growth(before.get(one.code()), average(one.totals()))))
                .toList());
    }

    private static Rational growth(Rational before, Rational now) {
        return now.minus(before).times(Rational.of(100)).over(before);
    }

    private static List<Rank> ordered(List<Averaged> averaged) {
        List<Averaged> ordered = averaged.stream()
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
