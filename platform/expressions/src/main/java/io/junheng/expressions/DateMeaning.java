package io.junheng.expressions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What dates are. */
final class DateMeaning extends Meaning<LocalDate> {

    DateMeaning(Situation situation) {
        super(situation);
    }

    @Override
    LocalDate reported(Frame frame, Element element) {
        return frame.date(element);
    }

    @Override
    Meaning<LocalDate> in(Situation other) {
        return other.dates();
    }

    @Override
    public Outcome<LocalDate> day(Expression.Day node) {
        return Outcome.of(node.value());
    }

    @Override
    public Outcome<LocalDate> extreme(Expression.Extreme node) {
        return Extremes.of(node, this);
    }

    @Override
    public Outcome<LocalDate> applied(Expression.Applied node) {
        Outcome<LocalDate> day = of(node.operands().get(0));
        Outcome<Rational> number = situation().numbers().of(node.operands().get(1));
        if (!day.determined() || !number.determined()) {
            return Outcome.undetermined(joined(day, number));
        }
        Optional<LocalDate> moved = node.function() == Function.ADD_DAYS
                ? Calendar.plusDays(day.value().get(), number.value().get())
                : Calendar.plusMonths(day.value().get(), number.value().get());
        return moved.map(Outcome::of)
                .orElseGet(
                        () -> Outcome.undetermined(List.of(new Reason(Reason.Code.NO_SUCH_DATE, Printer.text(node)))));
    }

    @Override
    public Outcome<LocalDate> aggregate(Expression.Aggregate node) {
        return new PopulationMeaning(situation()).extreme(node, Situation::dates);
    }
}
