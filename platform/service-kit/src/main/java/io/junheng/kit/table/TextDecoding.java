package io.junheng.kit.table;

import io.junheng.kit.problem.KitProblem;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds a text file's encoding: UTF-8 or UTF-16 by byte order mark, else UTF-8 if all of it is valid, else GB18030 if all of it is. */
final class TextDecoding {

    static final int LONGEST_LINE = 8 << 20;

    private TextDecoding() {}

    /**
     * A reader over the file without byte order mark; NUL characters, and a file that no encoding fits, are {@link TableReader.Unreadable}. A file that is known to be {@code utf8} is not read
     * to its end before.
     */
    static Reader reader(Supplier<InputStream> file, boolean utf8) throws IOException {
        byte[] start;
        try (InputStream in = file.get()) {
            start = in.readNBytes(4);
        }
        if (start.length == 4 && (isWorkbook(start, 'P', 'K', 3, 4) || isWorkbook(start, 0xD0, 0xCF, 0x11, 0xE0))) {
            throw new TableReader.Unreadable(1, "a workbook, not a text file");
        }
        return (utf8 ? Optional.of(guarded(file, StandardCharsets.UTF_8, isMarked(start) ? 3 : 0)) : find(file, start))
                .orElseThrow(() -> new TableReader.Unreadable(
                        1, KitProblem.WRONG_ENCODING.zh() + " / " + KitProblem.WRONG_ENCODING.en()));
    }

    /** Whether it begins with the byte order mark of UTF-8. */
    private static boolean isMarked(byte[] start) {
        return start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
    }

    private static Reader guarded(Supplier<InputStream> file, Charset charset, int skip) throws IOException {
        return new NulGuard(open(file, charset, skip));
    }

    private static Optional<Reader> find(Supplier<InputStream> file, byte[] start) throws IOException {
        if (isMarked(start)) {
            return strict(file, StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return strict(file, StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return strict(file, StandardCharsets.UTF_16BE, 2);
        }
        Optional<Reader> utf8 = strict(file, StandardCharsets.UTF_8, 0);
        return utf8.isPresent() ? utf8 : strict(file, Charset.forName("GB18030"), 0);
    }

    private static Optional<Reader> strict(Supplier<InputStream> file, Charset charset, int skip) throws IOException {
        try (Reader check = open(file, charset, skip)) {
            char[] buffer = new char[8_192];
            long run = 0;
            for (int n = check.read(buffer); n >= 0; n = check.read(buffer)) {
                run = sinceLineEnd(run, buffer, n);
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.of(guarded(file, charset, skip));
    }

    /** How long the last line is by now; one without end is not read to its end. */
    private static long sinceLineEnd(long run, char[] buffer, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return length - 1L - i;
            }
        }
        if (run + length > LONGEST_LINE) {
            throw new TableReader.Unreadable(1, "a line longer than " + LONGEST_LINE);
        }
        return run + length;
    }

    private static boolean isWorkbook(byte[] start, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Reader open(Supplier<InputStream> file, Charset charset, int skip) throws IOException {
        InputStream in = file.get();
        in.skipNBytes(skip);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                65_536);
    }

    private static final class NulGuard extends FilterReader {

        private long line = 1;

        NulGuard(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (buffer[i] == '\n') {
                    line++;
                } else if (buffer[i] == '\0') {
                    throw new TableReader.Unreadable(line, "NUL");
                }
            }
            return count;
        }
    }
}
