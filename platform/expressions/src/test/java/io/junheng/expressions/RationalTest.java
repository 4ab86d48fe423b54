package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Property
    void arithmetic_keeps_the_field_laws(
            @ForAll @IntRange(min = -1000, max = 1000) int a,
            @ForAll @IntRange(min = 1, max = 1000) int b,
            @ForAll @IntRange(min = -1000, max = 1000) int c,
            @ForAll @IntRange(min = -1000, max = -1) int d) {
        Rational x = Rational.of(BigInteger.valueOf(a), BigInteger.valueOf(b));
        Rational y = Rational.of(BigInteger.valueOf(c), BigInteger.valueOf(d));
        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.times(y)).isEqualTo(y.times(x));
        assertThat(x.plus(y).denominator().signum()).isPositive();
        if (y.signum() != 0) {
            assertThat(x.over(y).times(y)).isEqualTo(x);
        }
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(x.minus(y).signum());
    }

    @Property
    void a_decimal_is_kept_exactly(@ForAll BigDecimal value) {
        assertThat(Rational.of(value).rounded(Math.max(0, value.scale()))).isEqualByComparingTo(value);
    }

    @Test
    void a_half_is_rounded_away_from_zero() {
        assertThat(Rational.of(new BigDecimal("0.125")).rounded(2)).isEqualByComparingTo("0.13");
        assertThat(Rational.of(new BigDecimal("-0.125")).rounded(2)).isEqualByComparingTo("-0.13");
        assertThat(Rational.of(1000).rounded(2).toPlainString()).isEqualTo("1000");
    }

    @Test
    void a_zero_denominator_is_refused() {
        assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
