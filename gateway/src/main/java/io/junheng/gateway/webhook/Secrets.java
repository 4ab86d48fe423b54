package io.junheng.gateway.webhook;

import io.junheng.gateway.secret.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** The secrets that sign deliveries (签名密钥): 32 random bytes each, sealed in the database. */
@ApplicationScoped
class Secrets {

    private static final String PURPOSE = "webhook secrets";
    private static final int BYTES = 32;

    private final Webhooks webhooks;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Secrets(Webhooks webhooks, Vault vault) {
        this.webhooks = webhooks;
        this.vault = vault;
    }

    /** Makes the webhook's next secret. */
    byte[] issue(String webhookId, Instant predecessorEnds) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        webhooks.addSecret(webhookId, vault.seal(PURPOSE, webhookId, secret), predecessorEnds);
        return secret;
    }

    /** The secrets that sign now, the newest first. */
    List<byte[]> of(String webhookId, Instant now) {
        return webhooks.secrets(webhookId, now).stream()
                .map(secret -> vault.open(PURPOSE, webhookId, secret))
                .toList();
    }
}
