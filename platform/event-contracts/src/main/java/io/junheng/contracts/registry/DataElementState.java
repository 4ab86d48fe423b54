package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A data element (数据项): {@code type} is NUMBER, INTEGER, TEXT or BOOLEAN; {@code unit} is null for a pure number; {@code source} says where it comes from, {@code sourceTable} and {@code sourceCell} name table and cell of the statutory statistics; {@code apportioned} is true for a figure of the whole school that is shared out between its stages. */
public record DataElementState(
        String key,
        String name,
        String nameEn,
        @Nullable String unit,
        @OneOf({"NUMBER", "INTEGER", "TEXT", "BOOLEAN"}) String type,

        @Nullable @OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"})
        String stage,

        @Nullable String source,
        @Nullable String sourceTable,
        @Nullable String sourceCell,
        @Nullable Boolean apportioned,
        long version) {}
