package io.junheng.audit.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed between two JSON values (变更项), as an RFC 6902 patch of {@code add}, {@code remove} and {@code replace} that makes the one
 * of the other. Members are compared by name; of arrays, the elements between what both begin with and what both end with, by position.
 * Numbers that are equal but written differently have not changed. A {@code replace} or {@code remove} bears the place the value has in
 * {@code before}.
 */
public final class JsonChanges {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode patch = JSON.arrayNode();

    private JsonChanges() {}

    /** The patch. */
    public static ArrayNode between(JsonNode before, JsonNode after) {
        JsonChanges changes = new JsonChanges();
        changes.compare("", before, after);
        return changes.patch;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            members(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            elements(path, before, after);
        } else if (!same(before, after)) {
            patch.add(operation("replace", path).set("value", after));
        }
    }

    private void members(String path, JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String pointer = path + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!after.has(name)) {
                patch.add(operation("remove", pointer));
            } else if (!before.has(name)) {
                patch.add(operation("add", pointer).set("value", after.get(name)));
            } else {
                compare(pointer, before.get(name), after.get(name));
            }
        }
    }

    /** What both begin and end with is left out, so that one element more or less is one operation. */
    private void elements(String path, JsonNode before, JsonNode after) {
        int shorter = Math.min(before.size(), after.size());
        int from = 0;
        while (from < shorter && same(before.get(from), after.get(from))) {
            from++;
        }
        int tail = 0;
        while (tail < shorter - from
                && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int paired = shorter - tail;
        for (int i = from; i < paired; i++) {
            compare(path + "/" + i, before.get(i), after.get(i));
        }
        for (int i = before.size() - tail - 1; i >= paired; i--) {
            patch.add(operation("remove", path + "/" + i));
        }
        for (int i = paired; i < after.size() - tail; i++) {
            patch.add(operation("add", path + "/" + i).set("value", after.get(i)));
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static ObjectNode operation(String name, String path) {
        return JSON.objectNode().put("op", name).put("path", path);
    }
}
