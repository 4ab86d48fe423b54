package io.junheng.audit.log;

import io.junheng.audit.tree.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The file that holds the log's private key (私钥文件), readable by its owner only. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /** The file at this place. */
    public KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Reads the key; a file that others can read is refused, as the key may then be known to them. */
    public LogKey read(String name) {
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!others.isEmpty()) {
                throw new IllegalStateException(
                        "The log's key file " + path + " must be accessible to its owner only (chmod 600).");
            }
            return LogKey.parse(name, Files.readString(path));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The log's key file " + path + " is damaged: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The log's key file " + path + " cannot be read.", e);
        }
    }

    /** Makes a new key; the file appears whole or not at all, and one that another process made first stays. */
    public void create(String name) {
        try {
            Files.createDirectories(path.getParent());
            Path draft = Files.createTempFile(
                    path.getParent(), "audit-log", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                Files.writeString(draft, LogKey.generate(name).pem());
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException e) {
                // another process of this service was quicker; its key is the log's
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log's key file " + path + " cannot be written.", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
