package io.junheng.contracts.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in the course of the work (工作记录) of a {@code kind}, such as OCCURRENCE, INSPECTION or BULLETIN, under the setting {@code setting} where there is one, about the
 * school, region or department {@code subject}. {@code values} are its parts by name, each in its written form as JSON.
 */
public record WorkRecordState(
        String id,
        String kind,
        @Nullable String setting,
        String regionCode,
        String regionPath,
        @Nullable String subject,
        String status,
        Map<String, String> values,
        long version) {}
