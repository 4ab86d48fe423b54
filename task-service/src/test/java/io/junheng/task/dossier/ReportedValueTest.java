package io.junheng.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedValueTest {

    @ParameterizedTest
    @CsvSource({
        "93.5, >=, 95, NOT_MET, 1.5",
        "95, >=, 95.0, MET, 0.0",
        "95, >, 95, NOT_MET, 0",
        "45, <=, 45, MET, 0",
        "46, <=, 45, NOT_MET, -1",
        "45, <, 45, NOT_MET, 0",
        "44, <, 45, MET, 1",
        "100.0, =, 100, MET, 0.0",
        "99.9, =, 100, NOT_MET, 0.1"
    })
    void aValueReachesItsTargetOrSaysHowFarItIs(
            String value, String comparator, String target, ReportedValue.Verdict verdict, String distance) {
        ReportedValue judged = value(value, comparator, target, null).judged();

        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.distance()).isEqualByComparingTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "83.3, 83.3333, AGREES",
        "83.33, 83.3333, AGREES",
        "83.4, 83.3333, DIFFERS",
        "83, 83.5, DIFFERS",
        "84, 83.5, AGREES",
        "0, , UNDETERMINED"
    })
    void reportedAndVerifiedAreComparedToTheDecimalsThatWereReported(
            String value, String verified, ReportedValue.Agreement agreement) {
        assertThat(value(value, ">=", "95", verified).judged().agreement()).isEqualTo(agreement);
    }

    @Test
    void withoutATargetNothingIsReachedNorMissed() {
        ReportedValue judged = value("0", null, null, null).judged();

        assertThat(judged.verdict()).isEqualTo(ReportedValue.Verdict.UNDETERMINED);
        assertThat(judged.distance()).isNull();
    }

    private static ReportedValue value(String value, String comparator, String target, String verified) {
        return new ReportedValue(
                "m",
                "m",
                new BigDecimal(value),
                null,
                2026,
                null,
                comparator,
                number(target),
                null,
                number(verified),
                null,
                null,
                null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
