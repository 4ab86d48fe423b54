package io.junheng.indicator.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.expressions.Rational;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        ">= 55, 0.5, 55, 40, MET",
        ">= 55, 0.5, 47.5, 40, SIGNIFICANT",
        ">= 55, 0.5, 47.4, 40, LIMITED",
        ">= 55, 0.5, 40, 40, LIMITED",
        ">= 55, 0.5, 39.9, 40, DECLINED",
        ">= 55, , 47.5, 40, UNDER_WAY",
        ">= 55, 0.5, 54, , UNDER_WAY",
        ">= 55, 0.5, , 40, NOT_REPORTED",
        "<= 5, 0.5, 7, 9, SIGNIFICANT",
        "<= 5, 0.5, 9.5, 9, DECLINED",
        "> 4, 0.5, 4, 3, SIGNIFICANT"
    })
    void progress_is_judged_by_the_way_gone_since_last_year(
            String target, BigDecimal significant, BigDecimal value, BigDecimal before, Progress expected) {
        assertThat(Progress.of(Threshold.read(target).orElseThrow(), significant, rational(value), rational(before)))
                .isEqualTo(expected);
    }

    private static Optional<Rational> rational(BigDecimal number) {
        return Optional.ofNullable(number).map(Rational::of);
    }

    @ParameterizedTest
    @CsvSource({
        ">= 54, >= 55, true",
        ">= 55, >= 55, false",
        "> 55, >= 55, false",
        ">= 55, > 55, true",
        ">= 56, > 55, false",
        "<= 5, <= 4, true",
        "<= 3, <= 4, false",
        "< 4, <= 4, false",
        "<= 4, < 4, true",
        "= 0, = 0, false",
        "= 1, = 0, true"
    })
    void a_target_is_weaker_when_something_could_meet_it_and_miss_the_superior_one(
            String target, String superior, boolean weaker) {
        assertThat(Strength.weaker(
                        Threshold.read(target).orElseThrow(),
                        Threshold.read(superior).orElseThrow()))
                .isEqualTo(weaker);
    }
}
