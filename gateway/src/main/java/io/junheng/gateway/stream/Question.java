package io.junheng.gateway.stream;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a caller of the stream asks for (订阅条件): from which cursor on, and changes of which resource and region, or null for all. The field {@code Last-Event-ID}, which
 * browsers send by themselves when they come back, goes before the parameter {@code after}.
 */
record Question(String after, String resource, String region) {

    private static final int LIMIT = 200;

    static Question of(HttpServerRequest request) {
        String last = request.getHeader("Last-Event-ID");
        String after = last == null || last.isEmpty() ? parameter(request, "after") : last;
        return new Question(
                after == null ? "latest" : after, parameter(request, "resource"), parameter(request, "region"));
    }

    /** Where the feed answers it, from {@code cursor} on. */
    String path(String cursor) {
        return "/v1/changes?limit=" + LIMIT + "&after=" + encoded(cursor)
                + (resource == null ? "" : "&resource=" + encoded(resource))
                + (region == null ? "" : "&region=" + encoded(region));
    }

    /** The first value of a parameter of exactly this name, as the services read it. */
    private static String parameter(HttpServerRequest request, String name) {
        return request.params().entries().stream()
                .filter(each -> each.getKey().equals(name))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
