package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Scheme;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** The weighted total of a combined school's stages (各学段加权合计) in SQL; {@code teaches} gives the condition that it teaches one. */
final class Weighting {

    /** Weights with so many decimals become whole numbers when multiplied by this. */
    private static final BigDecimal SCALE = BigDecimal.valueOf(10_000);

    private static final BigDecimal LARGEST = BigDecimal.TEN;

    private final Scheme scheme;
    private final Function<String, SqlText> teaches;

    Weighting(Scheme scheme, Function<String, SqlText> teaches) {
        this.scheme = scheme;
        this.teaches = teaches;
    }

    /** The data element that is weighted, at a stage. */
    String element(String stage) {
        return scheme.element(scheme.content().split().figure(), stage);
    }

    /** Exactly, from numbers that {@code figure} gives for a data element. */
    SqlText exact(Function<String, SqlText> figure) {
        SqlText sum = new SqlText().add("(0");
        scheme.weights()
                .forEach((stage, weight) -> sum.add(" + case when ")
                        .add(teaches.apply(stage))
                        .add(" then ?::numeric * ", weight)
                        .add(figure.apply(element(stage)))
                        .add(" else 0 end"));
        return sum.add(")");
    }

    /** Whether all its parts are there; {@code figure} gives a data element's double. */
    SqlText known(Function<String, String> figure) {
        SqlText all = new SqlText().add("(true");
        scheme.weights()
                .keySet()
                .forEach(stage -> all.add(" and (not ")
                        .add(teaches.apply(stage))
                        .add(" or " + figure.apply(element(stage)) + " is not null)"));
        return all.add(")");
    }

    /**
     * The double nearest to it: whole numbers of weight times pupils are added up without rounding and divided once. Null where that is not so, and where a
     * number is missing.
     */
    SqlText nearest(Function<String, String> figure) {
        Map<String, BigDecimal> weights = scheme.weights();
        boolean whole = weights.values().stream()
                .allMatch(weight -> weight.multiply(SCALE).stripTrailingZeros().scale() <= 0
                        && weight.abs().compareTo(LARGEST) <= 0);
        if (!whole) {
            return SqlText.of("null::float8");
        }
        SqlText sum = new SqlText().add("((0::float8");
        weights.forEach((stage, weight) -> {
            String pupils = figure.apply(element(stage));
            sum.add(" + case when not ")
                    .add(teaches.apply(stage))
                    .add(" then 0 when " + pupils + " = trunc(" + pupils + ") and " + pupils
                            + " between 0 and 1e8 then "
                            + weight.multiply(SCALE).toBigInteger() + " * " + pupils + " end");
        });
        return sum.add(") / " + SCALE.toPlainString() + ")");
    }
}
