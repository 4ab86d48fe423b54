package io.junheng.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.task.reading.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LinkedTarget RATE =
            new LinkedTarget("rate", "九年义务教育巩固率", ">=", new BigDecimal("95"), "%", 2027, null, null, null, null);
    private static final LinkedTarget BOOKS =
            new LinkedTarget("books", "生均图书", null, null, null, null, null, null, null, null);

    @Test
    void aFigureIsReadWithItsTargetAndAFullWidthUnitIsTheSame() {
        // Given
        Reading reading = new Reading();

        // When
        List<Figures.Figure> figures = new Figures(reading, List.of(RATE, BOOKS), TODAY)
                .read(List.of(value("rate", "93.50", "％", 2026, null), value("books", "30", null, null, TODAY)));

        // Then
        reading.throwIfAny();
        assertThat(figures).extracting(Figures.Figure::target).containsExactly(RATE, BOOKS);
        assertThat(figures.get(0).value()).isEqualTo(new BigDecimal("93.50"));
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        Map<String, String> wrong = refused(
                value("unknown", "1", null, 2026, null),
                value("rate", "1", "人", 2026, null),
                value("rate", "1e16", "%", 1800, null),
                value("rate", "0.0000001", "%", null, TODAY.plusDays(1)),
                value("rate", null, "%", null, null),
                null,
                value("books", "1", null, 2026, null),
                value("books", "2", null, 2026, null),
                value(null, "2", null, 2026, null));

        assertThat(wrong)
                .containsEntry("/values/0/measure", "MEASURE_UNKNOWN")
                .containsEntry("/values/1/unit", "UNIT_WRONG")
                .containsEntry("/values/2/value", "VALUE_RANGE")
                .containsEntry("/values/2/year", "VALUE_YEAR_RANGE")
                .containsEntry("/values/3/value", "VALUE_RANGE")
                .containsEntry("/values/3/asOf", "VALUE_DAY_RANGE")
                .containsEntry("/values/4/value", "VALUE_MISSING")
                .containsEntry("/values/4/year", "VALUE_UNDATED")
                .containsEntry("/values/5", "VALUE_MISSING")
                .containsEntry("/values/7", "VALUE_TWICE")
                .containsEntry("/values/8/measure", "TEXT_MISSING")
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999, true",
        "1000000000000000, false",
        "0.000001, true",
        "0.0000001, false",
        "-5.5, true",
        "1E+999999999, false",
        "1E-999999999, false"
    })
    void aNumberHasSoManyDigits(String number, boolean fits) {
        Reading reading = new Reading();

        new Figures(reading, List.of(BOOKS), TODAY).read(List.of(value("books", number, null, 2026, null)));

        assertThat(isFine(reading)).isEqualTo(fits);
    }

    @Test
    void aHundredAndOneFiguresAreTooMany() {
        Reading reading = new Reading();

        new Figures(reading, List.of(), TODAY)
                .read(java.util.Collections.nCopies(101, value("x", "1", null, 2026, null)));

        assertThatThrownBy(reading::throwIfAny).isInstanceOf(Problem.class);
    }

    private static PostValue value(String measure, String number, String unit, Integer year, LocalDate asOf) {
        return new PostValue(measure, number == null ? null : new BigDecimal(number), unit, year, asOf);
    }

    private static Map<String, String> refused(PostValue... values) {
        Reading reading = new Reading();
        new Figures(reading, List.of(RATE, BOOKS), TODAY).read(java.util.Arrays.asList(values));
        Map<String, String> told = new java.util.TreeMap<>();
        try {
            reading.throwIfAny();
        } catch (Problem problem) {
            problem.violations()
                    .forEach(error -> told.put(error.pointer(), error.type().name()));
        }
        return told;
    }

    private static boolean isFine(Reading reading) {
        try {
            reading.throwIfAny();
            return true;
        } catch (Problem problem) {
            return false;
        }
    }
}
