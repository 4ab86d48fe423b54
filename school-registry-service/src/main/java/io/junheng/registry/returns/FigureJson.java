package io.junheng.registry.returns;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Figures as a JSON object (数据的 JSON), in ASCII: keys of data elements need no escape, and figures are digits. It stands in room that its thread uses again, so it is
 * to be written at once.
 */
final class FigureJson implements SerializableString {

    private final ByteBuffer ascii;

    private FigureJson(ByteBuffer ascii) {
        this.ascii = ascii;
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
        return new FigureJson(bytes.put('}').shown());
    }

    @Override
    public String getValue() {
        return StandardCharsets.US_ASCII.decode(ascii.duplicate()).toString();
    }

    @Override
    public int charLength() {
        return ascii.remaining();
    }

    @Override
    public char[] asQuotedChars() {
        return getValue().toCharArray();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        byte[] bytes = new byte[ascii.remaining()];
        ascii.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public byte[] asQuotedUTF8() {
        return asUnquotedUTF8();
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
        int length = ascii.remaining();
        if (buffer.length - offset < length) {
            return -1;
        }
        ascii.duplicate().get(buffer, offset, length);
        return length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        int length = ascii.remaining();
        if (buffer.length - offset < length) {
            return -1;
        }
        getValue().getChars(0, length, buffer, offset);
        return length;
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return writeUnquotedUTF8(out);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(ascii.array(), 0, ascii.remaining());
        return ascii.remaining();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        return putUnquotedUTF8(buffer);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        int length = ascii.remaining();
        if (buffer.remaining() < length) {
            return -1;
        }
        buffer.put(ascii.duplicate());
        return length;
    }
}
