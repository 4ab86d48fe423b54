package io.junheng.contracts.registry;

/** A data element (数据项): {@code type} is NUMBER, INTEGER, TEXT or BOOLEAN; {@code unit} is null for a pure number; {@code source} names statistical table and cell. */
public record DataElementState(
        String key, String name, String nameEn, String unit, String type, String stage, String source, long version) {}
