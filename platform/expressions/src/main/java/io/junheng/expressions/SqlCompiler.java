package io.junheng.expressions;

import io.junheng.expressions.Expression.Statistic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compiles formulas to PostgreSQL (编译成 SQL). Numbers are carried as fractions and comparisons multiply across, so nothing is rounded before a verdict: the
 * result is that of {@link Interpreter}, row for row. It needs the functions of {@code db/expressions}. A formula of
 * {@link FormulaLevel#POPULATION} compiles to aggregate expressions for a grouped select.
 */
public final class SqlCompiler {

    private static final int LONGEST_SQL = 100_000;

    private SqlCompiler() {}

    /** The formula over the frame; the figures it reads are added to the frame's columns. */
    public static SqlFormula compile(Formula formula, SqlFrame frame) {
        return compile(formula.expression(), formula.isCondition(), frame);
    }

    private static SqlFormula compile(Expression expression, boolean condition, SqlFrame frame) {
        Reasons reasons = new Reasons(frame, 0);
        expression.accept(reasons);
        String list = reasons.found.values().stream()
                .map(conditions -> "CASE WHEN " + bounded(String.join(" OR ", conditions)) + " THEN ?::text END")
                .collect(Collectors.joining(", ", "array_remove(ARRAY[", "]::text[], NULL)"));
        List<String> texts = reasons.found.keySet().stream().map(Reason::text).toList();
        if (condition) {
            return new SqlFormula(null, null, expression.accept(new Conditions(frame, 0)), bounded(list), texts);
        }
        Fraction value = expression.accept(new Numbers(frame, 0));
        return new SqlFormula(value.numerator, value.bottom(), null, bounded(list), texts);
    }

    /** Whether fractions within fractions would make the SQL longer than is reasonable. */
    static boolean tooComplex(Expression expression, boolean condition) {
        try {
            compile(expression, condition, new SqlFrame("f", year -> "v"));
            return false;
        } catch (TooComplex tooComplex) {
            return true;
        }
    }

    static boolean isRoot(Expression expression) {
        return rootOf(expression) != null;
    }

    /** The {@code cv} that the expression is, by whatever name; null when it is none. */
    static Expression.Aggregate rootOf(Expression expression) {
        Expression node = expression;
        while (node instanceof Expression.Defined defined) {
            node = defined.body();
        }
        return node instanceof Expression.Aggregate aggregate && aggregate.statistic() == Statistic.CV
                ? aggregate
                : null;
    }

    private static String bounded(String sql) {
        if (sql.length() > LONGEST_SQL) {
            throw new TooComplex();
        }
        return sql;
    }

    private static final class TooComplex extends RuntimeException {
        TooComplex() {
            super(null, null, false, false);
        }
    }

    /** A number as SQL: numerator over denominator, the latter null when it is one. Either is SQL null when the number is undetermined. */
    private record Fraction(String numerator, String denominator) {

        Fraction {
            bounded(numerator);
            if (denominator != null) {
                bounded(denominator);
            }
        }

        static Fraction of(BigDecimal value) {
            String text = value.toPlainString() + "::numeric";
            return new Fraction(value.signum() < 0 ? "(" + text + ")" : text, null);
        }

        String bottom() {
            return denominator == null ? "1::numeric" : denominator;
        }

        static String product(String a, String b) {
            return a == null ? b : b == null ? a : "(" + a + " * " + b + ")";
        }

        Fraction times(Fraction other) {
            return new Fraction(product(numerator, other.numerator), product(denominator, other.denominator));
        }

        Fraction over(Fraction other) {
            return new Fraction(
                    product(numerator, other.denominator), product(denominator, "NULLIF(" + other.numerator + ", 0)"));
        }

        Fraction combined(String operator, Fraction other) {
            return new Fraction(
                    "(" + product(numerator, other.denominator) + " " + operator + " "
                            + product(other.numerator, denominator) + ")",
                    product(denominator, other.denominator));
        }

        /** Null exactly when the number is undetermined. */
        String known() {
            return denominator == null ? numerator : "(" + numerator + " + " + denominator + ")";
        }

        /** Positive exactly when the number is. */
        String sign() {
            return product(numerator, denominator);
        }

        String compared(Relation relation, Fraction other) {
            if (denominator == null && other.denominator == null) {
                return bounded("(" + numerator + " " + relation.symbol() + " " + other.numerator + ")");
            }
            Fraction difference = combined("-", other);
            return bounded("(" + difference.sign() + " " + relation.symbol() + " 0)");
        }

        Fraction signedSquare() {
            return new Fraction(
                    "(" + numerator + " * abs(" + numerator + "))",
                    denominator == null ? null : "(" + denominator + " * abs(" + denominator + "))");
        }

        static Fraction chosen(String condition, Fraction then, Fraction otherwise) {
            return new Fraction(
                    cases(condition, then.numerator, otherwise.numerator),
                    then.denominator == null && otherwise.denominator == null
                            ? null
                            : cases(condition, then.bottom(), otherwise.bottom()));
        }

        private static String cases(String condition, String then, String otherwise) {
            return "(CASE WHEN " + condition + " THEN " + then + " WHEN NOT " + condition + " THEN " + otherwise
                    + " END)";
        }

        Fraction where(String condition) {
            return new Fraction("(CASE WHEN " + condition + " THEN " + numerator + " END)", denominator);
        }

        Fraction summed() {
            return denominator == null
                    ? new Fraction("sum(" + numerator + ")", null)
                    : new Fraction(
                            "(junheng_sum(" + numerator + ", " + denominator + "))[1]",
                            "(junheng_sum(" + numerator + ", " + denominator + "))[2]");
        }
    }

    private static String allKnown(String value) {
        return "count(*) > 0 AND count(*) = count(" + value + ")";
    }

    private static String allPositive(Fraction weight) {
        return "count(*) FILTER (WHERE " + weight.sign() + " > 0) = count(*)";
    }

    /** What numbers are in SQL. */
    private static final class Numbers extends Misplaced<Fraction> {

        private final SqlFrame frame;
        private final int yearsBack;

        Numbers(SqlFrame frame, int yearsBack) {
            this.frame = frame;
            this.yearsBack = yearsBack;
        }

        private String condition(Expression condition) {
            return condition.accept(new Conditions(frame, yearsBack));
        }

        @Override
        public Fraction literal(Expression.Literal node) {
            return Fraction.of(node.value());
        }

        @Override
        public Fraction figure(Expression.Figure node) {
            return new Fraction(frame.column(new Element(node.name(), yearsBack)), null);
        }

        @Override
        public Fraction defined(Expression.Defined node) {
            return node.body().accept(this);
        }

        @Override
        public Fraction negation(Expression.Negation node) {
            Fraction operand = node.operand().accept(this);
            return new Fraction("(- " + operand.numerator + ")", operand.denominator);
        }

        @Override
        public Fraction arithmetic(Expression.Arithmetic node) {
            Fraction left = node.left().accept(this);
            Fraction right = node.right().accept(this);
            return switch (node.operator()) {
                case ADD -> left.combined("+", right);
                case SUBTRACT -> left.combined("-", right);
                case MULTIPLY -> left.times(right);
                case DIVIDE -> left.over(right);
            };
        }

        @Override
        public Fraction conversion(Expression.Conversion node) {
            Fraction operand = node.operand().accept(this);
            Fraction above = Fraction.of(new BigDecimal(node.factor().numerator()));
            Fraction below = Fraction.of(new BigDecimal(node.factor().denominator()));
            boolean whole = node.factor().numerator().equals(BigInteger.ONE);
            boolean single = node.factor().denominator().equals(BigInteger.ONE);
            return new Fraction(
                    whole ? operand.numerator : Fraction.product(operand.numerator, above.numerator),
                    single ? operand.denominator : Fraction.product(operand.denominator, below.numerator));
        }

        @Override
        public Fraction choice(Expression.Choice node) {
            return Fraction.chosen(
                    condition(node.condition()),
                    node.then().accept(this),
                    node.otherwise().accept(this));
        }

        @Override
        public Fraction extreme(Expression.Extreme node) {
            Relation relation = node.greatest() ? Relation.AT_LEAST : Relation.AT_MOST;
            return node.operands().stream()
                    .map(operand -> operand.accept(this))
                    .reduce((a, b) -> Fraction.chosen(a.compared(relation, b), a, b))
                    .orElseThrow();
        }

        @Override
        public Fraction previous(Expression.Previous node) {
            return node.operand().accept(new Numbers(frame, yearsBack + 1));
        }

        @Override
        public Fraction growth(Expression.Growth node) {
            return node.expanded().accept(this);
        }

        @Override
        public Fraction aggregate(Expression.Aggregate node) {
            List<Expression> operands = node.operands();
            return switch (node.statistic()) {
                case SUM -> strictSum(operands.get(0).accept(this));
                case MEAN ->
                    operands.size() == 1
                            ? strictSum(operands.get(0).accept(this)).over(new Fraction("count(*)::numeric", null))
                            : weightedMean(
                                    operands.get(0).accept(this),
                                    operands.get(1).accept(this));
                case COUNT ->
                    operands.isEmpty() ? new Fraction("count(*)::numeric", null) : count(condition(operands.get(0)));
                case SHARE -> count(condition(operands.get(0))).over(new Fraction("count(*)::numeric", null));
                case CV -> {
                    Fraction square = squareOfCv(node);
                    yield new Fraction("junheng_root(" + square.numerator + ", " + square.bottom() + ")", null);
                }
            };
        }

        private static Fraction strictSum(Fraction value) {
            return value.summed().where(allKnown(value.known()));
        }

        private static Fraction count(String condition) {
            return new Fraction("count(*) FILTER (WHERE " + condition + ")::numeric", null)
                    .where("count(*) = count(" + condition + ")");
        }

        private static Fraction weightedMean(Fraction value, Fraction weight) {
            return value.times(weight)
                    .summed()
                    .over(weight.summed())
                    .where(allKnown(value.known()) + " AND " + allKnown(weight.known()) + " AND "
                            + allPositive(weight));
        }

        Fraction squareOfCv(Expression.Aggregate node) {
            Fraction total = node.operands().get(0).accept(this);
            Fraction weight = node.operands().get(1).accept(this);
            Fraction totals = total.summed();
            Fraction squares = total.times(total).over(weight).summed();
            Fraction ratio = weight.summed().times(squares).over(totals.times(totals));
            return ratio.combined("-", Fraction.of(BigDecimal.ONE))
                    .where(allKnown(total.known()) + " AND " + allKnown(weight.known()) + " AND " + allPositive(weight)
                            + " AND " + totals.numerator + " > 0");
        }

        Fraction signedSquare(Expression expression) {
            return isRoot(expression)
                    ? squareOfCv(rootOf(expression))
                    : expression.accept(this).signedSquare();
        }
    }

    /** What conditions are in SQL: boolean expressions, null when undetermined. */
    private static final class Conditions extends Misplaced<String> {

        private final SqlFrame frame;
        private final int yearsBack;

        Conditions(SqlFrame frame, int yearsBack) {
            this.frame = frame;
            this.yearsBack = yearsBack;
        }

        @Override
        public String truth(Expression.Truth node) {
            return node.value() ? "true" : "false";
        }

        @Override
        public String defined(Expression.Defined node) {
            return node.body().accept(this);
        }

        @Override
        public String comparison(Expression.Comparison node) {
            Numbers numbers = new Numbers(frame, yearsBack);
            if (isRoot(node.left()) || isRoot(node.right())) {
                return numbers.signedSquare(node.left()).compared(node.relation(), numbers.signedSquare(node.right()));
            }
            return node.left()
                    .accept(numbers)
                    .compared(node.relation(), node.right().accept(numbers));
        }

        @Override
        public String not(Expression.Not node) {
            return bounded("(NOT " + node.operand().accept(this) + ")");
        }

        @Override
        public String logical(Expression.Logical node) {
            return bounded("(" + node.left().accept(this) + (node.conjunction() ? " AND " : " OR ")
                    + node.right().accept(this) + ")");
        }
    }

    /** Collects when which reason applies, in the order in which the interpreter meets them. */
    private static final class Reasons extends Misplaced<Void> {

        private final SqlFrame frame;
        private final int yearsBack;
        private final List<String> guards;
        private final Map<Reason, List<String>> found;

        Reasons(SqlFrame frame, int yearsBack) {
            this(frame, yearsBack, List.of(), new LinkedHashMap<>());
        }

        private Reasons(SqlFrame frame, int yearsBack, List<String> guards, Map<Reason, List<String>> found) {
            this.frame = frame;
            this.yearsBack = yearsBack;
            this.guards = guards;
            this.found = found;
        }

        private Numbers numbers() {
            return new Numbers(frame, yearsBack);
        }

        private Conditions conditions() {
            return new Conditions(frame, yearsBack);
        }

        private Reasons under(String guard) {
            List<String> more = new ArrayList<>(guards);
            more.add(guard);
            return new Reasons(frame, yearsBack, more, found);
        }

        private void add(Reason reason, String condition) {
            List<String> all = new ArrayList<>(guards);
            all.add(condition);
            found.computeIfAbsent(reason, added -> new ArrayList<>())
                    .add(bounded("(" + String.join(" AND ", all) + ")"));
        }

        @Override
        public Void literal(Expression.Literal node) {
            return null;
        }

        @Override
        public Void truth(Expression.Truth node) {
            return null;
        }

        @Override
        public Void figure(Expression.Figure node) {
            Element element = new Element(node.name(), yearsBack);
            add(Reason.missing(element), frame.column(element) + " IS NULL");
            return null;
        }

        @Override
        public Void defined(Expression.Defined node) {
            return node.body().accept(this);
        }

        @Override
        public Void negation(Expression.Negation node) {
            return node.operand().accept(this);
        }

        @Override
        public Void arithmetic(Expression.Arithmetic node) {
            node.left().accept(this);
            node.right().accept(this);
            if (node.operator() == Expression.Operator.DIVIDE) {
                Fraction divisor = node.right().accept(numbers());
                String zero = "(" + divisor.numerator + " = 0 AND " + divisor.bottom() + " IS NOT NULL)";
                add(new Reason(Reason.Code.ZERO_DENOMINATOR, Printer.text(node.right())), zero);
            }
            return null;
        }

        @Override
        public Void conversion(Expression.Conversion node) {
            return node.operand().accept(this);
        }

        @Override
        public Void comparison(Expression.Comparison node) {
            node.left().accept(this);
            return node.right().accept(this);
        }

        @Override
        public Void not(Expression.Not node) {
            return node.operand().accept(this);
        }

        @Override
        public Void logical(Expression.Logical node) {
            String left = node.left().accept(conditions());
            String right = node.right().accept(conditions());
            String decisive = node.conjunction() ? " IS FALSE" : " IS TRUE";
            node.left().accept(under("(" + right + decisive + ") IS FALSE").under(left + " IS NULL"));
            return node.right()
                    .accept(under("(" + left + decisive + ") IS FALSE").under(right + " IS NULL"));
        }

        @Override
        public Void choice(Expression.Choice node) {
            String condition = node.condition().accept(conditions());
            node.condition().accept(under(condition + " IS NULL"));
            node.then().accept(under(condition));
            return node.otherwise().accept(under("NOT " + condition));
        }

        @Override
        public Void extreme(Expression.Extreme node) {
            node.operands().forEach(operand -> operand.accept(this));
            return null;
        }

        @Override
        public Void previous(Expression.Previous node) {
            return node.operand().accept(new Reasons(frame, yearsBack + 1, guards, found));
        }

        @Override
        public Void growth(Expression.Growth node) {
            return node.expanded().accept(this);
        }

        @Override
        public Void aggregate(Expression.Aggregate node) {
            if (node.statistic() != Statistic.COUNT) {
                add(new Reason(Reason.Code.EMPTY_POPULATION, ""), "count(*) = 0");
            }
            if (node.statistic() == Statistic.COUNT || node.statistic() == Statistic.SHARE) {
                node.operands().forEach(operand -> undeterminedMembers(operand, operand.accept(conditions())));
                return null;
            }
            List<Fraction> values = node.operands().stream()
                    .map(operand -> operand.accept(numbers()))
                    .toList();
            for (int i = 0; i < values.size(); i++) {
                undeterminedMembers(node.operands().get(i), values.get(i).known());
            }
            if (values.size() == 2) {
                Fraction weight = values.get(1);
                add(
                        new Reason(
                                Reason.Code.WEIGHT_NOT_POSITIVE,
                                Printer.text(node.operands().get(1))),
                        allKnown(weight.known()) + " AND NOT (" + allPositive(weight) + ")");
            }
            if (node.statistic() == Statistic.CV) {
                Fraction total = values.get(0);
                add(
                        new Reason(
                                Reason.Code.MEAN_NOT_POSITIVE,
                                Printer.text(node.operands().get(0))),
                        allKnown(total.known()) + " AND " + total.summed().numerator + " <= 0");
            }
            return null;
        }

        private void undeterminedMembers(Expression operand, String known) {
            add(
                    new Reason(Reason.Code.UNDETERMINED_MEMBERS, Printer.text(operand)),
                    "count(*) <> count(" + known + ")");
        }
    }
}
