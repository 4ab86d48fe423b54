package io.junheng.launcher.infrastructure;

/** PostgreSQL's binaries cannot be run here; the message says why, in one sentence. */
public final class UnsupportedPlatformException extends RuntimeException {

    UnsupportedPlatformException(String sentence) {
        super(sentence);
    }

    static UnsupportedPlatformException missing(String archive) {
        return new UnsupportedPlatformException(
                "Junheng's built-in PostgreSQL runs on Linux (x86-64, ARM64) and macOS (ARM64); this is %s on %s (no %s). Use docker-compose.yml instead."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), archive));
    }
}
