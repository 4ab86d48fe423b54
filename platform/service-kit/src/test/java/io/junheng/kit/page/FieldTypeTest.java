package io.junheng.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in filters are exactly what their field can hold, before any database sees them. */
class FieldTypeTest {

    @Test
    void aTimeIsOneInstantWhateverItsOffset() {
        assertThat(FieldType.TIME.value("2023-09-01T08:00:00+08:00"))
                .isEqualTo(FieldType.TIME.value("2023-09-01T00:00:00Z"))
                .isEqualTo(Instant.parse("2023-09-01T00:00:00Z"));
        assertThat(FieldType.DATE.value("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(FieldType.INTEGER.value("-12")).isEqualTo(-12L);
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, 2023-09-01T08:00:00",
        "TIME, 2023-09-01",
        "TIME, 2023-02-29T00:00:00Z",
        "TIME, +999999999-12-31T23:59:59Z",
        "TIME, 0000-01-01T00:00:00Z",
        "DATE, 2023-02-29",
        "DATE, 0000-01-01",
        "DATE, -0044-03-15",
        "DATE, +10000-01-01",
        "DATE, +999999999-12-31",
        "DATE, ２０２３-09-01",
        "DATE, infinity",
        "INTEGER, １２",
        "INTEGER, ١٢",
        "INTEGER, +1",
        "INTEGER, 1.0",
        "INTEGER, 1e3",
        "INTEGER, 9999999999999999999",
        "DECIMAL, 1e400",
        "DECIMAL, NaN",
        "DECIMAL, １２",
        "BOOLEAN, TRUE",
        "BOOLEAN, 1"
    })
    void whatItCannotHoldIsRefused(FieldType type, String text) {
        assertThatThrownBy(() -> type.value(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
