package io.junheng.kit.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the binary format of {@code COPY} (复制格式): numbers with the highest byte first, cells after their length. */
final class CopyBytes {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NOTHING = -1;

    private byte[] bytes;
    private int length;

    /** Bytes that begin as every {@code COPY} does. */
    CopyBytes(int room) {
        bytes = new byte[room];
        raw(SIGNATURE);
        number(0);
        number(0);
    }

    /** Begins a row of so many cells. */
    void row(int cells) {
        small(cells);
    }

    /** Ends the last row. */
    void end() {
        small(NOTHING);
    }

    /** A cell without a value. */
    void nothing() {
        number(NOTHING);
    }

    void number(int number) {
        room(Integer.BYTES);
        numberAt(length, number);
        length += Integer.BYTES;
    }

    void number(long number) {
        number((int) (number >>> Integer.SIZE));
        number((int) number);
    }

    void single(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void raw(byte[] source) {
        room(source.length);
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
    }

    /** A cell that holds {@code text}. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        raw(utf8);
    }

    /** Begins a cell whose length is not known yet; {@link #end(int)} ends it. */
    int begin() {
        number(0);
        return length;
    }

    /** Ends the cell that {@code begun} began. */
    void end(int begun) {
        numberAt(begun - Integer.BYTES, length - begun);
    }

    private void small(int number) {
        room(Short.BYTES);
        bytes[length++] = (byte) (number >>> Byte.SIZE);
        bytes[length++] = (byte) number;
    }

    private void numberAt(int place, int number) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[place + i] = (byte) (number >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
