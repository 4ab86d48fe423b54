package io.junheng.gateway.edge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * The access log's lines of one event loop (访问日志行), in the form of the process's other lines. They are put together as bytes and written many at once, when they fill the buffer or
 * {@link #flush} is called: a line of its own for each would cost a request a tenth of its time. Lines of one loop stand in their order; those of two may be as far apart as the flushes.
 */
final class AccessLines {

    private static final int ROOM = 32 * 1024;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int FIXED_PARTS = 160;
    private static final byte[] CATEGORY = " INFO  [io.ju.ga.access] [] ".getBytes(StandardCharsets.US_ASCII);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("XXX");

    private final OutputStream out;
    private final Clock clock;
    private byte[] buffer = new byte[ROOM];
    private int length;
    private boolean closing;
    private long second = Long.MIN_VALUE;
    private byte[] upToSecond;
    private byte[] offset;

    /** @param clock in whose zone times are told */
    AccessLines(OutputStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** One answered request; a character that could begin a line of its own becomes a question mark. */
    synchronized void add(
            String method, String path, int status, String service, String subject, String requestId, long micros) {
        makeRoom(path.length() + subject.length() + requestId.length());
        time(clock.millis());
        bytes(CATEGORY);
        word(method);
        word(path);
        number(status);
        space();
        word(service);
        word(subject);
        word(requestId);
        number(micros);
        text("us");
        buffer[length++] = '\n';
        if (closing) {
            flush();
        }
    }

    /** Writes what has been put together. */
    synchronized void flush() {
        if (length == 0) {
            return;
        }
        try {
            out.write(buffer, 0, length);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            length = 0;
        }
    }

    /** Writes what has been put together, and from now on each line at once: the process ends. */
    synchronized void close() {
        closing = true;
        flush();
    }

    private void makeRoom(int characters) {
        int most = characters * MOST_BYTES_OF_A_CHARACTER + FIXED_PARTS;
        if (length + most > buffer.length) {
            flush();
        }
        if (most > buffer.length) {
            buffer = Arrays.copyOf(buffer, most);
        }
    }

    private void time(long millis) {
        if (Math.floorDiv(millis, 1_000) != second) {
            second = Math.floorDiv(millis, 1_000);
            var time = Instant.ofEpochMilli(millis).atZone(clock.getZone());
            upToSecond = SECOND.format(time).getBytes(StandardCharsets.US_ASCII);
            offset = OFFSET.format(time).getBytes(StandardCharsets.US_ASCII);
        }
        bytes(upToSecond);
        int fraction = (int) Math.floorMod(millis, 1_000L);
        buffer[length++] = (byte) ('0' + fraction / 100);
        buffer[length++] = (byte) ('0' + fraction / 10 % 10);
        buffer[length++] = (byte) ('0' + fraction % 10);
        bytes(offset);
    }

    private void word(String text) {
        text(text);
        space();
    }

    private void space() {
        buffer[length++] = ' ';
    }

    private void text(String text) {
        byte[] to = buffer;
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F) {
                bytes(text.replaceAll("\\p{Cntrl}", "?").getBytes(StandardCharsets.UTF_8));
                return;
            }
            to[at++] = c < ' ' ? (byte) '?' : (byte) c;
        }
        length = at;
    }

    private void number(long number) {
        long divisor = 1;
        while (number / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            buffer[length++] = (byte) ('0' + number / divisor % 10);
        }
    }

    private void bytes(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }
}
