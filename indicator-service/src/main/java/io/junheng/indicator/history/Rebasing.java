package io.junheng.indicator.history;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Rational;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.evaluation.SubjectFigures.Reported;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;
import io.junheng.indicator.framework.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Computes a criterion of a past year over those who stand today (按现行机构重算), exactly, by the reference interpreter. */
final class Rebasing {

    private static final int MOST_NAMED = 1000;

    private final Scheme scheme;
    private final CriterionContent criterion;
    private final String stage;
    private final Descent descent;
    private final Map<Integer, Map<String, Reported>> returns;

    Rebasing(
            Scheme scheme,
            CriterionContent criterion,
            String stage,
            Descent descent,
            Map<Integer, Map<String, Reported>> returns) {
        this.scheme = scheme;
        this.criterion = criterion;
        this.stage = stage;
        this.descent = descent;
        this.returns = returns;
    }

    /** Somebody of today; type and stages are null for regions. */
    record Member(String code, String type, List<String> stages) {}

    /** The value in the year over these members of today. */
    HistoryView.Rebased of(int year, Collection<Member> members) {
        TreeSet<String> from = new TreeSet<>();
        List<Frame> frames = new ArrayList<>();
        boolean divided = false;
        for (Member member : members) {
            List<String> constituents = descent.of(member.code()).stream()
                    .filter(code -> returns.getOrDefault(year, Map.of()).containsKey(code))
                    .toList();
            divided |= constituents.stream().anyMatch(descent::isDivided);
            from.addAll(constituents);
            if (!constituents.isEmpty()) {
                SubjectFigures together = together(member, year);
                if (!isExcluded(member, together)) {
                    frames.addAll(criterion.ofClasses() ? classes(together) : List.of(together.frame(scheme, stage)));
                }
            }
        }
        List<String> named = from.stream().limit(MOST_NAMED).toList();
        if (divided) {
            return new HistoryView.Rebased(null, "UNDETERMINED", named, "DIVIDED");
        }
        if (frames.isEmpty()) {
            return new HistoryView.Rebased(null, "UNDETERMINED", named, "NO_RETURN");
        }
        Formula formula = scheme.formula(criterion, stage);
        Outcome<Rational> value = criterion.of().equals("EACH")
                ? Interpreter.number(formula, frames.get(0))
                : Interpreter.number(formula, frames);
        return value.value()
                .map(known -> new HistoryView.Rebased(
                        plain(known.rounded(Result.DECIMALS)),
                        scheme.threshold(criterion, stage).orElseThrow().holds(known) ? "MET" : "NOT_MET",
                        named,
                        null))
                .orElseGet(() -> new HistoryView.Rebased(null, "UNDETERMINED", named, "UNDETERMINED"));
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** The member with what all that it stands for reported, in each year that formulas read. */
    private SubjectFigures together(Member member, int year) {
        Map<Integer, Reported> sums = new HashMap<>();
        for (int back : scheme.yearsBack()) {
            Map<String, Reported> ofYear = returns.getOrDefault(year - back, Map.of());
            descent.of(member.code()).stream()
                    .filter(ofYear::containsKey)
                    .map(ofYear::get)
                    .reduce(Rebasing::sum)
                    .ifPresent(sum -> sums.put(back, sum));
        }
        return new SubjectFigures(member.code(), member.code(), member.type(), null, null, null, member.stages(), sums);
    }

    private static Reported sum(Reported one, Reported other) {
        Map<String, BigDecimal> values = new HashMap<>(one.values());
        other.values().forEach((element, value) -> {
            if (value != null) {
                values.merge(element, value, BigDecimal::add);
            }
        });
        List<ClassSize> classes = new ArrayList<>(one.classes());
        classes.addAll(other.classes());
        return new Reported(values, classes);
    }

    private List<Frame> classes(SubjectFigures subject) {
        List<ClassSize> classes = subject.classes(stage);
        return classes.isEmpty()
                ? List.of(element -> null)
                : classes.stream()
                        .<Frame>map(each -> element -> BigDecimal.valueOf(each.pupils()))
                        .toList();
    }

    private boolean isExcluded(Member member, SubjectFigures together) {
        if (member.type() == null) {
            return false;
        }
        return scheme.content().populations().stream()
                .filter(population -> population.key().equals(criterion.population()))
                .flatMap(population -> population.exclusions().stream())
                .anyMatch(exclusion -> applies(exclusion, member, together));
    }

    private boolean applies(ExclusionContent exclusion, Member member, SubjectFigures together) {
        Optional<Formula> when = scheme.exclusion(exclusion, stage);
        return exclusion.types().stream().anyMatch(member.type()::startsWith)
                && (when.isEmpty()
                        || Interpreter.condition(when.get(), together.frame(scheme, stage))
                                .value()
                                .orElse(false));
    }
}
