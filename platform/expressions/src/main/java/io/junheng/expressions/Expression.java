package io.junheng.expressions;

import java.math.BigDecimal;
import java.util.List;

/** A checked formula's syntax tree (语法树). Names are resolved and units agree; nothing in it can fail but by a missing value or a zero denominator. */
public sealed interface Expression {

    <R> R accept(Visitor<R> visitor);

    /** A decimal as written. */
    record Literal(BigDecimal value, Unit unit) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    record Truth(boolean value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    /** A data element of the subject. */
    record Figure(String name, Label label) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }
    }

    /** A name that stands for another formula. */
    record Defined(String name, Label label, Expression body) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defined(this);
        }
    }

    record Negation(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }

    /** The operand in another unit: {@code factor} times its number. */
    record Conversion(Expression operand, Unit unit, Rational factor) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conversion(this);
        }
    }

    record Comparison(Relation relation, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** Three-valued: {@code and} when {@code conjunction}, else {@code or}. */
    record Logical(boolean conjunction, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.logical(this);
        }
    }

    /** {@code if(condition, then, otherwise)}; the branch not taken is not looked at. */
    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** {@code max(…)} when {@code greatest}, else {@code min(…)}. */
    record Extreme(boolean greatest, List<Expression> operands) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extreme(this);
        }
    }

    /** The operand a year before. */
    record Previous(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.previous(this);
        }
    }

    /** {@code x / previous(x) - 1}. */
    record Growth(Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.growth(this);
        }

        Expression expanded() {
            return new Arithmetic(
                    Operator.SUBTRACT,
                    new Arithmetic(Operator.DIVIDE, operand, new Previous(operand)),
                    new Literal(BigDecimal.ONE, Unit.NONE));
        }
    }

    /** A figure of a whole population; operands are read of each member. */
    record Aggregate(Statistic statistic, List<Expression> operands) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
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

    /** What can be asked of a population (总体). */
    enum Statistic {
        SUM,
        COUNT,
        SHARE,
        MEAN,
        /** 差异系数 of totals x with weights w: sqrt(Σ (w/W)·(x/w − X/W)²) / (X/W), where W and X are the sums. */
        CV
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

        R figure(Figure node);

        R defined(Defined node);

        R negation(Negation node);

        R arithmetic(Arithmetic node);

        R conversion(Conversion node);

        R comparison(Comparison node);

        R not(Not node);

        R logical(Logical node);

        R choice(Choice node);

        R extreme(Extreme node);

        R previous(Previous node);

        R growth(Growth node);

        R aggregate(Aggregate node);
    }
}
