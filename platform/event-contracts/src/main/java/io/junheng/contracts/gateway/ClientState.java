package io.junheng.contracts.gateway;

import java.time.Instant;
import java.util.List;

/** An API client (接口客户端), without its secret: {@code status} is ACTIVE or REVOKED. */
public record ClientState(
        String id,
        String name,
        List<String> roles,
        String regionCode,
        String regionPath,
        String department,
        String school,
        String status,
        Instant expiresAt,
        long version) {}
