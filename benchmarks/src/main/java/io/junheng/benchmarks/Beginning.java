package io.junheng.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** The first rows of a CSV file without line breaks in its cells. */
final class Beginning {

    private Beginning() {}

    /** A file beside {@code file} with its header and its first {@code rows} rows. */
    static Path of(Path file, int rows) throws IOException {
        Path beginning = file.resolveSibling("beginning-of-" + file.getFileName());
        try (Stream<String> lines = Files.lines(file);
                BufferedWriter out = Files.newBufferedWriter(beginning)) {
            for (Iterator<String> line = lines.limit(rows + 1L).iterator(); line.hasNext(); ) {
                out.write(line.next());
                out.write('\n');
            }
        }
        return beginning;
    }
}
