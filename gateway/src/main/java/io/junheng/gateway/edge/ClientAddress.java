package io.junheng.gateway.edge;

import io.junheng.gateway.identity.Network;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * Where a request comes from (客户端地址). It is the connection's peer; only when that is a reverse proxy one has named is the last address in
 * {@code X-Forwarded-For} that is not such a proxy believed instead.
 */
final class ClientAddress {

    private final List<Network> proxies;

    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream().map(Network::parse).toList();
    }

    String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (!isProxy(peer)) {
            return peer;
        }
        List<String> hops = request.headers().getAll("X-Forwarded-For").stream()
                .flatMap(field -> List.of(field.split(",")).stream())
                .map(String::trim)
                .toList();
        String address = peer;
        for (int i = hops.size() - 1; i >= 0 && isProxy(address); i--) {
            address = hops.get(i);
        }
        return address;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }
}
