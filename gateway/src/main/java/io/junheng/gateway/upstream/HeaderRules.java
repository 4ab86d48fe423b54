package io.junheng.gateway.upstream;

import io.junheng.gateway.wire.OwnFields;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which header fields pass (请求头规则). Towards a service only the ones named here do: nothing a client sends can pose as identity, address or tenant.
 * Towards the client all pass but those of the connection, those that tell about the machinery and those that the gateway sets itself.
 */
final class HeaderRules {

    private static final List<AsciiString> TO_SERVICE = Stream.of(
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
                    "user-agent")
            .map(AsciiString::cached)
            .toList();

    /** As header fields, because those are found by a name in whatever case. */
    private static final MultiMap NOT_TO_CLIENT = fields(
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
            "x-powered-by");

    private static final String INTERNAL = "x-internal-";

    private HeaderRules() {}

    static void copyToService(MultiMap from, MultiMap to) {
        for (AsciiString name : TO_SERVICE) {
            if (from.contains(name)) {
                from.getAll(name).forEach(value -> to.add(name, value));
            }
        }
    }

    static void copyToClient(HeadersMultiMap from, MultiMap to) {
        for (var fields = from.iteratorCharSequence(); fields.hasNext(); ) {
            Map.Entry<CharSequence, CharSequence> field = fields.next();
            CharSequence name = field.getKey();
            if (!NOT_TO_CLIENT.contains(name)
                    && !AsciiString.regionMatches(name, true, 0, INTERNAL, 0, INTERNAL.length())) {
                to.add(name, field.getValue());
            }
        }
    }

    private static MultiMap fields(String... names) {
        MultiMap fields = HeadersMultiMap.headers();
        for (String name : names) {
            fields.set(name, "");
        }
        OwnFields.reserved().forEach(name -> fields.set(name, ""));
        return fields;
    }
}
