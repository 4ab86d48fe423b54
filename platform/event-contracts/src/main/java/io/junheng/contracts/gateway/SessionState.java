package io.junheng.contracts.gateway;

import io.junheng.contracts.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session (访问会话): what one caller asked of the gateway from one address without a long pause. {@code client} is null for a person,
 * {@code address} is {@code *} when there were too many to tell apart; {@code requests} counts those that were let in.
 */
public record SessionState(
        String id,
        String subject,
        @Nullable String client,
        List<@OneOf({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"}) String> roles,
        @Nullable String regionCode,
        String regionPath,
        String address,
        @OneOf({"OPEN", "ENDED"}) String status,
        Instant beganAt,
        Instant lastAt,
        long requests,
        long version) {}
