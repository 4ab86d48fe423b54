package io.junheng.expressions;

import java.util.Arrays;
import java.util.List;

/** What expressions of one type mean in a {@link Situation}; here is what all types share. */
abstract class Meaning<T> extends Misplaced<Outcome<T>> {

    private final Situation situation;

    Meaning(Situation situation) {
        this.situation = situation;
    }

    /** What the subject reported, null when nothing. */
    abstract T reported(Frame frame, Element element);

    /** This meaning in another situation. */
    abstract Meaning<T> in(Situation other);

    Situation situation() {
        return situation;
    }

    Outcome<T> of(Expression expression) {
        return expression.accept(this);
    }

    static List<Reason> joined(Outcome<?>... outcomes) {
        return Arrays.stream(outcomes)
                .flatMap(outcome -> outcome.reasons().stream())
                .distinct()
                .toList();
    }

    @Override
    public Outcome<T> figure(Expression.Figure node) {
        Element element = new Element(node.name(), situation.yearsBack());
        T value = reported(situation.frame(), element);
        return value == null ? Outcome.undetermined(List.of(Reason.missing(element))) : Outcome.of(value);
    }

    @Override
    public Outcome<T> defined(Expression.Defined node) {
        return of(node.body());
    }

    @Override
    public Outcome<T> choice(Expression.Choice node) {
        Outcome<Boolean> condition = situation.conditions().of(node.condition());
        if (!condition.determined()) {
            return Outcome.undetermined(condition.reasons());
        }
        return of(condition.value().get() ? node.then() : node.otherwise());
    }

    @Override
    public Outcome<T> previous(Expression.Previous node) {
        return in(situation.earlier(node.years())).of(node.operand());
    }
}
