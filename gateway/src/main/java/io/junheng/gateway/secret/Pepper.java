package io.junheng.gateway.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The server-side secret (服务端密钥) from which every other key is derived: at least 32 bytes, given as base64, or made once and kept in a file that only its
 * owner can read. All replicas need the same one.
 */
final class Pepper {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private Pepper() {}

    /** The secret given as {@code configured}, or that in {@code file}, which is made when it is not there. */
    static byte[] load(Optional<String> configured, Path file) throws IOException {
        return configured.isPresent() ? decoded(configured.get().trim(), "JUNHENG_KEY_PEPPER") : kept(file);
    }

    private static byte[] kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    file + " can be read or changed by others than its owner; run: chmod 600 " + file);
        }
        return decoded(Files.readString(file, StandardCharsets.US_ASCII).trim(), file.toString());
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        PrivateFile.create(file, Base64.getEncoder().encodeToString(secret) + "\n");
    }

    private static byte[] decoded(String text, String where) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + " is not base64", e);
        }
        if (secret.length < BYTES) {
            throw new IllegalStateException(where + " must hold at least " + BYTES + " bytes");
        }
        return secret;
    }
}
