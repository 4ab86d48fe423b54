package io.junheng.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Holds copies made from the feed against what the server lists (副本比对): the same things, in the same versions, saying the same. */
final class Copies {

    /** Which field is the key, and which others are compared; without any, every one that both tell. */
    private record Fields(String key, Set<String> compared) {

        boolean have(String field) {
            return compared.isEmpty() || compared.contains(field);
        }
    }

    /** Tasks tell departments by their names in a list, and by their codes in a change. */
    private static final Map<String, Fields> COMPARED = Map.of(
            "schools", new Fields("code", Set.of()),
            "findings", new Fields("id", Set.of()),
            "rectifications", new Fields("id", Set.of("status")),
            "assignments", new Fields("id", Set.of("status")));

    private final Client client;

    Copies(Client client) {
        this.client = client;
    }

    /** What is not the same in a copy of everything, a sentence for each resource. */
    List<String> broken(String whose, Feed copy) throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        for (String resource : COMPARED.keySet()) {
            compare(whose, resource, copy, row -> true, broken);
        }
        return broken;
    }

    /** What is not the same in a copy of the schools below a region. */
    List<String> brokenBelow(String region, String whose, Feed copy) throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        compare(whose, "schools", copy, row -> row.path("regionPath").asText().contains("/" + region + "/"), broken);
        return broken;
    }

    private void compare(String whose, String resource, Feed copy, Predicate<JsonNode> within, List<String> broken)
            throws IOException, InterruptedException {
        Fields fields = COMPARED.get(resource);
        Map<String, JsonNode> copied = new HashMap<>(copy.of(resource));
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : client.all("/v1/" + resource)) {
            if (within.test(row)) {
                String key = row.path(fields.key()).asText();
                JsonNode change = copied.remove(key);
                if (change == null) {
                    wrong.add(key + " is not in the copy");
                } else {
                    difference(row, change, fields).forEach(each -> wrong.add(key + ": " + each));
                }
            }
        }
        copied.keySet().forEach(key -> wrong.add(key + " is only in the copy"));
        if (!wrong.isEmpty()) {
            broken.add(
                    resource + " copied by " + whose + ": " + wrong.size() + " differences, such as " + wrong.get(0));
        }
    }

    /** The version, and the fields that both the list and the change tell. */
    private static List<String> difference(JsonNode row, JsonNode change, Fields fields) {
        List<String> differences = new ArrayList<>();
        if (row.path("version").asLong() != change.path("version").asLong()) {
            differences.add("version " + row.path("version") + " but " + change.path("version"));
            return differences;
        }
        JsonNode state = change.path("state");
        row.properties().forEach(field -> {
            JsonNode value = state.path(field.getKey());
            boolean told = fields.have(field.getKey())
                    && !value.isMissingNode()
                    && !value.isNull()
                    && !field.getValue().isNull();
            if (told && !field.getValue().toString().equals(value.toString())) {
                differences.add(field.getKey() + " " + field.getValue() + " but " + value);
            }
        });
        return differences;
    }
}
