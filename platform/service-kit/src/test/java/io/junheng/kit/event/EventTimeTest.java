package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.678901+08:00",
                "2026-01-02T03:04:05.6Z",
                "2026-01-02T03:04:05.000000001-05:30",
                "2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05-00:30",
                "2024-02-29T23:59:59.999999999+18:00",
                "2026-01-02T03:04Z",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05+08:00:30",
                "+12026-01-02T03:04:05Z"
            })
    void timeIsTheOneThatTheLibraryReads(String text) {
        assertThat(EventTime.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "now",
                "2026-01-02T03:04:05",
                "2026-13-02T03:04:05Z",
                "2025-02-29T03:04:05Z",
                "2026-01-02T24:04:05Z",
                "2026-01-02T03:04:05+19:00",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02 03:04:05Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> EventTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
