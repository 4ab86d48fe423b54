package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.expand.ForeignCodes;
import io.junheng.gateway.expand.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of every read which relations it can be expanded by (可展开的关联), those that a field of what it answers refers to, and of lists that they can be read by partners' codes. */
final class Expandable {

    private static final String JSON = "/responses/200/content/application~1json/schema";

    private final ObjectNode document;

    private Expandable(ObjectNode document) {
        this.document = document;
    }

    /** Adds the parameter {@code expand}, and {@code expanded} to the objects it puts them into. */
    static void describe(ObjectNode document) {
        new Expandable(document).describe();
    }

    private void describe() {
        document.path("paths").properties().forEach(path -> {
            if (path.getValue().path("get") instanceof ObjectNode read
                    && !read.path("security").isArray()) {
                add(read);
                if (ForeignCodes.reads(path.getKey())) {
                    parameters(read).add(identifier());
                }
            }
        });
    }

    private void add(ObjectNode read) {
        JsonNode answer = resolved(read.at(JSON));
        JsonNode object =
                answer.at("/properties/next").isMissingNode() ? answer : resolved(answer.at("/properties/items/items"));
        List<String> titles = Arrays.stream(Relation.values())
                .filter(each -> each.fields().stream()
                        .anyMatch(field -> isText(object.path("properties").path(field))))
                .map(Relation::title)
                .toList();
        if (titles.isEmpty() || !(object.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        parameters(read).add(parameter(titles));
        properties.set("expanded", property());
    }

    private static ArrayNode parameters(ObjectNode read) {
        return read.path("parameters") instanceof ArrayNode given ? given : read.putArray("parameters");
    }

    private static ObjectNode parameter(List<String> titles) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", "expand");
        parameter.put("in", "query");
        parameter.put(
                "description",
                "展开关联,以逗号分隔,至多三种;结果在各对象的 `expanded` 中,管辖范围之外为 null / what to show with each object, separated by comma, three at most; it stands under `expanded`, "
                        + "null where it lies outside the caller's scope: "
                        + titles.stream().collect(Collectors.joining(", ")));
        parameter.putObject("schema").put("type", "string");
        parameter.put("example", titles.get(0));
        return parameter;
    }

    private static ObjectNode identifier() {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", "identifier");
        parameter.put("in", "query");
        parameter.put(
                "description",
                "外部编码,写作 方案:编码,以逗号分隔,至多五十个 / by a partner's codes: scheme:code, separated by comma, fifty at most; what they stand for outside the scope matches nothing");
        parameter.putObject("schema").put("type", "string");
        parameter.put("example", "jl-platform:JL00012345");
        return parameter;
    }

    private static ObjectNode property() {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("type", "object");
        property.put("description", "所请求展开的关联,以其名称为键 / what `expand` asked for, by its name; absent unless asked for");
        property.put("additionalProperties", true);
        return property;
    }

    private static boolean isText(JsonNode schema) {
        List<String> types = new ArrayList<>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(type -> types.add(type.asText()));
        } else {
            types.add(schema.path("type").asText());
        }
        return types.contains("string");
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
