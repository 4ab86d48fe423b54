package io.junheng.gateway.client;

import io.junheng.gateway.secret.PrivateFile;
import io.junheng.gateway.secret.SecretConfig;
import io.junheng.kit.sql.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Makes the first key at the first start (首个管理员密钥): of a client that administers the whole country, left in {@code admin.key} for the operator until it is rotated.
 * The file is there before the client is: whatever is killed when, either both are good or the next start makes both anew.
 */
@ApplicationScoped
class FirstAdmin {

    static final String ID = "admin";
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final ClientRegister register;
    private final Clients clients;
    private final Database database;
    private final Path file;

    FirstAdmin(ClientRegister register, Clients clients, Database database, SecretConfig config) {
        this.register = register;
        this.clients = clients;
        this.database = database;
        this.file = config.folder().resolve("admin.key");
    }

    @Transactional
    @ActivateRequestContext
    void start(@Observes @Priority(20) StartupEvent start) {
        database.one("select pg_advisory_xact_lock(hashtextextended('first-admin', 0))", row -> true);
        if (!clients.isEmpty()) {
            return;
        }
        ApiKey key = register.registerFirst(ID, "首个管理员 / first administrator").key();
        try {
            PrivateFile.replace(file, key.text() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's key cannot be written to " + file, e);
        }
        show(key);
    }

    /** A person at a terminal sees the key; a log only says where it is. */
    private void show(ApiKey key) {
        if (System.console() != null) {
            System.console()
                    .printf(
                            "%nFirst administrator's key, shown this once and kept in %s until it is rotated:%n%n    %s%n%n",
                            file, key.text());
        }
        LOG.infof("The first administrator's key is in %s", file.toAbsolutePath());
    }

    void rotated(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClientChanged change) {
        if (change.id().equals(ID)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warnf("%s holds a key that no longer works and cannot be removed: %s", file, e.getMessage());
            }
        }
    }
}
