package io.junheng.indicator.analytics;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Gathers the bytes of a table (表格输出), whatever its form; texts that come again are encoded once. */
abstract class ByteSink implements AnalyticsTable.Sink {

    private static final int FULL = 1 << 16;
    private static final int LONGEST_NUMBER = 350;
    private static final int MOST_TEXTS = 10_000;
    private static final byte[] COMMA = bytes(",");

    private final OutputStream out;
    private final byte[] bytes = new byte[FULL + LONGEST_NUMBER];
    private final Map<String, byte[]> encoded = new HashMap<>();
    private int length;
    private boolean first;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    /** The text as a cell of the form. */
    abstract String cell(String text);

    /** What stands for a cell without a value. */
    abstract String nothing();

    @Override
    public void row() throws IOException {
        first = true;
    }

    @Override
    public void text(String text) throws IOException {
        separate();
        if (text == null) {
            plain(nothing());
            return;
        }
        if (encoded.size() > MOST_TEXTS) {
            encoded.clear();
        }
        append(encoded.computeIfAbsent(text, added -> bytes(cell(added))));
    }

    @Override
    public void number(double number) throws IOException {
        separate();
        if (Double.isNaN(number)) {
            plain(nothing());
            return;
        }
        flushIfFull();
        length = DecimalText.write(number, bytes, length);
    }

    @Override
    public void decimal(BigDecimal number) throws IOException {
        separate();
        plain(number == null ? nothing() : number.stripTrailingZeros().toPlainString());
    }

    private void separate() throws IOException {
        if (!first) {
            append(COMMA);
        }
        first = false;
    }

    final void plain(String text) throws IOException {
        append(bytes(text));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    final void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void flushIfFull() throws IOException {
        if (length > FULL - LONGEST_NUMBER) {
            flush();
        }
    }

    final void append(byte[] more) throws IOException {
        if (more.length > FULL) {
            flush();
            out.write(more);
            return;
        }
        if (length + more.length > FULL) {
            flush();
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
