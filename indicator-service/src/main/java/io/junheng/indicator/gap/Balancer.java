package io.junheng.indicator.gap;

import io.junheng.expressions.Element;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Rational;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.framework.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings a variation in one county within its limit by the cheapest additions, on top of what has been added (县域差异系数补足). */
final class Balancer {

    /** Where something costs nothing, little of it is still better than much. */
    private static final BigDecimal LEAST_PRICE = new BigDecimal("0.000001");

    private final Scheme scheme;
    private final Needs needs;
    private final Additions additions;
    private final PriceList prices;

    Balancer(Scheme scheme, Needs needs, Additions additions, PriceList prices) {
        this.scheme = scheme;
        this.needs = needs;
        this.additions = additions;
        this.prices = prices;
    }

    /** What it takes for those who count; nothing where nothing is needed, or no additions are enough, or a figure is missing. */
    Optional<Balance> balance(String county, Variation variation, List<String> counted) {
        return figure(variation, counted)
                .flatMap(figure -> points(variation, counted, Optional.of(figure)))
                .flatMap(points -> balance(county, variation, counted, points));
    }

    /** The figure to add to: of those that the total rises with, one that the framework says there has to be more of. */
    private Optional<String> figure(Variation variation, List<String> counted) {
        return variation.total().elements().stream()
                .filter(element -> element.yearsBack() == 0
                        && !variation.weight().elements().contains(element))
                .map(Element::name)
                .filter(name -> !Scheme.isStageWeight(name) && !Scheme.isWeightedTotal(name))
                .sorted(Comparator.comparing((String name) -> !needs.isGapFigure(name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> counted.stream()
                        .anyMatch(code ->
                                gain(variation, additions.now(code), name).signum() > 0))
                .findFirst();
    }

    /** Brings the mean of several variations within its limit: which of them by how much is what costs least. */
    List<Balance> balance(String county, Mean mean, List<String> counted) {
        List<Optional<Points>> parts = mean.parts().stream()
                .map(part -> points(part, counted, figure(part, counted)))
                .toList();
        if (!parts.stream().allMatch(Optional::isPresent)) {
            return List.of();
        }
        List<BigDecimal> limits = Allotment.of(
                        parts.stream().map(part -> part.orElseThrow().points()).toList(), mean.limit())
                .orElse(List.of());
        List<Balance> balances = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i) != null) {
                Variation part = mean.parts().get(i).within(mean.criterion(), limits.get(i));
                balance(county, part, counted, parts.get(i).orElseThrow()).ifPresent(balances::add);
            }
        }
        return balances;
    }

    /** Those who count, with what is added to them; no figure where nothing can be added to any. */
    private record Points(Optional<String> figure, boolean priced, List<Balancing.Point> points) {}

    private Optional<Points> points(Variation variation, List<String> counted, Optional<String> figure) {
        Optional<String> element = figure.map(name -> scheme.element(name, variation.stage()));
        boolean priced = counted.stream()
                .allMatch(code -> price(additions.now(code), element).isPresent());
        List<Balancing.Point> points = new ArrayList<>();
        for (String code : counted) {
            SubjectFigures subject = additions.now(code);
            Optional<Rational> total = total(variation, subject);
            Optional<Rational> weight = Interpreter.number(variation.weight(), subject.frame(scheme, variation.stage()))
                    .value();
            if (total.isEmpty() || weight.isEmpty() || weight.get().signum() <= 0) {
                return Optional.empty();
            }
            BigDecimal price = price(subject, element)
                    .filter(known -> priced)
                    .orElse(BigDecimal.ONE)
                    .multiply(figure.map(needs::step).orElse(BigDecimal.ONE))
                    .max(LEAST_PRICE);
            Rational gain = figure.map(name -> gain(variation, subject, name)).orElse(Rational.ZERO);
            points.add(Balancing.Point.of(total.get(), weight.get(), gain, price.doubleValue()));
        }
        return Optional.of(new Points(figure, priced, points));
    }

    private Optional<BigDecimal> price(SubjectFigures subject, Optional<String> element) {
        return element.flatMap(name -> prices.of(subject, name));
    }

    private Optional<Balance> balance(String county, Variation variation, List<String> counted, Points points) {
        return new Balancing(points.points(), variation.limit())
                .plan()
                .filter(plan -> plan.cost() > 0)
                .map(plan -> entered(county, variation, counted, points.figure().orElseThrow(), points.priced(), plan));
    }

    private Balance entered(
            String county,
            Variation variation,
            List<String> counted,
            String figure,
            boolean priced,
            Balancing.Plan plan) {
        String element = scheme.element(figure, variation.stage());
        BigDecimal quantity = BigDecimal.ZERO;
        int schools = 0;
        for (int i = 0; i < counted.size(); i++) {
            if (plan.steps()[i] > 0) {
                BigDecimal more = needs.step(figure).multiply(BigDecimal.valueOf(plan.steps()[i]));
                additions.more(counted.get(i), element, more);
                quantity = quantity.add(more);
                schools++;
            }
        }
        return new Balance(
                county,
                variation.criterion().key(),
                variation.stage(),
                variation.limit(),
                element,
                scheme.label(figure).zh(),
                scheme.unit(figure),
                schools,
                quantity,
                rounded(plan.cost()),
                rounded(plan.bound()),
                priced);
    }

    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    /** What one step more of the figure adds to the total; 0 where it is not always the same, falls, or is not known. */
    private Rational gain(Variation variation, SubjectFigures subject, String figure) {
        String element = scheme.element(figure, variation.stage());
        BigDecimal step = needs.step(figure);
        Optional<BigDecimal> now = subject.value(0, element);
        if (now.isEmpty()) {
            return Rational.ZERO;
        }
        SubjectFigures more = subject.with(element, now.get().add(step));
        Optional<Rational> none = total(variation, subject);
        Optional<Rational> one = total(variation, more);
        Optional<Rational> two =
                total(variation, more.with(element, now.get().add(step).add(step)));
        if (none.isEmpty() || one.isEmpty() || two.isEmpty()) {
            return Rational.ZERO;
        }
        Rational gain = one.get().minus(none.get());
        return gain.signum() > 0 && two.get().minus(one.get()).compareTo(gain) == 0 ? gain : Rational.ZERO;
    }

    private Optional<Rational> total(Variation variation, SubjectFigures subject) {
        return Interpreter.number(variation.total(), subject.frame(scheme, variation.stage()))
                .value();
    }
}
