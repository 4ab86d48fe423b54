package io.junheng.expressions;

import java.math.BigDecimal;

/** What the numbers of a population are in a grouped select. */
final class SqlStatistics {

    private final SqlScope scope;
    private final Expression.Aggregate node;
    private final SqlMembers members;

    SqlStatistics(SqlScope scope, Expression.Aggregate node) {
        this.scope = scope;
        this.node = node;
        this.members = SqlMembers.of(node, scope);
    }

    Fraction number() {
        return switch (node.statistic()) {
            case SUM -> sum();
            case MEAN -> node.operands().size() == 1 ? sum().over(size()) : weightedMean();
            case COUNT -> node.operands().isEmpty() ? size() : count();
            case SHARE -> count().over(size());
            case CV -> {
                Fraction square = squareOfCv();
                yield Fraction.whole("junheng_root(" + square.parts() + ")");
            }
            case LEAST -> extreme("min", "0");
            case GREATEST -> extreme("max", "1");
            case MEDIAN -> quantile("0.5");
            case QUANTILE ->
                quantile(((Expression.Literal) node.operands().get(1)).value().toPlainString());
            case DISTINCT -> distinct();
        };
    }

    private Fraction number(int operand) {
        return scope.numbers().of(node.operands().get(operand));
    }

    private Fraction size() {
        return Fraction.whole(members.number() + "::numeric");
    }

    private Fraction sum() {
        Fraction value = number(0);
        return members.where(members.allKnown(value.known()), members.sum(value));
    }

    private Fraction count() {
        String condition = scope.conditions().of(node.operands().get(0));
        Fraction count = Fraction.whole(members.meeting(condition) + "::numeric");
        return members.where(members.complete(condition), count);
    }

    private Fraction distinct() {
        String text = scope.texts().of(node.operands().get(0));
        Fraction count = Fraction.whole(members.over("count", "DISTINCT " + text) + "::numeric");
        return members.where(members.complete(text), count);
    }

    private Fraction extreme(String function, String fraction) {
        Fraction value = number(0);
        return value.denominator() == null
                ? members.where(
                        members.allKnown(value.known()), Fraction.whole(members.over(function, value.numerator())))
                : quantile(fraction);
    }

    private Fraction quantile(String fraction) {
        Fraction value = number(0);
        String denominators =
                value.denominator() == null ? "NULL::numeric[]" : members.over("array_agg", value.denominator());
        String exact = "(junheng_quantile(" + members.over("array_agg", value.numerator()) + ", " + denominators + ", "
                + fraction + "::numeric))";
        return members.where(members.allKnown(value.known()), new Fraction(exact + "[1]", exact + "[2]"));
    }

    private Fraction weightedMean() {
        Fraction value = number(0);
        Fraction weight = number(1);
        String sound = members.allKnown(value.known()) + " AND " + members.complete(weight.known()) + " AND "
                + members.allPositive(weight);
        return members.where(sound, members.sum(value.times(weight)).over(members.sum(weight)));
    }

    /** W·Σ(x²/w)/X² − 1, which is the square of the weighted coefficient of variation. */
    Fraction squareOfCv() {
        Fraction total = number(0);
        Fraction weight = number(1);
        Fraction totals = members.sum(total);
        Fraction squares = members.sum(total.times(total).over(weight));
        Fraction ratio = members.sum(weight).times(squares).over(totals.times(totals));
        String sound = members.allKnown(total.known()) + " AND " + members.complete(weight.known()) + " AND "
                + members.allPositive(weight) + " AND " + totals.numerator() + " > 0";
        return members.where(sound, ratio.combined("-", Fraction.of(BigDecimal.ONE)));
    }
}
