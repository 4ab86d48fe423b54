package io.junheng.registry.returns;

import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds the figures of a return against the rules of its form (数据勾稽). A rule speaks only when its total and all its parts are there; a rule
 * over classes only when classes are listed. Nothing is lost: where a rule has a residual, the difference is stored in it with its sign.
 */
final class Reconciliation {

    private final Form form;
    private final boolean residuals;

    Reconciliation(Form form) {
        this.form = form;
        this.residuals = form.rules().stream().anyMatch(rule -> rule.residual() != null);
    }

    /** A rule that does not hold, with the two sums and their difference. */
    record Gap(Rule rule, BigDecimal total, BigDecimal parts) {

        BigDecimal difference() {
            return total.subtract(parts);
        }

        Finding finding() {
            return new Finding(rule.severity(), rule.key(), violation(), false, null);
        }

        private Violation violation() {
            return Violation.of(
                            problem(),
                            rule.key(),
                            total.toPlainString(),
                            parts.toPlainString(),
                            difference().toPlainString())
                    .at("/values/" + rule.total());
        }

        private ReturnProblem problem() {
            return rule.severity() == Rule.Severity.ERROR
                    ? ReturnProblem.RECONCILIATION_ERROR
                    : ReturnProblem.RECONCILIATION_WARNING;
        }
    }

    /** The figures with every residual that can be computed. */
    Map<String, BigDecimal> withResiduals(Map<String, BigDecimal> figures) {
        if (!residuals) {
            return figures;
        }
        Map<String, BigDecimal> result = new TreeMap<>(figures);
        for (Rule rule : form.rules()) {
            if (rule.residual() != null) {
                result.remove(rule.residual());
                gapOrNone(rule, figures, List.of())
                        .ifPresent(gap -> result.put(rule.residual(), normal(gap.difference())));
            }
        }
        return result;
    }

    /** The rules that do not hold, in the order of the form. */
    List<Gap> gaps(Content content) {
        List<Gap> gaps = new ArrayList<>();
        for (Rule rule : form.rules()) {
            gapOrNone(rule, content.figures(), content.classes())
                    .filter(Reconciliation::broken)
                    .ifPresent(gaps::add);
        }
        return gaps;
    }

    private static boolean broken(Gap gap) {
        int sign = gap.difference().signum();
        return gap.rule().relation() == Rule.Relation.EQUAL ? sign != 0 : sign < 0;
    }

    private static Optional<Gap> gapOrNone(Rule rule, Map<String, BigDecimal> figures, List<SchoolClass> classes) {
        BigDecimal total = figures.get(rule.total());
        if (total == null) {
            return Optional.empty();
        }
        if (rule.classesOf() != null) {
            return classes.isEmpty() ? Optional.empty() : Optional.of(new Gap(rule, total, pupils(rule, classes)));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : rule.parts()) {
            BigDecimal figure = figures.get(part);
            if (figure == null) {
                return Optional.empty();
            }
            sum = sum.add(figure);
        }
        return Optional.of(new Gap(rule, total, sum));
    }

    private static BigDecimal pupils(Rule rule, List<SchoolClass> classes) {
        return BigDecimal.valueOf(classes.stream()
                .filter(one -> one.stage() == rule.classesOf())
                .mapToLong(SchoolClass::pupils)
                .sum());
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
