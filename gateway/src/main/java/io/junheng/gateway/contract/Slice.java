package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A part of the document (文档切片): the operations of some tags and the schemas they need. */
final class Slice {

    private Slice() {}

    /** The names of all tags. */
    static Set<String> tags(ObjectNode document) {
        Set<String> names = new TreeSet<>();
        document.path("tags").forEach(tag -> names.add(tag.path("name").asText()));
        return names;
    }

    static ObjectNode of(ObjectNode document, Set<String> tags) {
        ObjectNode slice = document.deepCopy();
        ArrayNode kept = slice.putArray("tags");
        document.path("tags").forEach(tag -> {
            if (tags.contains(tag.path("name").asText())) {
                kept.add(tag);
            }
        });
        ObjectNode paths = (ObjectNode) slice.path("paths");
        for (String path : names(paths)) {
            ObjectNode item = (ObjectNode) paths.get(path);
            names(item).forEach(method -> {
                if (!isTagged(item.get(method), tags)) {
                    item.remove(method);
                }
            });
            if (item.isEmpty()) {
                paths.remove(path);
            }
        }
        ObjectNode schemas = (ObjectNode) slice.path("components").path("schemas");
        Set<String> needed = needed(slice, schemas);
        names(schemas).forEach(name -> {
            if (!needed.contains(name)) {
                schemas.remove(name);
            }
        });
        return slice;
    }

    private static Set<String> needed(ObjectNode slice, ObjectNode schemas) {
        Set<String> needed = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(
                List.of(slice.path("paths"), slice.path("components").path("responses")));
        while (!open.isEmpty()) {
            for (String name : Schemas.references(open.remove())) {
                if (needed.add(name)) {
                    open.add(schemas.path(name));
                }
            }
        }
        return needed;
    }

    private static boolean isTagged(JsonNode operation, Set<String> tags) {
        for (JsonNode tag : operation.path("tags")) {
            if (tags.contains(tag.asText())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
