package io.junheng.task.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Ranks areas by the average of their scores (平均分排名). Averages are compared exactly, as sums of equally many scores. The first gets its reward, the last its penalty where its average is
 * below the limit; who stands exactly on the limit is not penalised.
 */
final class Ranking {

    private static final MathContext SHOWN = new MathContext(12);

    private final ScoringScheme scheme;

    Ranking(ScoringScheme scheme) {
        this.scheme = scheme;
    }

    MonthView of(String month, Map<String, List<BigDecimal>> scores) {
        int needed = scheme.inspectionsPerMonth();
        boolean complete = scheme.areas().stream()
                .allMatch(area -> scores.getOrDefault(area.key(), List.of()).size() == needed);
        if (!complete) {
            List<Standing> open = scheme.areas().stream()
                    .map(area -> new Standing(
                            area.key(),
                            area.name(),
                            scores.getOrDefault(area.key(), List.of()).size(),
                            null,
                            null,
                            null,
                            null))
                    .toList();
            return new MonthView(month, "INCOMPLETE", open);
        }
        List<ScoringScheme.Area> ordered = new ArrayList<>(scheme.areas());
        ordered.sort(Comparator.comparing((ScoringScheme.Area area) -> sum(scores.get(area.key())))
                .reversed()
                .thenComparing(ScoringScheme.Area::key));
        return new MonthView(month, "COMPLETE", standings(ordered, scores));
    }

    private List<Standing> standings(List<ScoringScheme.Area> ordered, Map<String, List<BigDecimal>> scores) {
        BigDecimal needed = BigDecimal.valueOf(scheme.inspectionsPerMonth());
        BigDecimal best = sum(scores.get(ordered.get(0).key()));
        BigDecimal worst = sum(scores.get(ordered.get(ordered.size() - 1).key()));
        BigDecimal limit = scheme.penaltyBelow().multiply(needed);
        List<Standing> standings = new ArrayList<>();
        int rank = 0;
        BigDecimal before = null;
        for (int i = 0; i < ordered.size(); i++) {
            ScoringScheme.Area area = ordered.get(i);
            BigDecimal sum = sum(scores.get(area.key()));
            rank = before != null && sum.compareTo(before) == 0 ? rank : i + 1;
            before = sum;
            boolean last = sum.compareTo(worst) == 0 && sum.compareTo(best) < 0;
            standings.add(new Standing(
                    area.key(),
                    area.name(),
                    scheme.inspectionsPerMonth(),
                    sum.divide(needed, SHOWN).stripTrailingZeros(),
                    rank,
                    sum.compareTo(best) == 0 ? area.reward() : null,
                    last && sum.compareTo(limit) < 0 ? area.penalty() : null));
        }
        return standings;
    }

    private static BigDecimal sum(List<BigDecimal> scores) {
        return scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
