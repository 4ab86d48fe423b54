package io.junheng.registry.returns;

import com.fasterxml.jackson.core.SerializableString;
import io.junheng.registry.reading.CompactFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Figures as a JSON object (数据的 JSON), in ASCII: keys of data elements need no escape, and figures are digits. It is written once as bytes, for the row and for the
 * event alike.
 */
final class FigureJson implements SerializableString {

    private static final ThreadLocal<Writing> WRITING = ThreadLocal.withInitial(Writing::new);

    private final byte[] bytes;

    private FigureJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The object that has each figure of {@code layout}: {@code numbers}, and {@code wide} where a number does not hold it. */
    static FigureJson of(FigureLayout layout, long[] numbers, BigDecimal[] wide) {
        Writing writing = WRITING.get();
        writing.length = 0;
        for (int i = 0; i < numbers.length; i++) {
            writing.put(layout.beginning(i));
            if (numbers[i] == CompactFigure.NONE) {
                writing.put(wide[i].toPlainString().getBytes(StandardCharsets.US_ASCII));
            } else {
                writing.put(CompactFigure.units(numbers[i]), CompactFigure.decimals(numbers[i]));
            }
        }
        return new FigureJson(writing.whole(numbers.length == 0));
    }

    /** Bytes on their way, of one return after the other. */
    private static final class Writing {

        private byte[] target = new byte[1 << 12];
        private int length;

        void put(byte[] ascii) {
            room(ascii.length);
            System.arraycopy(ascii, 0, target, length, ascii.length);
            length += ascii.length;
        }

        void put(long units, int decimals) {
            if (units < 0) {
                room(1);
                target[length++] = '-';
            }
            digits(Math.abs(units), decimals);
        }

        /** At least one digit before the point, and {@code decimals} after it. */
        private void digits(long number, int decimals) {
            int count = 1;
            for (long rest = number / 10; rest > 0; rest /= 10) {
                count++;
            }
            count = Math.max(count, decimals + 1);
            int places = decimals == 0 ? count : count + 1;
            room(places);
            long rest = number;
            for (int place = places - 1; place >= 0; place--) {
                if (decimals > 0 && place == places - 1 - decimals) {
                    target[length + place] = '.';
                } else {
                    target[length + place] = (byte) ('0' + rest % 10);
                    rest /= 10;
                }
            }
            length += places;
        }

        private void room(int more) {
            if (target.length - length < more) {
                target = Arrays.copyOf(target, Math.max(2 * target.length, length + more));
            }
        }

        byte[] whole(boolean empty) {
            byte[] whole = Arrays.copyOf(target, length + (empty ? 2 : 1));
            whole[0] = '{';
            whole[whole.length - 1] = '}';
            return whole;
        }
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
