package io.junheng.contracts.gateway;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook (推送), without its secret: which client's ({@code owner}), where it delivers to, changes of which {@code resources} (none: all) and
 * of which region. {@code status} is ACTIVE, PAUSED or REMOVED.
 */
public record WebhookState(
        String id,
        String name,
        String owner,
        String regionPath,
        @Nullable String regionCode,
        String url,
        List<String> resources,
        @OneOf({"ACTIVE", "PAUSED", "REMOVED"}) String status,
        long version) {}
