package io.junheng.contracts.gateway;

import io.junheng.contracts.OneOf;

/**
 * A message that was asked for (要求的推送): of which {@code webhook}, its {@code webhook-id} as {@code message}, and whether it is a test (TEST) or a delivery that was given up and is tried
 * again (RETRY).
 */
public record WebhookMessageState(
        String id,
        String webhook,
        String message,
        @OneOf({"TEST", "RETRY"}) String kind,
        String regionPath,
        long version) {}
