package io.junheng.registry.returns;

import io.junheng.registry.reading.CompactFigure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Figures on their way into bytes (数据写出), in ASCII, of one return after the other: those of a thread use the same room. */
final class FigureBytes {

    private static final ThreadLocal<FigureBytes> ROOM = ThreadLocal.withInitial(FigureBytes::new);

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

    /** All that was written. */
    byte[] whole() {
        return Arrays.copyOf(target, length);
    }
}
