package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of an API document clients rest on (接口形状), and nothing of its words: for each operation and each schema, as it is sent and as it is answered, what it is made of. As
 * text it is one line each, so a release can be kept and looked at.
 *
 * @param facts by subject, {@code GET /v1/schools}, {@code in OpenSchool} or {@code out SchoolView}; a value that ends in {@code !} is required
 */
record ApiShape(SortedMap<String, SortedMap<String, String>> facts) {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final String REFERENCE = "#/components/schemas/";
    private static final String REQUIRED = "!";
    private static final String IS = " = ";

    static ApiShape of(JsonNode document) {
        SortedMap<String, SortedMap<String, String>> facts = new TreeMap<>();
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        facts.put(
                                method.toUpperCase() + " " + path.getKey(),
                                operation(document, operation, sent, answered));
                    }
                }));
        JsonNode schemas = document.path("components").path("schemas");
        reachable(schemas, sent).forEach(name -> facts.put("in " + name, fields(schemas.path(name))));
        reachable(schemas, answered).forEach(name -> facts.put("out " + name, fields(schemas.path(name))));
        return new ApiShape(facts);
    }

    private static SortedMap<String, String> operation(
            JsonNode document, JsonNode operation, Collection<String> sent, Collection<String> answered) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("id", operation.path("operationId").asText());
        operation.path("x-roles").forEach(role -> facts.put("role " + role.asText(), ""));
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = resolved(document, given);
            facts.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(),
                    type(parameter.path("schema"))
                            + mark(parameter.path("required").asBoolean()));
        }
        JsonNode body = resolved(document, operation.path("requestBody"));
        String needed = mark(body.path("required").asBoolean());
        body.path("content").properties().forEach(media -> {
            facts.put("takes " + media.getKey(), type(media.getValue().path("schema")) + needed);
            references(media.getValue(), sent);
        });
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                JsonNode answer = resolved(document, response.getValue());
                facts.put("answers " + response.getKey(), "");
                answer.path("content").properties().forEach(media -> {
                    facts.put(
                            "answers " + response.getKey() + " " + media.getKey(),
                            type(media.getValue().path("schema")));
                    references(media.getValue(), answered);
                });
            }
        });
        return facts;
    }

    private static SortedMap<String, String> fields(JsonNode schema) {
        SortedMap<String, String> facts = new TreeMap<>();
        if (!schema.path("properties").isObject()) {
            facts.put("", type(schema));
        }
        addFields("", schema, facts);
        return facts;
    }

    private static void addFields(String prefix, JsonNode schema, SortedMap<String, String> facts) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            String name = prefix + field.getKey();
            facts.put(name, type(field.getValue()) + mark(required.contains(field.getKey())));
            addFields(name + ".", field.getValue(), facts);
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }

    private static String mark(boolean required) {
        return required ? REQUIRED : "";
    }

    /** What kind of value; null is let out, since what may be absent may be null. */
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return "@" + name(schema.path("$ref").asText());
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return sorted(schema.path(choice)).stream()
                        .filter(each -> !each.equals("null"))
                        .collect(Collectors.joining("+"));
            }
        }
        String type = schema.path("type").isArray()
                ? sorted(schema.path("type"), JsonNode::asText).stream()
                        .filter(each -> !each.equals("null"))
                        .collect(Collectors.joining("/"))
                : schema.path("type").asText("any");
        if (type.equals("array")) {
            return "[]" + type(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "{}" + type(schema.path("additionalProperties"));
        }
        String format = schema.has("format") ? "(" + schema.path("format").asText() + ")" : "";
        return type + format + choices(schema.path("enum"));
    }

    private static String choices(JsonNode values) {
        return values.isArray()
                ? sorted(values, JsonNode::asText).stream().collect(Collectors.joining("|", "<", ">"))
                : "";
    }

    private static List<String> sorted(JsonNode nodes) {
        return sorted(nodes, ApiShape::type);
    }

    private static List<String> sorted(JsonNode nodes, Function<JsonNode, String> text) {
        return nodes.valueStream().map(text).sorted().toList();
    }

    private static String name(String reference) {
        return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
    }

    private static Set<String> reachable(JsonNode schemas, Set<String> roots) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (schemas.has(name) && found.add(name)) {
                references(schemas.path(name), open);
            }
        }
        return found;
    }

    private static void references(JsonNode node, Collection<String> into) {
        node.findValuesAsText("$ref").forEach(reference -> into.add(name(reference)));
    }

    /** One line for each subject: the subject and its facts, separated by tabs. */
    List<String> lines() {
        return facts.entrySet().stream()
                .map(subject -> subject.getValue().entrySet().stream()
                        .map(fact -> fact.getKey() + IS + fact.getValue())
                        .collect(Collectors.joining("\t", subject.getKey() + "\t", "")))
                .toList();
    }

    static ApiShape parse(List<String> lines) {
        SortedMap<String, SortedMap<String, String>> facts = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            SortedMap<String, String> subject = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                int is = parts[i].indexOf(IS);
                subject.put(parts[i].substring(0, is), parts[i].substring(is + IS.length()));
            }
            facts.put(parts[0], subject);
        }
        return new ApiShape(facts);
    }

    Map<String, String> of(String subject) {
        return facts.getOrDefault(subject, new TreeMap<>());
    }
}
