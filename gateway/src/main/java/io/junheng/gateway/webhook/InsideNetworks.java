package io.junheng.gateway.webhook;

import io.junheng.gateway.identity.Network;
import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that no webhook may reach (内部地址): loopback, private, link-local, shared, documentation, multicast and reserved networks, and the IPv6 forms that
 * carry an IPv4 address (IANA special-purpose registries).
 */
final class InsideNetworks {

    private static final List<Network> INSIDE = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .stream()
            .map(Network::parse)
            .toList();

    private final List<Network> allowed;

    /** @param allowed networks that may be reached all the same */
    InsideNetworks(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    boolean allows(InetAddress address) {
        return isNamed(address) || INSIDE.stream().noneMatch(network -> network.contains(address.getHostAddress()));
    }

    /** Whether the operator named the address's network. */
    boolean isNamed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address.getHostAddress()));
    }
}
