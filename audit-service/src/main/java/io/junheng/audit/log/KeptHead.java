package io.junheng.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The newest checkpoint this process knows, kept in a file beside the database (库外检查点). Whoever sets the database back to an older state
 * cannot set this back with it, so the log is not continued from there.
 */
@ApplicationScoped
class KeptHead {

    private final Path path;

    KeptHead(AuditConfig config) {
        this.path = config.headFile().toAbsolutePath();
    }

    Optional<String> note() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint kept at " + path + " cannot be read.", e);
        }
    }

    void keep(String note) {
        try {
            Files.createDirectories(path.getParent());
            Path draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, note);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint cannot be kept at " + path + ".", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
