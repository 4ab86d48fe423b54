package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The document in OpenAPI 3.0.3 (旧版描述), for tools that do not know 3.1: the same paths, schemas and names. What only 3.1 can say is said the older way:
 * {@code null} among the types as {@code nullable}, a reference with a text beside it as {@code allOf}, examples as the first of them, a constant as an
 * enumeration of one, an exclusive bound as a bound that is marked.
 */
final class OlderDialect {

    /** Keys whose children are names of their own, not keywords of a schema. */
    private static final Set<String> NAMING = Set.of("properties", "patternProperties", "schemas");

    /** Keys whose content is data. */
    private static final Set<String> DATA = Set.of("example", "default", "enum");

    private OlderDialect() {}

    static ObjectNode of(ObjectNode document) {
        ObjectNode older = document.deepCopy();
        older.put("openapi", "3.0.3");
        if (older.get("info") instanceof ObjectNode info) {
            info.remove("summary");
            if (info.get("license") instanceof ObjectNode license) {
                license.remove("identifier");
            }
        }
        rewrite(older);
        return older;
    }

    private static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object) {
            schema(object);
            object.properties().forEach(field -> {
                if (NAMING.contains(field.getKey())) {
                    field.getValue().forEach(OlderDialect::rewrite);
                } else if (!DATA.contains(field.getKey())) {
                    rewrite(field.getValue());
                }
            });
        } else {
            node.forEach(OlderDialect::rewrite);
        }
    }

    /** Keywords mean what they mean in schemas wherever they stand; elsewhere none of these shapes occurs. */
    private static void schema(ObjectNode schema) {
        types(schema);
        alternatives(schema, "anyOf");
        alternatives(schema, "oneOf");
        bound(schema, "exclusiveMinimum", "minimum");
        bound(schema, "exclusiveMaximum", "maximum");
        if (schema.get("examples") instanceof ArrayNode examples) {
            schema.remove("examples");
            if (!examples.isEmpty()) {
                schema.set("example", examples.get(0));
            }
        }
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        if (schema.get("$ref") instanceof TextNode reference && schema.size() > 1) {
            schema.remove("$ref");
            schema.putArray("allOf").addObject().set("$ref", reference);
        }
    }

    private static void types(ObjectNode schema) {
        if (!(schema.get("type") instanceof ArrayNode types)) {
            return;
        }
        List<String> named = new ArrayList<>();
        types.forEach(type -> named.add(type.asText()));
        if (named.remove("null")) {
            schema.put("nullable", true);
        }
        if (named.size() == 1) {
            schema.put("type", named.get(0));
        } else {
            schema.remove("type");
        }
    }

    /** Of alternatives of which one is null, the others, as nullable; one that is left alone stands for itself. */
    private static void alternatives(ObjectNode schema, String key) {
        if (!(schema.get(key) instanceof ArrayNode all)) {
            return;
        }
        List<JsonNode> others = new ArrayList<>();
        all.forEach(one -> {
            if (!"null".equals(one.path("type").asText())) {
                others.add(one);
            }
        });
        if (others.size() == all.size()) {
            return;
        }
        schema.remove(key);
        schema.put("nullable", true);
        schema.putArray(others.size() == 1 ? "allOf" : key).addAll(others);
    }

    private static void bound(ObjectNode schema, String exclusive, String inclusive) {
        JsonNode limit = schema.get(exclusive);
        if (limit != null && limit.isNumber()) {
            schema.set(inclusive, limit);
            schema.put(exclusive, true);
        }
    }
}
