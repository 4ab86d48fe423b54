package io.junheng.contracts.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the work (督办设置) of a {@code kind}, such as ladder or obligation: it holds in its region and below. {@code values} are its parts by name, each in
 * its written form as JSON; {@code basis} is the document it rests on.
 */
public record WorkSettingState(
        String kind,
        String key,
        String name,
        String regionCode,
        String regionPath,
        @Nullable String basis,
        Map<String, String> values,
        long version) {}
