package io.junheng.kit.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the text format of {@code COPY}, as UTF-8 (复制格式). */
final class CopyBytes {

    /** Bytes that a character takes at most, escaped or not. */
    private static final int MOST = 3;

    private byte[] bytes;
    private int length;

    CopyBytes(int room) {
        bytes = new byte[room];
    }

    void tab() {
        room(1);
        bytes[length++] = '\t';
    }

    void end() {
        room(1);
        bytes[length++] = '\n';
    }

    /** A cell without a value. */
    void nothing() {
        room(2);
        escape('N');
    }

    /** A cell that reads {@code text}. */
    void text(String text) {
        room(MOST * text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                for (byte each : rest) {
                    put(each);
                }
                return;
            }
            put(character);
        }
    }

    private void put(char character) {
        if (character < 0x80) {
            put((byte) character);
        } else if (character < 0x800) {
            bytes[length++] = (byte) (0xC0 | character >> 6);
            bytes[length++] = (byte) (0x80 | character & 0x3F);
        } else {
            bytes[length++] = (byte) (0xE0 | character >> 12);
            bytes[length++] = (byte) (0x80 | character >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | character & 0x3F);
        }
    }

    /** A byte of text; those that mean something to {@code COPY} are below 0x80 and never part of another character. */
    private void put(byte one) {
        switch (one) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> bytes[length++] = one;
        }
    }

    private void escape(char character) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) character;
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
