package io.junheng.registry.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, days and flags as people write them. */
class FigureTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "0.000, 0", "12.50, 12.5", "007, 7", "+3, 3", "100, 100", "19432.9, 19432.9"})
    void aFigureHasOneStoredForm(String text, String stored) {
        assertThat(Figure.of(text).toPlainString()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "00",
                "0.0",
                "10",
                "0010.50",
                "1.000000",
                "0.000001",
                "1.0000000",
                "12345678.123456",
                "999999999999999",
                "999999999999999.0",
                "123456789012345678901234567890.5",
                "0.1234567"
            })
    void theShortWayOfReadingGivesWhatTheLongOneGives(String text) {
        assertThat(read(() -> Figure.of(text))).isEqualTo(read(() -> Figure.of(new BigDecimal(text))));
    }

    private static Object read(Supplier<BigDecimal> reading) {
        try {
            return reading.get();
        } catch (Problem refused) {
            return refused.type();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "1E5",
                "1,234",
                "١٢٣",
                "１２３",
                "",
                " ",
                "1 ",
                "0x10",
                "1.",
                ".5",
                "--1",
                "一百",
                "1/2",
                "50%"
            })
    void whatIsNotAPlainDecimalNumberIsRefused(String text) {
        assertThatThrownBy(() -> Figure.of(text)).isInstanceOf(Problem.class);
    }

    @Test
    void sizeAndPrecisionAreBounded() {
        assertThat(Figure.of("999999999999999.999999")).isEqualByComparingTo("999999999999999.999999");
        assertThatThrownBy(() -> Figure.of("1000000000000000")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Figure.of("0.0000001")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Figure.of(new BigDecimal("1e400"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Figure.of(new BigDecimal("1e-400"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Figure.of("9".repeat(41))).isInstanceOf(Problem.class);
    }

    @Test
    void countsAreNeitherNegativeNorBroken() {
        assertThatThrownBy(() -> Figure.counted(Figure.of("-1"), true)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Figure.counted(Figure.of("1.5"), true)).isInstanceOf(Problem.class);
        assertThat(Figure.counted(Figure.of("1.5"), false)).isEqualByComparingTo("1.5");
        assertThat(Figure.counted(Figure.of("3.0"), true)).isEqualByComparingTo("3");
    }

    @Property
    void writingAFigureAndReadingItGivesTheSame(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal number) {
        BigDecimal figure = Figure.of(number);
        assertThat(Figure.of(figure.toPlainString())).isEqualTo(figure);
        assertThat(figure).isEqualByComparingTo(number);
    }

    @Test
    void aDayExistsAndLiesInReach() {
        assertThat(Day.of("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        for (String wrong : new String[] {
            "2023-02-29",
            "0000-01-01",
            "1799-12-31",
            "3000-01-01",
            "9999-12-31",
            "2023-9-1",
            "20230901",
            "2023-09-01T00:00",
            "２０２３-09-01",
            ""
        }) {
            assertThatThrownBy(() -> Day.of(wrong)).as(wrong).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "TRUE", "1", "yes", "", " true"})
    void aFlagIsTrueOrFalse(String text) {
        assertThat(Flag.of("true")).isTrue();
        assertThat(Flag.of("false")).isFalse();
        assertThatThrownBy(() -> Flag.of(text)).isInstanceOf(Problem.class);
    }
}
