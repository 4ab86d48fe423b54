package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy parameter (政策参数) as it stands for the whole country, or for one region where {@code regionCode} is not null; {@code unit} is null for a pure number and for what is no number. */
public record PolicyParameterState(
        String key,
        @Nullable String regionCode,
        String regionPath,
        String name,
        String nameEn,
        @OneOf({"NUMBER", "TEXT", "DATE", "TRUTH"}) String type,
        @Nullable String unit,
        @Nullable String basis,
        List<PolicyParameterPeriod> values,
        long version) {}
