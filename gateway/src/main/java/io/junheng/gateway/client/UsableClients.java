package io.junheng.gateway.client;

import io.junheng.gateway.identity.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** API clients for whom the gateway itself may act (可用客户端): those that are neither revoked nor expired. */
@ApplicationScoped
public class UsableClients {

    private final Clients clients;
    private final Clock clock;

    UsableClients(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** Whom the client stands for; empty when it may no longer call. */
    public Optional<Principal> find(String id) {
        return clients.find(id)
                .filter(client -> client.isUsable(clock.instant()))
                .map(ApiClient::principal);
    }
}
