package io.junheng.gateway.edge;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which hosts a request may name (主机名检查). Confined to one event loop. */
final class Hosts {

    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> known;
    /** The last host that was read and has the form of one; nearly every request names the same. */
    private String formed = "localhost";

    /** @param known names of the gateway; empty when it may be called by any */
    Hosts(List<String> known) {
        this.known = known.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request with this {@code Host} field is meant for the gateway. One whose target is in absolute form must name the same host twice, and one
     * that is known to be the gateway's: it does not fetch from anywhere else, and does not look as if it did.
     */
    boolean accepts(String host, String absoluteAuthority, SocketAddress local) {
        if (host == null || !isFormed(host)) {
            return false;
        }
        if (absoluteAuthority != null) {
            return absoluteAuthority.equalsIgnoreCase(host) && isMeant(name(host), local);
        }
        return known.isEmpty() || isMeant(name(host), local);
    }

    private boolean isMeant(String name, SocketAddress local) {
        return known.contains(name) || isOwn(name, local);
    }

    private boolean isFormed(String host) {
        if (host.equals(formed)) {
            return true;
        }
        boolean well = AUTHORITY.matcher(host).matches();
        if (well) {
            formed = host;
        }
        return well;
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
