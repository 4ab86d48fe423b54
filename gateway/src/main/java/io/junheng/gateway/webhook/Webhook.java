package io.junheng.gateway.webhook;

import io.junheng.contracts.gateway.WebhookState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook (推送). It is registered active, can be paused and resumed any number of times, and once removed never comes back. {@code cursor} is how far the
 * change feed was read for it; {@code version} counts what people changed, not what was delivered.
 */
record Webhook(
        String id,
        String name,
        String owner,
        String regionPath,
        String regionCode,
        String url,
        List<String> resources,
        Status status,
        String cursor,
        Instant createdAt,
        long version) {

    @Schema(name = "WebhookStatus", description = "推送状态 / status of a webhook")
    enum Status {
        ACTIVE,
        PAUSED,
        REMOVED
    }

    Webhook moved(Status to) {
        return changed(to, cursor);
    }

    Webhook readFrom(String newCursor) {
        return changed(status, newCursor);
    }

    Webhook withNewSecret() {
        return changed(status, cursor);
    }

    private Webhook changed(Status newStatus, String newCursor) {
        return new Webhook(
                id, name, owner, regionPath, regionCode, url, resources, newStatus, newCursor, createdAt, version + 1);
    }

    WebhookState state() {
        return new WebhookState(id, name, owner, regionPath, regionCode, url, resources, status.name(), version);
    }
}
