package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.route.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The schemas of all services under names of which each means one thing (模式合并). Two schemas are the same when their texts are and everything they refer to is the
 * same too; then they are kept once. Otherwise all that share the name are prefixed with their service's name.
 */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<Service, Map<String, JsonNode>> all = new TreeMap<>();
    private final Set<String> ambiguous = new TreeSet<>();

    Schemas(Map<Service, ObjectNode> documents) {
        documents.forEach((service, document) -> {
            Map<String, JsonNode> own = all.computeIfAbsent(service, added -> new TreeMap<>());
            document.path("components")
                    .path("schemas")
                    .properties()
                    .forEach(field -> own.put(field.getKey(), field.getValue()));
        });
        findAmbiguous();
    }

    /** Changes the references in {@code node}, which is the service's, to the merged names. */
    void rename(Service service, JsonNode node) {
        eachReference(node, name -> mergedName(service, name));
    }

    /** The merged schemas that {@code paths} refers to, directly or not, sorted by name. */
    ObjectNode reachableFrom(JsonNode paths) {
        Map<String, JsonNode> merged = new TreeMap<>();
        all.forEach((service, own) -> own.forEach((name, schema) -> {
            JsonNode copy = schema.deepCopy();
            rename(service, copy);
            merged.put(mergedName(service, name), copy);
        }));
        Map<String, JsonNode> reached = new TreeMap<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(paths);
        open.add(JsonNodeFactory.instance.objectNode().put("$ref", PREFIX + CommonProblems.SCHEMA));
        while (!open.isEmpty()) {
            references(open.remove()).forEach(name -> {
                if (!merged.containsKey(name)) {
                    throw new IllegalArgumentException("There is no schema " + name);
                }
                if (reached.putIfAbsent(name, merged.get(name)) == null) {
                    open.add(merged.get(name));
                }
            });
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        reached.forEach(result::set);
        return result;
    }

    /** Every schema name that {@code node} refers to. */
    static Set<String> references(JsonNode node) {
        Set<String> names = new TreeSet<>();
        collect(node, names::add);
        return names;
    }

    private String mergedName(Service service, String name) {
        return ambiguous.contains(name) ? capitalised(service.key()) + name : name;
    }

    /** A name is ambiguous when its texts differ, or when it refers to one that is; found by repeating until nothing is added. */
    private void findAmbiguous() {
        Map<String, JsonNode> first = new HashMap<>();
        all.values()
                .forEach(own -> own.forEach((name, schema) -> {
                    JsonNode earlier = first.putIfAbsent(name, schema);
                    if (earlier != null && !earlier.equals(schema)) {
                        ambiguous.add(name);
                    }
                }));
        boolean added = true;
        while (added) {
            added = false;
            for (Map.Entry<String, JsonNode> each : first.entrySet()) {
                boolean shared = all.values().stream()
                                .filter(own -> own.containsKey(each.getKey()))
                                .count()
                        > 1;
                if (shared && references(each.getValue()).stream().anyMatch(ambiguous::contains)) {
                    added |= ambiguous.add(each.getKey());
                }
            }
        }
    }

    private static void collect(JsonNode node, Consumer<String> sink) {
        eachReference(node, name -> {
            sink.accept(name);
            return name;
        });
    }

    private static void eachReference(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            String reference = object.path("$ref").asText("");
            if (reference.startsWith(PREFIX)) {
                object.put("$ref", PREFIX + change.apply(reference.substring(PREFIX.length())));
            }
        }
        node.forEach(child -> eachReference(child, change));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
