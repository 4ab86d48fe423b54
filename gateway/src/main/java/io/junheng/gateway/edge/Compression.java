package io.junheng.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;

/** Which answers are worth compressing (压缩). The codec does so when the client accepts it, unless the answer is marked {@code identity} here. */
final class Compression {

    private static final int SMALLEST = 1_024;

    private Compression() {}

    static void decide(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return;
        }
        if (isText(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.add(HttpHeaders.VARY, "Accept-Encoding");
            if (!isSmall(headers.get(HttpHeaders.CONTENT_LENGTH))) {
                return;
            }
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    }

    private static boolean isSmall(String length) {
        return length != null && length.length() <= 4 && Integer.parseInt(length) < SMALLEST;
    }

    private static boolean isText(String contentType) {
        if (contentType == null) {
            return false;
        }
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .trim()
                .toLowerCase(Locale.ROOT);
        if (type.equals("text/event-stream")) {
            return false;
        }
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || switch (type) {
                    case "application/json",
                            "application/x-ndjson",
                            "application/yaml",
                            "application/xml",
                            "application/javascript" -> true;
                    default -> false;
                };
    }
}
