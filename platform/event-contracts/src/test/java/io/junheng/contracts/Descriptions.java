package io.junheng.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a contract's Javadoc says, as plain text: the one place where its meaning is written down. */
final class Descriptions {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");

    private final Path sources;

    /** Reads from the tree {@code sources}, which holds the packages. */
    Descriptions(Path sources) {
        this.sources = sources;
    }

    static Descriptions ofContracts() {
        return new Descriptions(Repository.module().resolve("src/main/java"));
    }

    /** The Javadoc of the top-level {@code type}. */
    String of(Class<?> type) {
        Path file = sources.resolve(type.getName().replace('.', '/') + ".java");
        try {
            Matcher comment = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public record "
                                    + type.getSimpleName() + "\\b",
                            Pattern.DOTALL)
                    .matcher(Files.readString(file));
            if (!comment.find()) {
                throw new IllegalStateException(type.getName() + " has no Javadoc");
            }
            String text = comment.group(1).replaceAll("\\n\\s*\\*", " ").replaceAll("\\s+", " ");
            return INLINE_TAG.matcher(text).replaceAll("$1").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
