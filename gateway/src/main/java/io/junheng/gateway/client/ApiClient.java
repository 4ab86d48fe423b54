package io.junheng.gateway.client;

import io.junheng.contracts.gateway.ClientState;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.Quota;
import io.junheng.gateway.identity.Scopes;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An API client (接口客户端). It is registered with roles, a region scope and a first key; its key can be replaced any number of times; revoked or expired, it
 * never works again. {@code version} counts its changes; being used is none.
 */
record ApiClient(
        String id,
        String name,
        List<String> roles,
        String regionCode,
        String regionPath,
        String department,
        String school,
        List<String> networks,
        List<String> scopes,
        Integer requestsPerMinute,
        Integer requestsPerDay,
        Status status,
        Instant expiresAt,
        Instant createdAt,
        String createdBy,
        Instant lastUsedAt,
        long version) {

    @Schema(name = "ClientStatus", description = "客户端状态 / status of a client")
    enum Status {
        ACTIVE,
        REVOKED
    }

    boolean isUsable(Instant now) {
        return status == Status.ACTIVE && (expiresAt == null || expiresAt.isAfter(now));
    }

    ApiClient withNewKey() {
        return changed(status);
    }

    ApiClient revoked() {
        return changed(Status.REVOKED);
    }

    private ApiClient changed(Status newStatus) {
        return new ApiClient(
                id,
                name,
                roles,
                regionCode,
                regionPath,
                department,
                school,
                networks,
                scopes,
                requestsPerMinute,
                requestsPerDay,
                newStatus,
                expiresAt,
                createdAt,
                createdBy,
                lastUsedAt,
                version + 1);
    }

    /** Whom its key stands for. */
    Principal principal() {
        return new Principal(
                id,
                roles,
                regionCode,
                department,
                school,
                id,
                new Quota(requestsPerMinute, requestsPerDay),
                Scopes.of(scopes));
    }

    ClientState state() {
        return new ClientState(
                id,
                name,
                roles,
                regionCode,
                regionPath,
                department,
                school,
                status.name(),
                expiresAt,
                scopes.isEmpty() ? null : scopes,
                version);
    }
}
