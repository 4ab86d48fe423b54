package io.junheng.contracts.gateway;

import io.junheng.contracts.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API client (接口客户端), without its secret: {@code status} is ACTIVE or REVOKED,
 * {@code scopes} are what its key may be used for, null for everything. */
public record ClientState(
        String id,
        String name,
        List<@OneOf({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"}) String> roles,
        @Nullable String regionCode,
        String regionPath,
        @Nullable String department,
        @Nullable String school,
        @OneOf({"ACTIVE", "REVOKED"}) String status,
        @Nullable Instant expiresAt,
        @Nullable List<String> scopes,
        long version) {}
