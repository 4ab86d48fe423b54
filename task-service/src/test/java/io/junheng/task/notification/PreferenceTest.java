package io.junheng.task.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 21:59, false",
        "22:00, 07:00, 22:00, true",
        "22:00, 07:00, 00:00, true",
        "22:00, 07:00, 06:59, true",
        "22:00, 07:00, 07:00, false",
        "12:00, 14:00, 13:00, true",
        "12:00, 14:00, 14:00, false",
        "12:00, 12:00, 12:00, false",
        ", , 03:00, false"
    })
    void quietHoursReachOverMidnight(LocalTime from, LocalTime to, LocalTime at, boolean quiet) {
        assertThat(new Preference("a@b.example", null, from, to).isQuiet(at)).isEqualTo(quiet);
    }
}
