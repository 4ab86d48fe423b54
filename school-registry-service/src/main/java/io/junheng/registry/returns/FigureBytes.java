package io.junheng.registry.returns;

import io.junheng.registry.reading.CompactFigure;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Figures on their way into bytes (数据写出), in ASCII, of one return after the other: those of a thread use the same room. */
final class FigureBytes {

    private static final ThreadLocal<FigureBytes> ROOM = ThreadLocal.withInitial(FigureBytes::new);

    /** 00, 01 and so on until 99. */
    private static final byte[] PAIRS = IntStream.range(0, 100)
            .mapToObj("%02d"::formatted)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.US_ASCII);

    /** 1, 10, 100 and so on. */
    private static final long[] POWERS =
            LongStream.iterate(1, power -> 10 * power).limit(19).toArray();

    private byte[] target = new byte[1 << 12];
    private int length;

    private FigureBytes() {}

    /** Nothing written yet; what this thread has written before is gone. */
    static FigureBytes begun() {
        FigureBytes bytes = ROOM.get();
        bytes.length = 0;
        return bytes;
    }

    FigureBytes put(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, target, length, ascii.length);
        length += ascii.length;
        return this;
    }

    FigureBytes put(char ascii) {
        room(1);
        target[length++] = (byte) ascii;
        return this;
    }

    /** A {@link CompactFigure}, or {@code wide} where there is no such number. */
    FigureBytes put(long number, BigDecimal wide) {
        if (number == CompactFigure.NONE) {
            return put(wide.toPlainString().getBytes(StandardCharsets.US_ASCII));
        }
        long units = CompactFigure.units(number);
        if (units < 0) {
            put('-');
        }
        digits(Math.abs(units), CompactFigure.decimals(number));
        return this;
    }

    /** At least one digit before the point, and {@code decimals} after it; from the last digit to the first. */
    private void digits(long number, int decimals) {
        int count = 1;
        while (count < POWERS.length && number >= POWERS[count]) {
            count++;
        }
        count = Math.max(count, decimals + 1);
        room(count + 1);
        long rest = number;
        if (decimals > 0) {
            int point = length + count - decimals;
            rest = digits(rest, point + 1, decimals);
            target[point] = '.';
            digits(rest, length, count - decimals);
            length += count + 1;
        } else {
            digits(rest, length, count);
            length += count;
        }
    }

    /** Writes the last {@code count} digits of {@code number} from {@code place} on; returns what stands before them. */
    private long digits(long number, int place, int count) {
        long rest = number;
        int at = place + count;
        while (at - place > 1) {
            int pair = 2 * (int) (rest % 100);
            rest /= 100;
            target[--at] = PAIRS[pair + 1];
            target[--at] = PAIRS[pair];
        }
        if (at > place) {
            target[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return rest;
    }

    private void room(int more) {
        if (target.length - length < more) {
            target = Arrays.copyOf(target, Math.max(2 * target.length, length + more));
        }
    }

    /** All that was written. */
    byte[] whole() {
        return Arrays.copyOf(target, length);
    }

    /** All that was written, where it stands until this thread writes something else. */
    ByteBuffer shown() {
        return ByteBuffer.wrap(target, 0, length);
    }
}
