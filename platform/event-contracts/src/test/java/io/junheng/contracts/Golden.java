package io.junheng.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are generated, kept under version control and compared, so that a change of them shows in review. */
final class Golden {

    private Golden() {}

    /**
     * Compares {@code actual} with {@code file}, or writes it there when the system property {@code golden.update} is {@code true}.
     *
     * @throws AssertionError when they differ
     */
    static void check(Path file, String actual) {
        check(file, actual, Boolean.getBoolean("golden.update"));
    }

    static void check(Path file, String actual, boolean update) {
        try {
            if (update) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } else if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
                throw new AssertionError(file
                        + " is not what the sources say. If the change is meant, run the test with"
                        + " -Dgolden.update=true and let the difference be reviewed. It should read:\n" + actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
