package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Rational;
import io.junheng.expressions.Units;
import io.junheng.expressions.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The variation between schools, by the figures of its own row. */
class VariationRowsTest {

    private static final Vocabulary NAMES = Vocabulary.builder()
            .element("amount", Units.standard().of("1"), "数量", "amount")
            .element("weight", Units.standard().of("1"), "权数", "weight")
            .build();

    private static Outcome<Rational> variation(String... pairs) {
        Formula formula = Formula.number(
                        "cv(amount, weight)",
                        NAMES,
                        FormulaLevel.POPULATION,
                        Units.standard().of("1"))
                .orThrow();
        List<Frame> schools = Arrays.stream(pairs)
                .map(pair -> pair.split("/"))
                .<Frame>map(
                        sides -> element -> new BigDecimal(sides[element.name().equals("amount") ? 0 : 1]))
                .toList();
        return Interpreter.number(formula, schools);
    }

    private static BigDecimal rounded(Outcome<Rational> outcome) {
        return outcome.value().orElseThrow().rounded(4);
    }

    @Test
    void r071TheVariationIsThatOfTheSourcesWeightedOrNotAndZeroForOneSchoolAndUnknownForNothing() {
        // Given urban and rural fill rates, one and one; classes and pupils of three schools
        assertThat(rounded(variation("1.1202/1", "0.7565/1"))).isEqualByComparingTo("0.1938");
        assertThat(rounded(variation("24/1440", "30/1350", "24/1080"))).isEqualByComparingTo("0.1332");

        // Then
        assertThat(rounded(variation("24/1440"))).isEqualByComparingTo("0");
        Outcome<Rational> nothing = variation("0/1440", "0/1350");
        assertThat(nothing.value()).isEmpty();
        assertThat(nothing.reasons().toString()).contains("MEAN_NOT_POSITIVE");
    }
}
