package io.junheng.contracts.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Requests that were refused alike (拒绝访问): for the same {@code reason}, of the same caller if there was one, from the same
 * {@code address}, by the gateway or the service named in {@code refusedBy}. {@code method} and {@code path} are those of the first;
 * {@code address} is {@code *} when there were too many to tell apart.
 */
public record RefusalState(
        String id,
        String reason,
        int status,
        String refusedBy,
        @Nullable String subject,
        @Nullable String client,
        String regionPath,
        String address,
        String method,
        String path,
        Instant firstAt,
        Instant lastAt,
        long requests,
        long version) {}
