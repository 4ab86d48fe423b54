package io.junheng.registry.returns;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Figures as a JSON object (数据的 JSON), in ASCII: keys of data elements need no escape, and figures are digits. It is written once as bytes,
 * for all that ask.
 */
final class FigureJson implements SerializableString {

    private final byte[] bytes;

    private FigureJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The object that has each figure of {@code layout}: {@code numbers}, and {@code wide} where a number does not hold it. */
    static FigureJson of(FigureLayout layout, long[] numbers, BigDecimal[] wide) {
        FigureBytes bytes = FigureBytes.begun();
        for (int i = 0; i < numbers.length; i++) {
            bytes.put(layout.beginning(i)).put(numbers[i], wide == null ? null : wide[i]);
        }
        if (numbers.length == 0) {
            bytes.put('{');
        }
        return new FigureJson(bytes.put('}').whole());
    }

    /** The JSON text as bytes; nobody changes them. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String getValue() {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Override
    public int charLength() {
        return bytes.length;
    }

    @Override
    public char[] asQuotedChars() {
        return getValue().toCharArray();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return bytes;
    }

    @Override
    public byte[] asQuotedUTF8() {
        return bytes;
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return appendUnquotedUTF8(buffer, offset);
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return appendUnquoted(buffer, offset);
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (buffer.length - offset < bytes.length) {
            return -1;
        }
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        if (buffer.length - offset < bytes.length) {
            return -1;
        }
        for (int i = 0; i < bytes.length; i++) {
            buffer[offset + i] = (char) bytes[i];
        }
        return bytes.length;
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return writeUnquotedUTF8(out);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(bytes);
        return bytes.length;
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        return putUnquotedUTF8(buffer);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (buffer.remaining() < bytes.length) {
            return -1;
        }
        buffer.put(bytes);
        return bytes.length;
    }
}
