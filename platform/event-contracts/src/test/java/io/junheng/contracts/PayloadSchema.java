package io.junheng.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of an event's payload, read off its record. Every component is required and not null, unless it is {@link Nullable}: then it may
 * be null or left out. Further properties are allowed, because consumers ignore what they do not know. A type without a rule here is refused.
 */
final class PayloadSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Descriptions descriptions;

    private PayloadSchema(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** The whole schema document of {@code event}. */
    static ObjectNode of(Class<? extends DomainEvent> event, Descriptions descriptions) {
        return new PayloadSchema(descriptions).document(event);
    }

    private ObjectNode document(Class<? extends DomainEvent> event) {
        ObjectNode document = JSON.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:junheng:event:" + EventTypes.typeOf(event));
        document.put("title", event.getSimpleName());
        document.setAll(object(event));
        ObjectNode nested = document.putObject("$defs");
        definitions.forEach(nested::set);
        return document;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        schema.put("description", descriptions.of(type));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType declared = component.getAnnotatedType();
            properties.set(component.getName(), nullable(declared, value(declared)));
            if (!isNullable(declared)) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private ObjectNode value(AnnotatedType declared) {
        Class<?> type = raw(declared);
        if (type == String.class) {
            return text(declared);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return simple("integer").put("format", type == int.class || type == Integer.class ? "int32" : "int64");
        }
        if (type == BigDecimal.class) {
            return simple("number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return simple("boolean");
        }
        if (type == LocalDate.class) {
            return simple("string").put("format", "date");
        }
        if (type == Instant.class) {
            return simple("string").put("format", "date-time");
        }
        if (type == List.class) {
            return simple("array").set("items", argument(declared, 0));
        }
        if (type == Map.class && raw(arguments(declared)[0]) == String.class) {
            return simple("object").set("additionalProperties", argument(declared, 1));
        }
        if (type.isRecord()) {
            return reference(type);
        }
        throw new IllegalArgumentException("No rule for the schema of " + declared);
    }

    private ObjectNode reference(Class<?> type) {
        if (!definitions.containsKey(type.getSimpleName())) {
            definitions.put(type.getSimpleName(), JSON.objectNode());
            definitions.put(type.getSimpleName(), object(type));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private ObjectNode argument(AnnotatedType declared, int index) {
        AnnotatedType argument = arguments(declared)[index];
        return nullable(argument, value(argument));
    }

    private static AnnotatedType[] arguments(AnnotatedType declared) {
        return ((AnnotatedParameterizedType) declared).getAnnotatedActualTypeArguments();
    }

    private static ObjectNode text(AnnotatedElement declared) {
        ObjectNode schema = simple("string");
        OneOf words = declared.getAnnotation(OneOf.class);
        if (words != null) {
            ArrayNode values = schema.putArray("enum");
            List.of(words.value()).forEach(values::add);
        }
        return schema;
    }

    private static ObjectNode nullable(AnnotatedType declared, ObjectNode schema) {
        if (!isNullable(declared)) {
            return schema;
        }
        if (schema.has("$ref")) {
            ObjectNode either = JSON.objectNode();
            either.putArray("anyOf").add(schema).add(simple("null"));
            return either;
        }
        String type = schema.get("type").textValue();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }

    private static boolean isNullable(AnnotatedElement declared) {
        return declared.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode simple(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static Class<?> raw(AnnotatedType declared) {
        return declared.getType() instanceof Class<?> type
                ? type
                : (Class<?>) ((ParameterizedType) declared.getType()).getRawType();
    }
}
