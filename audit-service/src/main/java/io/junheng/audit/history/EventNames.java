package io.junheng.audit.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kinds of event are called (事件名称), read from the schemas that the contracts ship. A kind without a contract is told by its
 * operation.
 */
@ApplicationScoped
class EventNames {

    /** A name in both languages. */
    record Name(String zh, String en) {}

    private static final Pattern TYPE = Pattern.compile("io\\.junheng\\.([a-z]+)\\.([A-Za-z]+)\\.v[0-9]+");

    /** The Chinese term of a description stands in brackets, and may be followed there by English. */
    private static final Pattern TERM = Pattern.compile("\\((\\p{IsHan}[^()A-Za-z]*)[^()]*\\)");

    private static final Map<String, Name> OPERATIONS = Map.of(
            "CREATE", new Name("新建", "It was created"),
            "UPDATE", new Name("变更", "It was changed"),
            "DELETE", new Name("删除", "It was deleted"));

    private final ObjectMapper json;
    private final Map<String, String> descriptions = new ConcurrentHashMap<>();

    EventNames(ObjectMapper json) {
        this.json = json;
    }

    /** The name of an event of this type that did this operation. */
    Name of(String type, String operation) {
        return named(descriptions.computeIfAbsent(type, this::description), OPERATIONS.get(operation));
    }

    static Name named(String description, Name otherwise) {
        Matcher term = TERM.matcher(description);
        String zh = term.find() ? term.group(1).strip() : otherwise.zh();
        String en = description
                .replaceAll("\\s*\\([^()]*\\)", "")
                .replaceAll("[;.].*$", "")
                .strip();
        return new Name(zh, en.isEmpty() ? otherwise.en() : en);
    }

    private String description(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return "";
        }
        String schema = "META-INF/contracts/" + parts.group(1) + "/" + parts.group(2) + ".schema.json";
        try (InputStream input = Thread.currentThread().getContextClassLoader().getResourceAsStream(schema)) {
            return input == null ? "" : json.readTree(input).path("description").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(schema + " cannot be read", e);
        }
    }
}
