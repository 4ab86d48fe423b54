package io.junheng.launcher;

import io.junheng.launcher.process.Child;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The end of a program's log, for telling why it does not start. */
final class LogTail {

    private static final int WINDOW = 16 * 1024;

    private LogTail() {}

    /** Where the log is and the last thing it says about a failure. */
    static String sentence(Child child) {
        if (child == null) {
            return "";
        }
        Path log = child.program().log();
        return "See " + log
                + lastFailure(log).map(line -> ", which ends: " + line).orElse(".");
    }

    private static Optional<String> lastFailure(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - WINDOW);
            byte[] window = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(window);
            return Arrays.stream(new String(window, StandardCharsets.UTF_8).split("\n"))
                    .map(String::strip)
                    .filter(line -> line.matches("(?i).*(error|exception|fatal|cannot|failed).*"))
                    .filter(line -> !line.startsWith("at "))
                    .reduce((first, last) -> last);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
