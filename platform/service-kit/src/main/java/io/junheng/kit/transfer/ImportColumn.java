package io.junheng.kit.transfer;

/** A column of an import (列): {@code required} columns must stand in the header; a blank cell is an absent value. */
public record ImportColumn(String name, boolean required, String description) {

    public static ImportColumn required(String name, String description) {
        return new ImportColumn(name, true, description);
    }

    public static ImportColumn optional(String name, String description) {
        return new ImportColumn(name, false, description);
    }
}
