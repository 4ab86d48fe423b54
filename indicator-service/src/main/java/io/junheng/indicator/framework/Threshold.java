package io.junheng.indicator.framework;

import io.junheng.expressions.Rational;
import io.junheng.expressions.Relation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What meets a criterion (达标线), such as {@code >= 4.2}; the number is in the criterion's unit. */
public record Threshold(Relation relation, BigDecimal number) {

    private static final Pattern FORM = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,20}(?:\\.\\d{1,20})?)");

    /** Reads {@code >= 4.2}; nothing when it is not of the form. */
    public static Optional<Threshold> read(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text.strip());
        return parts.matches()
                ? Relation.find(parts.group(1)).map(relation -> new Threshold(relation, new BigDecimal(parts.group(2))))
                : Optional.empty();
    }

    /** Whether the value meets it, exactly. */
    public boolean holds(Rational value) {
        return relation.holds(value.compareTo(Rational.of(number)));
    }

    /** The threshold that is only this part of it, for example 85 per cent: exact, not rounded. */
    public Threshold part(BigDecimal share) {
        return new Threshold(relation, number.multiply(share));
    }

    /** {@code >= 4.2}. */
    public String text() {
        return relation.symbol() + " " + number.stripTrailingZeros().toPlainString();
    }
}
