package io.junheng.audit.log;

import io.junheng.audit.tree.LogKey;
import java.util.Optional;

/** The private keys this process was given: the one to sign with, and the one to hand over from, if any. */
final class LogKeys {

    private final AuditConfig config;
    private final KeyFile file;
    private final KeyFile previousFile;

    LogKeys(AuditConfig config) {
        this.config = config;
        this.file = new KeyFile(config.keyFile());
        this.previousFile =
                new KeyFile(config.keyFile().resolveSibling(config.keyFile().getFileName() + ".previous"));
    }

    /** The key to sign with; a file that is not there is made when it may be new. */
    LogKey current(boolean mayBeNew) {
        if (config.key().isPresent()) {
            return LogKey.parse(config.origin(), config.key().get());
        }
        if (!file.exists()) {
            if (!mayBeNew) {
                throw new IllegalStateException("The log's key is not at " + file
                        + ". Put it back from a backup; without it the log cannot go on.");
            }
            file.create(config.origin());
        }
        return file.read(config.origin());
    }

    /** The key that signed until now. */
    Optional<LogKey> previous() {
        if (config.previousKey().isPresent()) {
            return config.previousKey().map(pem -> LogKey.parse(config.origin(), pem));
        }
        return previousFile.exists() ? Optional.of(previousFile.read(config.origin())) : Optional.empty();
    }
}
