package io.junheng.gateway.edge;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which hosts a request may name (主机名检查). */
final class Hosts {

    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> known;

    /** @param known names of the gateway; empty when it may be called by any */
    Hosts(List<String> known) {
        this.known = known.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request with this {@code Host} field is meant for the gateway. One whose target is in absolute form must name the same host twice, and one
     * that is known to be the gateway's: it does not fetch from anywhere else, and does not look as if it did.
     */
    boolean accepts(String host, String absoluteAuthority, SocketAddress local) {
        if (host == null || !AUTHORITY.matcher(host).matches()) {
            return false;
        }
        String name = name(host);
        if (absoluteAuthority != null) {
            return absoluteAuthority.equalsIgnoreCase(host) && (known.contains(name) || isOwn(name, local));
        }
        return known.isEmpty() || known.contains(name) || isOwn(name, local);
    }

    private static boolean isOwn(String name, SocketAddress local) {
        return OWN.contains(name) || local != null && name.equals(local.hostAddress());
    }

    private static String name(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > 0 && authority.indexOf(']', colon) < 0;
        return (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
    }
}
