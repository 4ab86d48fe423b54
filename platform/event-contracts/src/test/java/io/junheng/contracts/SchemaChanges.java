package io.junheng.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a schema's changes keeps builds before and after from understanding each other while both run: readers of either read what writers of the other send. A new field that
 * may be left out is understood, and so is one that is gone and could always be left out.
 */
final class SchemaChanges {

    private final List<String> found = new ArrayList<>();

    private SchemaChanges() {}

    /** Each with the place in the schema. */
    static List<String> between(JsonNode former, JsonNode current) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", former, current);
        return changes.found;
    }

    private void compare(String place, JsonNode former, JsonNode current) {
        if (former.has("type") || current.has("type")) {
            compareTypes(place, former, current);
        }
        for (String field : without(words(former, "required"), words(current, "required"))) {
            found.add(place + " may be without " + field + ", which former readers rely on");
        }
        for (String field : without(words(current, "required"), words(former, "required"))) {
            found.add(place + " needs " + field + ", which former writers may leave out");
        }
        if (former.has("enum")) {
            for (String word : without(words(former, "enum"), words(current, "enum"))) {
                found.add(place + " no longer has the word " + word);
            }
            for (String word : without(words(current, "enum"), words(former, "enum"))) {
                found.add(place + " has the new word " + word);
            }
        }
        for (Map.Entry<String, JsonNode> part : former.properties()) {
            JsonNode now = current.path(part.getKey());
            if (part.getValue().isObject() && now.isObject()) {
                compare(place + "/" + part.getKey(), part.getValue(), now);
            } else if (part.getKey().equals("anyOf")) {
                compareAlternatives(place, part.getValue(), now);
            } else if (Set.of("$ref", "format").contains(part.getKey()) && !now.equals(part.getValue())) {
                found.add(place + " was " + part.getValue() + " and is " + now);
            }
        }
    }

    private void compareTypes(String place, JsonNode former, JsonNode current) {
        if (!words(former, "type").equals(words(current, "type"))) {
            found.add(place + " was " + former.path("type") + " and is " + current.path("type"));
        }
    }

    private void compareAlternatives(String place, JsonNode former, JsonNode current) {
        if (!former.equals(current)) {
            found.add(place + " was one of " + former + " and is one of " + current);
        }
    }

    private static Set<String> words(JsonNode schema, String key) {
        Set<String> words = new TreeSet<>();
        JsonNode value = schema.path(key);
        if (value.isTextual()) {
            words.add(value.textValue());
        } else if (value.isArray()) {
            value.forEach(word -> words.add(word.asText()));
        }
        return words;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
