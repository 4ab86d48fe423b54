package io.junheng.kit.transfer;

import java.util.List;

/**
 * A CDI bean that takes the rows of one import (导入). {@link #apply} gets a chunk and runs in one transaction with it; it works set-based, appends an event per
 * changed row, and answers one result per row, in order. Rejected rows must have no effect.
 */
public interface ImportTarget {

    /** Name in the path: {@code /v1/imports/<resource>}. */
    String resource();

    /** The roles that may import it. */
    List<String> roles();

    /** The columns, in the order of the template. */
    List<ImportColumn> columns();

    /** The columns that identify a row; a second row with the same key in one file is rejected. */
    List<String> keyColumns();

    /** Whether its files may hold personal values; then it is told who takes one back with its errors. */
    default boolean holdsPersonal() {
        return false;
    }

    /**
     * What {@code row} says by itself (行的含义), read by another thread while the rows before it are stored: it depends on nothing but the row, so no database and
     * no caller is asked. {@link #apply} finds it in {@link ImportRow#said}; null when there is nothing to read ahead.
     */
    default Object read(ImportRow row) {
        return null;
    }

    /**
     * Whether {@link #apply} may begin before the rows before are stored (提前办理). It then sees rows of other keys as they were, and where they may have settled
     * something it asks for, it calls {@link ImportContext#awaitEarlier} first and asks after it.
     */
    default boolean seesAhead() {
        return false;
    }

    List<RowResult> apply(List<ImportRow> rows, ImportContext context);
}
