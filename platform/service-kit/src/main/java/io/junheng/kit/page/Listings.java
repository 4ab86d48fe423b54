package io.junheng.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers lists: keyset pages in the caller's scope, so that depth costs nothing and a row outside the scope does not exist. */
@ApplicationScoped
public class Listings {

    private final Database database;
    private final Caller caller;
    private final ObjectMapper json;

    Listings(Database database, Caller caller, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.json = json;
    }

    /** One page of {@code listing} as {@code view}s, whose components bear the fields' names. */
    public <T> Page<T> page(Listing listing, PageQuery query, Class<T> view, Condition... extra) {
        ListStatement statement = new ListStatement(listing, query, caller.regionPath(), List.of(extra));
        List<Map<String, Object>> rows =
                database.list(statement.select(), row -> values(listing, row), statement.selectParameters());
        boolean more = rows.size() > statement.size();
        List<Map<String, Object>> shown = more ? rows.subList(0, statement.size()) : rows;
        String next = more ? statement.tokenAfter(shown.get(shown.size() - 1)) : null;
        Long count = "true".equals(query.totalCount())
                ? database.one(statement.count(), row -> row.getLong(1), statement.countParameters())
                        .orElse(0L)
                : null;
        return new Page<>(
                shown.stream().map(row -> json.convertValue(row, view)).toList(), next, count);
    }

    /** The one row that meets {@code conditions} in the caller's scope. */
    public <T> java.util.Optional<T> find(Listing listing, Class<T> view, Condition... conditions) {
        return page(listing, PageQuery.first(1), view, conditions).items().stream()
                .findFirst();
    }

    /** Every row in order, as it arrives; needs a running transaction to keep memory flat. */
    public void each(Listing listing, PageQuery query, Consumer<Map<String, Object>> sink, Condition... extra) {
        ListStatement statement = new ListStatement(listing, query, caller.regionPath(), List.of(extra));
        database.stream(
                statement.selectAll(), 1_000, row -> sink.accept(values(listing, row)), statement.countParameters());
    }

    private Map<String, Object> values(Listing listing, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        int column = 1;
        for (Listing.Field field : listing.fields().values()) {
            Object value = field.type().read(row, column++);
            values.put(field.name(), value instanceof FieldType.RawJson raw ? tree(raw.text()) : value);
        }
        return values;
    }

    private Object tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is unreadable", e);
        }
    }
}
