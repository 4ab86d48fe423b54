package io.junheng.indicator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two framework versions (版本差异). Entries of a list are told apart by their key, so an entry that only moved is no difference. */
final class FrameworkDiff {

    private final List<Change> changes = new ArrayList<>();

    /** One difference. */
    @Schema(name = "FrameworkChange", description = "版本差异 / a difference between two versions")
    record Change(
            @Schema(description = "位置 / where, by key", examples = "tree/A1/name", required = true)
            String at,

            @Schema(description = "ADDED 新增, REMOVED 删除, CHANGED 修改", required = true)
            String kind,

            @Schema(description = "原内容 / what it was, as JSON", implementation = Object.class)
            JsonNode before,

            @Schema(description = "新内容 / what it is, as JSON", implementation = Object.class)
            JsonNode after) {}

    private FrameworkDiff() {}

    /** From one version to another, in order of place. */
    static List<Change> between(JsonNode before, JsonNode after) {
        FrameworkDiff diff = new FrameworkDiff();
        diff.compare("", before, after);
        return diff.changes;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (before == null || before.isNull()) {
            if (after != null && !after.isNull()) {
                changes.add(new Change(at, "ADDED", null, after));
            }
        } else if (after == null || after.isNull()) {
            changes.add(new Change(at, "REMOVED", before, null));
        } else if (before.isObject() && after.isObject()) {
            members(at, fields(before), fields(after));
        } else if (keyed(before) && keyed(after)) {
            members(at, entries(before), entries(after));
        } else if (!same(before, after)) {
            changes.add(new Change(at, "CHANGED", before, after));
        }
    }

    private void members(String at, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            compare(at.isEmpty() ? name : at + "/" + name, before.get(name), after.get(name));
        }
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static boolean keyed(JsonNode list) {
        return list.isArray()
                && (list.isEmpty() || list.get(0).has("key") || list.get(0).has("name"));
    }

    private static Map<String, JsonNode> entries(JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        list.forEach(entry ->
                entries.put(entry.path(entry.has("key") ? "key" : "name").asText(), entry));
        return entries;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }
}
