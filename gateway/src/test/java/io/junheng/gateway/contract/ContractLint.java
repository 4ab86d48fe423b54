package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of Spectral's and Redocly's recommended sets that this document can break, where neither can run, and the suite's own: both languages, roles, limits.
 * {@code docs/linting.md} tells how to run the originals.
 */
final class ContractLint {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final ObjectNode document;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> shapes = new HashSet<>();
    private final Set<String> references = new TreeSet<>();

    private ContractLint(ObjectNode document) {
        this.document = document;
    }

    /** A sentence for each thing that is wrong, none when all is well. */
    static List<String> findings(ObjectNode document) {
        ContractLint lint = new ContractLint(document);
        lint.checkInfo();
        lint.checkTags();
        document.path("paths").properties().forEach(path -> lint.checkPath(path.getKey(), path.getValue()));
        lint.collectReferences(document);
        lint.checkReferences();
        lint.checkExamples(document, "#");
        return lint.findings;
    }

    private void checkInfo() {
        require(document.at("/info/contact").isObject(), "info has no contact");
        require(document.at("/info/license/name").isTextual(), "info has no license");
        require(
                document.at("/info/license").has("identifier")
                        || document.at("/info/license").has("url"),
                "the license has neither identifier nor url");
        require(document.at("/info/description").isTextual(), "info has no description");
        require(document.path("servers").size() > 0, "there is no server");
    }

    private void checkTags() {
        Set<String> names = new HashSet<>();
        document.path("tags").forEach(tag -> {
            String name = tag.path("name").asText();
            require(names.add(name), "tag " + name + " stands twice");
            requireBothLanguages(tag.path("description").asText(""), "the description of tag " + name);
        });
        document.path("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .path("tags")
                        .forEach(tag ->
                                require(names.contains(tag.asText()), "tag " + tag.asText() + " is not declared"))));
    }

    private void checkPath(String path, JsonNode item) {
        require(path.startsWith("/") && !path.endsWith("/") && !path.contains("?"), path + " is not a plain path");
        require(shapes.add(path.replaceAll("\\{[^}]+}", "{}")), path + " is ambiguous with another");
        item.properties().forEach(operation -> {
            require(METHODS.contains(operation.getKey()), path + " has an unknown method " + operation.getKey());
            checkOperation(path, operation.getKey() + " " + path, operation.getValue());
        });
    }

    private void checkOperation(String path, String where, JsonNode operation) {
        String id = operation.path("operationId").asText("");
        require(CAMEL.matcher(id).matches(), where + " has no camelCase operationId");
        require(ids.add(id), "operationId " + id + " stands twice");
        requireBothLanguages(operation.path("summary").asText(""), "the summary of " + id);
        requireBothLanguages(operation.path("description").asText(""), "the description of " + id);
        require(operation.path("tags").size() == 1, id + " has not exactly one tag");
        Set<String> parameters = new HashSet<>();
        Set<String> inPath = new HashSet<>();
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            require(
                    parameters.add(parameter.path("in").asText() + " " + name),
                    id + " has parameter " + name + " twice");
            if (parameter.path("in").asText().equals("path")) {
                inPath.add(name);
                require(parameter.path("required").asBoolean(), id + ": path parameter " + name + " is not required");
            }
        });
        Set<String> named = new HashSet<>();
        Matcher matcher = IN_PATH.matcher(path);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        require(named.equals(inPath), id + " declares the path parameters " + inPath + " for " + path);
        checkResponses(id, operation.path("responses"));
    }

    private void checkResponses(String id, JsonNode responses) {
        boolean good = false;
        for (var response : responses.properties()) {
            String status = response.getKey();
            boolean success = status.startsWith("2");
            good |= success || status.startsWith("3");
            require(
                    response.getValue().has("$ref")
                            || response.getValue().path("description").isTextual(),
                    id + " " + status + " has no description");
            if (success) {
                require(
                        response.getValue().path("headers").has("RateLimit"),
                        id + " " + status + " does not tell the rate limit");
            } else if (status.startsWith("4")) {
                require(
                        resolve(response.getValue()).path("content").has("application/problem+json"),
                        id + " " + status + " is no problem");
            }
        }
        require(good, id + " never succeeds");
        for (String status : List.of("400", "401", "403", "404", "429", "503")) {
            require(responses.has(status), id + " does not say " + status);
        }
    }

    private void collectReferences(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual()) {
            references.add(reference.asText());
        }
        node.forEach(this::collectReferences);
    }

    private void checkReferences() {
        references.forEach(reference -> require(
                reference.startsWith("#/")
                        && !document.at(reference.substring(1)).isMissingNode(),
                reference + " leads nowhere"));
        for (String kind : List.of("schemas", "responses", "headers")) {
            document.path("components")
                    .path(kind)
                    .fieldNames()
                    .forEachRemaining(name -> require(
                            references.contains("#/components/" + kind + "/" + name),
                            kind + "/" + name + " is not used"));
        }
    }

    /** Every example beside a schema, and every one within one, is an instance of it. */
    private void checkExamples(JsonNode node, String where) {
        if (node instanceof ObjectNode object) {
            boolean isSchema = object.has("type") || object.has("$ref") || object.has("allOf") || object.has("anyOf");
            if (isSchema) {
                object.path("examples").forEach(example -> checkInstance(object, example, where));
            }
            if (isSchema && object.has("enum")) {
                object.path("enum").forEach(value -> checkInstance(object, value, where));
            }
            if (object.get("schema") instanceof ObjectNode schema) {
                if (object.has("example")) {
                    checkInstance(schema, object.get("example"), where);
                }
                object.path("examples").forEach(example -> checkInstance(schema, example.path("value"), where));
            }
            object.properties().forEach(field -> {
                if (!field.getKey().equals("example") && !field.getKey().equals("examples")) {
                    checkExamples(field.getValue(), where + "/" + field.getKey());
                }
            });
        } else {
            node.forEach(child -> checkExamples(child, where));
        }
    }

    private void checkInstance(ObjectNode schema, JsonNode example, String where) {
        ObjectNode whole = schema.deepCopy();
        whole.remove("examples");
        whole.set("components", document.path("components"));
        SCHEMAS.getSchema(whole.toString())
                .validate(example.toString(), InputFormat.JSON)
                .forEach(error -> findings.add(where + ": the example " + example + " is none: " + error.getMessage()));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private void requireBothLanguages(String text, String what) {
        require(HAN.matcher(text).find() && LATIN.matcher(text).find(), what + " is not in Chinese and English");
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
