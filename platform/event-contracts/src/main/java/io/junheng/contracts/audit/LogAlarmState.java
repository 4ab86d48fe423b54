package io.junheng.contracts.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alarm (日志告警) about the log named {@code log}: {@code finding} is a stable code, {@code entry} the first entry concerned, or null; {@code text} and {@code textEn} say what is wrong. */
public record LogAlarmState(
        String id,
        String log,
        String finding,
        @Nullable Long entry,
        String text,
        String textEn,
        Instant raisedAt,
        long version) {}
