package io.junheng.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Keeps each log below a size, with three older pieces beside it. The programs write to the files themselves, so a
 * full log is copied and cut; a line written between the two is lost.
 */
final class LogRotation {

    private static final int PIECES = 3;

    private final Path directory;
    private final long limit;

    LogRotation(Path directory, long limit) {
        this.directory = directory;
        this.limit = limit;
    }

    /** Rotates the logs that have reached the limit. */
    void run() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) >= limit) {
                    rotate(log);
                }
            }
        }
    }

    private static void rotate(Path log) throws IOException {
        for (int i = PIECES - 1; i >= 1; i--) {
            if (Files.exists(piece(log, i))) {
                Files.move(piece(log, i), piece(log, i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(log, piece(log, 1), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private static Path piece(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
