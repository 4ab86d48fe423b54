package io.junheng.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A checked formula's syntax tree (语法树). Names are resolved, types and units agree; nothing in it can fail but by a missing value, a zero denominator or
 * what {@link Reason} names besides.
 */
public sealed interface Expression {

    <R> R accept(Visitor<R> visitor);

    /** What it gives. */
    Type type();

    /** The expressions that it is made of, in the order in which they are written. */
    List<Expression> parts();

    /** A decimal as written. */
    record Literal(BigDecimal value, Unit unit) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    record Truth(boolean value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A text as written between quotation marks. */
    record Words(String value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code date("2024-01-31")}. */
    record Day(LocalDate value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.day(this);
        }

        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A data element of the subject. */
    record Figure(String name, Label label, Type type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A name that stands for another formula. */
    record Defined(String name, Label label, Expression body) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defined(this);
        }

        @Override
        public Type type() {
            return body.type();
        }

        @Override
        public List<Expression> parts() {
            return List.of(body);
        }
    }

    record Negation(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** The operand in another unit: {@code factor} times its number. */
    record Conversion(Expression operand, Unit unit, Rational factor) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conversion(this);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** Two numbers, two dates or two texts; both are of one type. */
    record Comparison(Relation relation, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code oneOf(text, "a", "b")}. */
    record OneOf(Expression operand, List<String> options) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** {@code known(x)}: whether the operand has a value; itself it always has one. */
    record Known(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.known(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** Three-valued: {@code and} when {@code conjunction}, else {@code or}. */
    record Logical(boolean conjunction, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.logical(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code if(condition, then, otherwise)}; the branch not taken is not looked at. */
    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }

        @Override
        public Type type() {
            return then.type();
        }

        @Override
        public List<Expression> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** {@code max(…)} when {@code greatest}, else {@code min(…)}; of numbers or of dates. */
    record Extreme(boolean greatest, List<Expression> operands) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extreme(this);
        }

        @Override
        public Type type() {
            return operands.get(0).type();
        }

        @Override
        public List<Expression> parts() {
            return operands;
        }
    }

    /** A function that has a value only where all its operands have one. */
    record Applied(Function function, List<Expression> operands) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.applied(this);
        }

        @Override
        public Type type() {
            return function.result();
        }

        @Override
        public List<Expression> parts() {
            return operands;
        }
    }

    /** The operand so many years before. */
    record Previous(Expression operand, int years) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.previous(this);
        }

        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** {@code x / previous(x) - 1}. */
    record Growth(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.growth(this);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }

        Expression expanded() {
            return new Arithmetic(
                    Operator.SUBTRACT,
                    new Arithmetic(Operator.DIVIDE, operand, new Previous(operand, 1)),
                    new Literal(BigDecimal.ONE, Unit.NONE));
        }
    }

    /** Something that held in each of so many years up to the evaluated one (连续若干年). */
    record Run(Course course, Expression operand, int years) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.run(this);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }

        Expression expanded() {
            return IntStream.range(0, years)
                    .mapToObj(this::held)
                    .reduce((one, next) -> new Logical(true, one, next))
                    .orElseThrow();
        }

        private Expression held(int yearsBack) {
            Expression then = ago(yearsBack);
            return course == Course.THROUGHOUT ? then : new Comparison(Relation.AT_LEAST, then, ago(yearsBack + 1));
        }

        private Expression ago(int yearsBack) {
            return yearsBack == 0 ? operand : new Previous(operand, yearsBack);
        }
    }

    /**
     * A figure of a whole population; operands are read of each member. {@code within} restricts the population to the members that meet it; null when
     * all count.
     */
    record Aggregate(Statistic statistic, List<Expression> operands, Expression within) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }

        @Override
        public Type type() {
            boolean extreme = statistic == Statistic.LEAST || statistic == Statistic.GREATEST;
            return extreme ? operands.get(0).type() : Type.NUMBER;
        }

        @Override
        public List<Expression> parts() {
            return within == null
                    ? operands
                    : Stream.concat(operands.stream(), Stream.of(within)).toList();
        }

        /** The operands that differ from member to member: all but the fraction of a quantile. */
        List<Expression> figures() {
            return statistic == Statistic.QUANTILE ? operands.subList(0, 1) : operands;
        }
    }

    /** The four operations. */
    enum Operator {
        ADD("+", "+"),
        SUBTRACT("-", "−"),
        MULTIPLY("*", "×"),
        DIVIDE("/", "÷");

        private final String symbol;
        private final String words;

        Operator(String symbol, String words) {
            this.symbol = symbol;
            this.words = words;
        }

        public String symbol() {
            return symbol;
        }

        String words() {
            return words;
        }
    }

    /** What is asked of a run of years. */
    enum Course {
        /** 逐年不减: in none of the years was the number below that of the year before; it reads one year more than it has. */
        NON_DECREASING("nonDecreasing"),
        /** 连续满足: the condition held in each of the years. */
        THROUGHOUT("throughout");

        private final String function;

        Course(String function) {
            this.function = function;
        }

        String function() {
            return function;
        }
    }

    /** What can be asked of a population (总体). */
    enum Statistic {
        SUM,
        COUNT,
        SHARE,
        MEAN,
        /** 差异系数 of totals x with weights w: sqrt(Σ (w/W)·(x/w − X/W)²) / (X/W), where W and X are the sums. */
        CV,
        LEAST,
        GREATEST,
        /** 中位数: the quantile at a half. */
        MEDIAN,
        /** 分位数 at p: of n ordered numbers that at place p·(n − 1), counted from 0, interpolated between its neighbours. */
        QUANTILE,
        /** How many different texts there are. */
        DISTINCT
    }

    /** How a name reads in Chinese and English. */
    record Label(String zh, String en) {
        public String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** One method per kind of node. */
    interface Visitor<R> {
        R literal(Literal node);

        R truth(Truth node);

        R words(Words node);

        R day(Day node);

        R figure(Figure node);

        R defined(Defined node);

        R negation(Negation node);

        R arithmetic(Arithmetic node);

        R conversion(Conversion node);

        R comparison(Comparison node);

        R oneOf(OneOf node);

        R known(Known node);

        R not(Not node);

        R logical(Logical node);

        R choice(Choice node);

        R extreme(Extreme node);

        R applied(Applied node);

        R previous(Previous node);

        R growth(Growth node);

        R run(Run node);

        R aggregate(Aggregate node);
    }
}
