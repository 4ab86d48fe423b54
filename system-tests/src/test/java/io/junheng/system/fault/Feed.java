package io.junheng.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Copies of the server's state, made of nothing but the changes of the feed in their order (变更流副本). */
final class Feed {

    private final Map<String, Map<String, JsonNode>> copies = new TreeMap<>();
    private long changes;
    private long deletions;

    /** A copy that has nothing yet. */
    Feed() {}

    /** The copies of another one as they are now. */
    Feed(Feed other) {
        other.copies.forEach((resource, copy) -> copies.put(resource, new HashMap<>(copy)));
        changes = other.changes;
        deletions = other.deletions;
    }

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

    /** Takes the next change; one that was taken before, or is older than what is there, changes nothing. */
    void take(JsonNode change) {
        Map<String, JsonNode> copy =
                copies.computeIfAbsent(change.path("resource").asText(), resource -> new HashMap<>());
        String key = change.path("key").asText();
        changes++;
        if (change.path("operation").asText().equals("DELETE")) {
            deletions++;
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

    /** Changes taken, those that came again among them. */
    long changes() {
        return changes;
    }

    /** How many of them said that something is no longer there. */
    long deletions() {
        return deletions;
    }
}
