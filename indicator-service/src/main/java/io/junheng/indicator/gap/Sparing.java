package io.junheng.indicator.gap;

import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Verdict;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leaves out what a verdict does not ask for (可不补足): where at least so many criteria have to be met and the rest only up to a part, the dearest of the others are
 * brought up to that part only. Which are dearest is told by what is saved in money; where a price is missing, by how much of what is there would have to be added, after all
 * that have one. A criterion on which another verdict rests too is never left out.
 */
final class Sparing {

    private final Scheme scheme;
    private final Needs needs;
    private final Additions additions;
    private final Choosing choosing;

    Sparing(Scheme scheme, Needs needs, Additions additions, Choosing choosing) {
        this.scheme = scheme;
        this.needs = needs;
        this.additions = additions;
        this.choosing = choosing;
    }

    /** What is saved when a need is met only as far as it has to be. */
    private record Saved(Need whole, Optional<Need> part, Optional<BigDecimal> money, BigDecimal relative) {}

    /** The needs that are enough for the verdicts, in the order of {@code lacking}. */
    List<Need> enough(List<Need> lacking, List<Result> today) {
        Map<String, List<Need>> groups = new HashMap<>();
        lacking.forEach(need -> loose(need.result().criterion())
                .ifPresent(verdict -> groups.computeIfAbsent(group(verdict, need.result()), added -> new ArrayList<>())
                        .add(need)));
        Map<Need, Optional<Need>> instead = new HashMap<>();
        groups.values().forEach(group -> spare(group, today, instead));
        return lacking.stream()
                .flatMap(need -> instead.getOrDefault(need, Optional.of(need)).stream())
                .toList();
    }

    private static String group(VerdictContent verdict, Result result) {
        return verdict.key() + ":" + result.stage() + ":" + result.code();
    }

    /** The verdict that can do without the criterion, when it is the only one that rests on it. */
    private Optional<VerdictContent> loose(String criterion) {
        List<VerdictContent> verdicts = scheme.content().verdicts().stream()
                .filter(verdict -> verdict.of().contains(criterion))
                .toList();
        return verdicts.size() == 1 && verdicts.get(0).atLeast() != null
                ? Optional.of(verdicts.get(0))
                : Optional.empty();
    }

    private void spare(List<Need> group, List<Result> today, Map<Need, Optional<Need>> instead) {
        Result one = group.get(0).result();
        VerdictContent verdict = loose(one.criterion()).orElseThrow();
        long undecided = today.stream()
                .filter(result -> result.code().equals(one.code())
                        && result.subject().equals(one.subject())
                        && result.stage().equals(one.stage())
                        && verdict.of().contains(result.criterion())
                        && result.verdict() == Verdict.UNDETERMINED)
                .count();
        group.stream()
                .map(this::saved)
                .sorted(Comparator.comparing((Saved saved) -> saved.money().isEmpty())
                        .thenComparing(saved -> saved.money().orElse(saved.relative()), Comparator.reverseOrder())
                        .thenComparing(saved -> saved.whole().result().criterion()))
                .limit(Math.max(0, verdict.of().size() - verdict.atLeast() - undecided))
                .forEach(saved -> instead.put(saved.whole(), saved.part()));
    }

    private Saved saved(Need need) {
        Optional<Need> part = part(need);
        Optional<Need.Option> whole = choosing.best(need);
        Optional<Need.Option> less = part.flatMap(choosing::best);
        Optional<BigDecimal> money = whole.flatMap(option -> choosing.cost(need, option))
                .flatMap(all -> less.isEmpty()
                        ? Optional.of(all)
                        : part.flatMap(known -> choosing.cost(known, less.get()))
                                .map(all::subtract));
        BigDecimal more = whole.map(Need.Option::change)
                .orElse(BigDecimal.ZERO)
                .subtract(less.map(Need.Option::change).orElse(BigDecimal.ZERO));
        BigDecimal now = whole.map(Need.Option::now).orElse(BigDecimal.ONE).max(BigDecimal.ONE);
        return new Saved(need, part, money, more.divide(now, MathContext.DECIMAL64));
    }

    /** What is left of the need when it has to reach a part of its threshold only; nothing when that is reached. */
    private Optional<Need> part(Need need) {
        Result result = need.result();
        CriterionContent criterion =
                scheme.content().criterion(result.criterion()).orElseThrow();
        Optional<Threshold> floor =
                scheme.threshold(criterion, result.stage()).flatMap(threshold -> scheme.floor(criterion, threshold));
        return floor.filter(asked -> !Boolean.TRUE.equals(result.floorMet()))
                .map(asked -> needs.of(result, criterion, additions.before(result.code()), asked));
    }
}
