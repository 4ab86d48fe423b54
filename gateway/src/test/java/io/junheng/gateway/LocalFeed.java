package io.junheng.gateway;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A change feed with what tests put into it; cursors are {@code c0}, {@code c1}, …; kept where every class loader of this JVM finds it. */
public final class LocalFeed {

    private static final String CHANGES = "junheng.testing.feed";
    private static final String READERS = "junheng.testing.feed.readers";

    private LocalFeed() {}

    /** Adds a change; returns its cursor. */
    public static String tell(String resource, String key, long version) {
        return tell(resource, key, version, new JsonObject().put("code", key));
    }

    /** Adds a change to this state; returns its cursor. */
    public static String tell(String resource, String key, long version, JsonObject state) {
        synchronized (System.getProperties()) {
            JsonArray changes = new JsonArray(System.getProperty(CHANGES));
            String cursor = "c" + (changes.size() + 1);
            changes.add(new JsonObject()
                    .put("resource", resource)
                    .put("key", key)
                    .put("operation", "UPSERT")
                    .put("version", version)
                    .put("time", "2025-09-01T08:00:00Z")
                    .put("regionPath", "/220000/220300/220322/")
                    .put("state", state)
                    .put("cursor", cursor));
            System.setProperty(CHANGES, changes.encode());
            return cursor;
        }
    }

    /** The internal tokens that the feed was last read with, newest last. */
    public static String readers() {
        return System.getProperty(READERS);
    }

    static void serve(HttpServer server) {
        System.setProperty(CHANGES, "[]");
        System.setProperty(READERS, "");
        server.createContext("/v1/changes", exchange -> {
            System.setProperty(READERS, exchange.getRequestHeaders().getFirst("Authorization"));
            String query = exchange.getRequestURI().getQuery();
            String after = query.replaceAll("(?:.*&)?after=([^&]*).*", "$1");
            JsonArray all = new JsonArray(System.getProperty(CHANGES));
            boolean known = after.matches("c\\d+");
            int from = known ? Integer.parseInt(after.substring(1)) : all.size();
            int status = known || after.equals("latest") ? 200 : after.equals("old") ? 410 : 400;
            List<?> items = all.getList().subList(Math.min(from, all.size()), all.size());
            byte[] body = new JsonObject()
                    .put("items", new JsonArray(items))
                    .put("next", "c" + all.size())
                    .put("more", false)
                    .encode()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
