package io.junheng.kit.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list described once: where its rows come from, its fields with the SQL behind each, its key, and the region path that scopes it. Paging, filters, order,
 * counting and exports follow from it. Only SQL written in the service stands here; what callers send is bound.
 */
public final class Listing {

    /** One field: SQL expression and type. */
    public record Field(String name, String sql, FieldType type) {}

    private final String resource;
    private final String from;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private List<String> key = List.of();
    private String scope;

    private Listing(String resource, String from) {
        this.resource = resource;
        this.from = from;
    }

    /** A list named {@code resource} over the rows of {@code from}, for example {@code "school s"}. */
    public static Listing of(String resource, String from) {
        return new Listing(resource, from);
    }

    public Listing field(String name, String sql, FieldType type) {
        fields.put(name, new Field(name, sql, type));
        return this;
    }

    /** The fields that identify a row; they are never null and are the order when none is asked for. */
    public Listing key(String... names) {
        key = Arrays.asList(names);
        return this;
    }

    /** The SQL of the row's region path. Without it the list is the same for every caller. */
    public Listing scope(String sql) {
        scope = sql;
        return this;
    }

    public String resource() {
        return resource;
    }

    /** The fields' names, in order. */
    public List<String> fieldNames() {
        return List.copyOf(fields.keySet());
    }

    /** The fields that filters and order can name. */
    String comparable() {
        return fields.values().stream()
                .filter(field -> field.type().comparable())
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }

    String from() {
        return from;
    }

    Map<String, Field> fields() {
        return fields;
    }

    List<String> key() {
        return key;
    }

    String scope() {
        return scope;
    }
}
