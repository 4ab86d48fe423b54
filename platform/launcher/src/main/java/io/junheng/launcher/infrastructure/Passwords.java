package io.junheng.launcher.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The database roles' passwords: 192 random bits each, generated at first use, kept in one file that only its owner
 * can read (mode 600).
 */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    private Passwords(Path file) {
        this.file = file;
    }

    static Passwords in(Path file) throws IOException {
        Passwords passwords = new Passwords(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.known.load(reader);
            }
        }
        return passwords;
    }

    /** The role's password; a new one is on disk before it is returned. */
    synchronized String of(String role) throws IOException {
        String password = known.getProperty(role);
        if (password == null) {
            password = random();
            known.setProperty(role, password);
            write();
        }
        return password;
    }

    static String random() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private void write() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String lines = known.stringPropertyNames().stream()
                .sorted()
                .map(role -> role + "=" + known.getProperty(role) + "\n")
                .collect(Collectors.joining());
        Files.write(next, lines.getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
