package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;

/** An incident that bans from applying for a time (禁报事件). */
public record IncidentState(
        String id,
        String type,
        String regionCode,
        String regionPath,
        LocalDate day,
        @OneOf({"CONFIRMED", "OVERTURNED"}) String status,
        long version) {}
