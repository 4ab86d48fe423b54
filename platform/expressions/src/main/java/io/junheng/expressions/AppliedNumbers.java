package io.junheng.expressions;

import java.time.LocalDate;
import java.util.List;

/** The numbers that functions make of known operands. */
final class AppliedNumbers {

    private AppliedNumbers() {}

    static Rational of(Function function, List<Object> operands) {
        Object first = operands.get(0);
        return switch (function) {
            case LENGTH -> Rational.of(length((String) first));
            case DAYS -> Rational.of(Calendar.days((LocalDate) first, (LocalDate) operands.get(1)));
            case MONTHS -> Rational.of(Calendar.months((LocalDate) first, (LocalDate) operands.get(1)));
            case YEAR -> Rational.of(((LocalDate) first).getYear());
            case SCHOOL_YEAR -> Rational.of(Calendar.schoolYear((LocalDate) first));
            case FLOOR -> ((Rational) first).floor();
            case CEIL -> ((Rational) first).negated().floor().negated();
            case ROUND -> Rational.of(((Rational) first).rounded(0));
            case ABS -> ((Rational) first).absolute();
            case CONTAINS, STARTS_WITH, PART, ADD_DAYS, ADD_MONTHS ->
                throw new IllegalArgumentException(function + " gives no number");
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
