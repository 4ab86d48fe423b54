package io.junheng.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The key that wraps all others (主密钥), kept beside the database, so that the database alone opens nothing. */
@ApplicationScoped
class MasterKey {

    private final SealConfig config;
    private volatile byte[] key;

    MasterKey(SealConfig config) {
        this.config = config;
    }

    byte[] wrap(String id, byte[] secret) {
        return Seal.seal(List.of(key()), secret, Seal.utf8(id));
    }

    Optional<byte[]> unwrap(String id, byte[] wrapped) {
        return Seal.open(List.of(key()), wrapped, Seal.utf8(id));
    }

    private byte[] key() {
        if (key == null) {
            byte[] read = Base64.getMimeDecoder().decode(config.key().orElseGet(this::fromFile));
            if (read.length != Seal.KEY_LENGTH) {
                throw new IllegalStateException("The master key of the audit log is not 32 bytes in base64.");
            }
            key = read;
        }
        return key;
    }

    private String fromFile() {
        Path path = config.keyFile().toAbsolutePath();
        try {
            if (!Files.exists(path)) {
                create(path);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key at " + path + " cannot be read or made.", e);
        }
    }

    private static void create(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Path draft = Files.createTempFile(
                path.getParent(),
                "seal",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(Seal.newKey()) + "\n");
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker; its key is the one
        } finally {
            Files.delete(draft);
        }
    }
}
