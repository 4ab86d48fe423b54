package io.junheng.expressions;

import java.util.List;

/** Where an expression is read: the population, the subject in question (null outside aggregates), and how many years back. */
record Situation(List<Frame> population, Frame frame, int yearsBack) {

    static Situation of(Frame subject) {
        return new Situation(List.of(subject), subject, 0);
    }

    static Situation of(List<Frame> population) {
        return new Situation(population, null, 0);
    }

    Situation earlier(int years) {
        return new Situation(population, frame, yearsBack + years);
    }

    Situation member(Frame member) {
        return new Situation(population, member, yearsBack);
    }

    NumberMeaning numbers() {
        return new NumberMeaning(this);
    }

    ConditionMeaning conditions() {
        return new ConditionMeaning(this);
    }

    TextMeaning texts() {
        return new TextMeaning(this);
    }

    DateMeaning dates() {
        return new DateMeaning(this);
    }

    /** What the expression gives, by its type. */
    Outcome<?> of(Expression expression) {
        return switch (expression.type()) {
            case NUMBER -> numbers().of(expression);
            case TEXT -> texts().of(expression);
            case DATE -> dates().of(expression);
            case TRUTH -> conditions().of(expression);
        };
    }
}
