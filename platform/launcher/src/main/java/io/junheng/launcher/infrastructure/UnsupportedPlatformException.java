package io.junheng.launcher.infrastructure;

/** There are no PostgreSQL binaries for this operating system and processor. */
public final class UnsupportedPlatformException extends RuntimeException {

    UnsupportedPlatformException(String archive) {
        super(
                "Junheng's built-in PostgreSQL runs on Linux (x86-64, ARM64) and macOS (ARM64); this is %s on %s (no %s). Use docker-compose.yml instead."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), archive));
    }
}
