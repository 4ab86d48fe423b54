package io.junheng.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What numbers are in SQL. */
final class SqlNumbers extends SqlMeaning<Fraction> {

    SqlNumbers(SqlScope scope) {
        super(scope);
    }

    @Override
    SqlNumbers in(SqlScope other) {
        return other.numbers();
    }

    @Override
    public Fraction literal(Expression.Literal node) {
        return Fraction.of(node.value());
    }

    @Override
    public Fraction figure(Expression.Figure node) {
        return Fraction.whole(scope().column(node));
    }

    @Override
    public Fraction negation(Expression.Negation node) {
        return of(node.operand()).negated();
    }

    @Override
    public Fraction arithmetic(Expression.Arithmetic node) {
        Fraction left = of(node.left());
        Fraction right = of(node.right());
        return switch (node.operator()) {
            case ADD -> left.combined("+", right);
            case SUBTRACT -> left.combined("-", right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.over(right);
        };
    }

    @Override
    public Fraction conversion(Expression.Conversion node) {
        Fraction operand = of(node.operand());
        return new Fraction(
                scaled(operand.numerator(), node.factor().numerator()),
                scaled(operand.denominator(), node.factor().denominator()));
    }

    private static String scaled(String part, BigInteger factor) {
        return factor.equals(BigInteger.ONE)
                ? part
                : Fraction.product(part, Fraction.of(new BigDecimal(factor)).numerator());
    }

    @Override
    public Fraction choice(Expression.Choice node) {
        return Fraction.chosen(scope().conditions().of(node.condition()), of(node.then()), of(node.otherwise()));
    }

    @Override
    public Fraction extreme(Expression.Extreme node) {
        Relation relation = node.greatest() ? Relation.AT_LEAST : Relation.AT_MOST;
        return node.operands().stream()
                .map(this::of)
                .reduce((a, b) -> Fraction.chosen(a.compared(relation, b), a, b))
                .orElseThrow();
    }

    @Override
    public Fraction applied(Expression.Applied node) {
        Expression first = node.operands().get(0);
        return switch (node.function()) {
            case LENGTH -> Fraction.whole("length(" + scope().texts().of(first) + ")::numeric");
            case DAYS -> Fraction.whole("(" + day(node, 1) + " - " + day(node, 0) + ")::numeric");
            case MONTHS -> Fraction.whole("junheng_months(" + day(node, 0) + ", " + day(node, 1) + ")");
            case YEAR -> Fraction.whole("extract(year FROM " + day(node, 0) + ")");
            case SCHOOL_YEAR -> Fraction.whole("junheng_school_year(" + day(node, 0) + ")");
            case FLOOR -> of(first).floored();
            case CEIL -> of(first).negated().floored().negated();
            case ROUND -> of(first).rounded();
            case ABS -> of(first).absolute();
            case CONTAINS, STARTS_WITH, PART, ADD_DAYS, ADD_MONTHS ->
                throw new IllegalArgumentException(node.function() + " gives no number");
        };
    }

    private String day(Expression.Applied node, int operand) {
        return scope().dates().of(node.operands().get(operand));
    }

    @Override
    public Fraction growth(Expression.Growth node) {
        return of(node.expanded());
    }

    @Override
    public Fraction aggregate(Expression.Aggregate node) {
        return new SqlStatistics(scope(), node).number();
    }

    Fraction signedSquare(Expression expression) {
        return Roots.isRoot(expression)
                ? new SqlStatistics(scope(), Roots.rootOf(expression)).squareOfCv()
                : of(expression).signedSquare();
    }
}
