package io.junheng.launcher.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once from the jar for this operating system and processor. */
record PostgresBinaries(Path directory) {

    private static final String VERSION = "18.6";

    /**
     * Unpacks below {@code parent} unless that has been done; a half-unpacked directory is never used.
     *
     * @throws UnsupportedPlatformException when no binaries for this machine are on the class path
     */
    static PostgresBinaries unpack(Path parent) throws IOException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new UnsupportedPlatformException(archive);
            }
            Path target = parent.resolve(archive.replace(".txz", "") + "-" + VERSION);
            if (!Files.isDirectory(target)) {
                Path unfinished = Files.createTempDirectory(parent, "unpacking");
                untar(packed, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                deleteLeftOvers(parent);
            }
            return new PostgresBinaries(target);
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

    private static void deleteLeftOvers(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("unpacking")) {
                    Directories.delete(entry);
                }
            }
        }
    }
}
