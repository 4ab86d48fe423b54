package io.junheng.contracts.gateway;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way up (上报通道), without its credential: whose approved aggregates go where. {@code acknowledged} is not part of it; it moves without a person. */
public record UplinkState(
        String id,
        String name,
        String owner,
        String regionPath,
        @Nullable String url,
        List<String> resources,
        @OneOf({"ACTIVE", "PAUSED", "REMOVED"}) String status,
        long version) {}
