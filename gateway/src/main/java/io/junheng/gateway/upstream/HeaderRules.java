package io.junheng.gateway.upstream;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which header fields pass (请求头规则). Towards a service only the ones named here do: nothing a client sends can pose as identity, address or tenant.
 * Towards the client all pass but those of the connection and those that tell about the machinery.
 */
final class HeaderRules {

    private static final Set<String> TO_SERVICE = Set.of(
            "accept",
            "accept-language",
            "content-type",
            "content-language",
            "content-disposition",
            "content-digest",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range",
            "range",
            "idempotency-key",
            "last-event-id",
            "prefer",
            "tracestate",
            "user-agent");

    private static final Set<String> NOT_TO_CLIENT = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "server",
            "set-cookie",
            "via",
            "x-powered-by",
            "x-request-id",
            "traceparent");

    private HeaderRules() {}

    static void copyToService(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> field : from) {
            if (TO_SERVICE.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                to.add(field.getKey(), field.getValue());
            }
        }
    }

    static void copyToClient(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> field : from) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (!NOT_TO_CLIENT.contains(name) && !name.startsWith("x-internal-")) {
                to.add(field.getKey(), field.getValue());
            }
        }
    }
}
