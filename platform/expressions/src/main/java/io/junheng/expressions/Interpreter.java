package io.junheng.expressions;

import java.time.LocalDate;
import java.util.List;

/**
 * The reference meaning of the language (参考解释器): exact fractions throughout, so a comparison at a boundary is right to the last digit. Only the value of
 * a {@code cv} is a root and is cut after 30 decimals; comparing one compares the squares and stays exact. SQL compiled by {@link SqlCompiler} gives the
 * same.
 */
public final class Interpreter {

    private Interpreter() {}

    /** The number that the formula gives for one subject. */
    public static Outcome<Rational> number(Formula formula, Frame frame) {
        return Situation.of(frame).numbers().of(formula.expression());
    }

    /** Whether the condition holds for one subject. */
    public static Outcome<Boolean> condition(Formula formula, Frame frame) {
        return Situation.of(frame).conditions().of(formula.expression());
    }

    /** The text that the formula gives for one subject. */
    public static Outcome<String> text(Formula formula, Frame frame) {
        return Situation.of(frame).texts().of(formula.expression());
    }

    /** The day that the formula gives for one subject. */
    public static Outcome<LocalDate> date(Formula formula, Frame frame) {
        return Situation.of(frame).dates().of(formula.expression());
    }

    /** What the formula gives for one subject: a {@link Rational}, a text, a day or a truth, by {@link Formula#type()}. */
    public static Outcome<?> value(Formula formula, Frame frame) {
        return Situation.of(frame).of(formula.expression());
    }

    /** The number that the formula gives for a population. */
    public static Outcome<Rational> number(Formula formula, List<Frame> population) {
        return Situation.of(population).numbers().of(formula.expression());
    }

    /** Whether the condition holds for a population. */
    public static Outcome<Boolean> condition(Formula formula, List<Frame> population) {
        return Situation.of(population).conditions().of(formula.expression());
    }

    /** What the formula gives for a population: a {@link Rational}, a day or a truth, by {@link Formula#type()}. */
    public static Outcome<?> value(Formula formula, List<Frame> population) {
        return Situation.of(population).of(formula.expression());
    }
}
