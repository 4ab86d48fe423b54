package io.junheng.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Copies of the server's state made by a client that follows the change feed from its beginning (变更流副本). */
final class Feed {

    private final Map<String, Map<String, JsonNode>> copies = new TreeMap<>();

    private Feed() {}

    /** Reads the whole feed. */
    static Feed read(Client client) throws IOException, InterruptedException {
        Feed feed = new Feed();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = client.get("/v1/changes?limit=1000" + after);
            page.path("items").forEach(feed::take);
            after = "&after=" + page.path("next").asText();
            more = page.path("more").asBoolean();
        }
        return feed;
    }

    private void take(JsonNode change) {
        Map<String, JsonNode> copy =
                copies.computeIfAbsent(change.path("resource").asText(), resource -> new TreeMap<>());
        String key = change.path("key").asText();
        if (change.path("operation").asText().equals("DELETE")) {
            copy.remove(key);
        } else if (!copy.containsKey(key)
                || copy.get(key).path("version").asLong()
                        < change.path("version").asLong()) {
            copy.put(key, change);
        }
    }

    /** What it has of one resource, by natural key: the newest change of each. */
    Map<String, JsonNode> of(String resource) {
        return copies.getOrDefault(resource, Map.of());
    }
}
