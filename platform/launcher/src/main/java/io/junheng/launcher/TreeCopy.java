package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Directories;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A copy of a directory in two goes (两次复制): the first while it is written to, the second, while it stands still, of what was touched since the first began. Permissions and
 * times are kept; symbolic links are copied as links.
 */
final class TreeCopy {

    /** File systems keep times more coarsely than clocks tell them. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    private final Path from;
    private final Path to;
    private final Predicate<Path> wanted;
    private final Predicate<Path> mapped;
    private final Map<Path, Seen> first = new HashMap<>();
    private final Set<Path> last = new HashSet<>();
    private long bytes;

    private record Seen(Object file, long size, Instant changed) {

        static Seen of(BasicFileAttributes file) {
            return new Seen(file.fileKey(), file.size(), file.lastModifiedTime().toInstant());
        }
    }

    /**
     * @param wanted by the path below {@code from}; what is below an unwanted directory is unwanted
     * @param mapped files that are written through memory, whose times tell nothing
     */
    TreeCopy(Path from, Path to, Predicate<Path> wanted, Predicate<Path> mapped) {
        this.from = from;
        this.to = to;
        this.wanted = wanted;
        this.mapped = mapped;
    }

    /** Copies everything, as it is found. */
    void begin() throws IOException {
        Files.createDirectories(to);
        Instant trusted = now().minus(COARSE);
        walk((relative, file) -> {
            Seen seen = Seen.of(file);
            if (copied(relative) && seen.changed().isBefore(trusted)) {
                first.put(relative, seen);
            }
        });
    }

    /** Copies what was touched since, and removes what is gone; nothing may write meanwhile. */
    void finish() throws IOException {
        bytes = 0;
        walk((relative, file) -> {
            if (mapped.test(relative) || !Seen.of(file).equals(first.get(relative))) {
                copy(relative);
            }
            bytes += file.size();
            last.add(relative);
        });
        removeWhatIsGone();
    }

    /** Files of the finished copy. */
    int files() {
        return last.size();
    }

    /** Their bytes. */
    long bytes() {
        return bytes;
    }

    /** As the file system tells it; a source that cannot be written to does not change. */
    private Instant now() throws IOException {
        Path probe = Files.createTempFile(Files.isWritable(from) ? from : to, "time", null);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private boolean copied(Path relative) throws IOException {
        try {
            copy(relative);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private void copy(Path relative) throws IOException {
        Files.copy(
                from.resolve(relative),
                to.resolve(relative),
                LinkOption.NOFOLLOW_LINKS,
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Found {
        void file(Path relative, BasicFileAttributes attributes) throws IOException;
    }

    private void walk(Found found) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path relative = from.relativize(directory);
                if (!relative.toString().isEmpty()) {
                    if (!wanted.test(relative)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (!Files.isDirectory(to.resolve(relative)) && !copied(relative)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                if (wanted.test(relative) && !attributes.isOther()) {
                    found.file(relative, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure == null || failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private void removeWhatIsGone() throws IOException {
        Files.walkFileTree(to, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (Files.isDirectory(from.resolve(to.relativize(directory)))) {
                    return FileVisitResult.CONTINUE;
                }
                Directories.delete(directory);
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!last.contains(to.relativize(file))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
