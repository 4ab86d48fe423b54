package io.junheng.gateway.upstream;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;

/** Takes the service's own address out of {@code Location}, {@code Content-Location} and {@code Link}, which then are relative to the gateway. */
final class Locations {

    private static final List<CharSequence> FIELDS =
            List.of(HttpHeaders.LOCATION, AsciiString.cached("content-location"), AsciiString.cached("link"));

    private Locations() {}

    static void makeRelative(MultiMap headers, URI base) {
        String origin = base.getScheme() + "://" + base.getAuthority() + "/";
        for (CharSequence field : FIELDS) {
            String value = headers.get(field);
            if (value != null && value.contains(origin)) {
                headers.set(field, value.replace(origin, "/"));
            }
        }
    }
}
