package io.junheng.gateway.upstream;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;

/** Takes the service's own address out of {@code Location}, {@code Content-Location} and {@code Link}, which then are relative to the gateway. */
final class Locations {

    private static final List<String> FIELDS = List.of("Location", "Content-Location", "Link");

    private Locations() {}

    static void makeRelative(MultiMap headers, URI base) {
        String origin = base.getScheme() + "://" + base.getAuthority() + "/";
        for (String field : FIELDS) {
            String value = headers.get(field);
            if (value != null && value.contains(origin)) {
                headers.set(field, value.replace(origin, "/"));
            }
        }
    }
}
