package io.junheng.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.table.TableWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list as CSV: one page, or all rows from the page on, read page by page while they are written. */
final class CsvPages<T> implements StreamingOutput {

    private final Page<T> first;
    private final boolean all;
    private final ObjectMapper json;
    private final List<String> columns;

    CsvPages(Page<T> first, String fields, boolean all, ObjectMapper json) {
        this.first = first;
        this.all = all;
        this.json = json;
        this.columns = fields == null || fields.isBlank() ? columns() : List.of(fields.split(","));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (TableWriter writer = TableWriter.open(TableFormat.CSV, out, columns, json)) {
            Page<T> page = first;
            page.items().forEach(item -> writer.row(values(item)));
            while (all && page.next() != null) {
                page = first.rest().after(page.next());
                page.items().forEach(item -> writer.row(values(item)));
            }
        }
    }

    /** The view's own fields in its own order, or the list's when there is no row to look at. */
    private List<String> columns() {
        if (first.items().isEmpty()) {
            return first.rest() == null ? List.of() : first.rest().fieldNames();
        }
        List<String> names = new ArrayList<>();
        json
                .getSerializationConfig()
                .introspect(json.constructType(first.items().get(0).getClass()))
                .findProperties()
                .stream()
                .filter(property -> property.couldSerialize())
                .forEach(property -> names.add(property.getName()));
        return names;
    }

    private Map<String, Object> values(T item) {
        Map<String, Object> values = new HashMap<>();
        json.<JsonNode>valueToTree(item)
                .properties()
                .forEach(field -> values.put(field.getKey(), value(field.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isArray() && node.valueStream().allMatch(JsonNode::isTextual)) {
            return node.valueStream().map(JsonNode::textValue).toList();
        }
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? node.booleanValue() : node;
    }
}
