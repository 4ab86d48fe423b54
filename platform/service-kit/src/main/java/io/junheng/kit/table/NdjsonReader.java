package io.junheng.kit.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One flat JSON object a line; numbers keep their digits. The first object's fields are the columns, later ones may leave some out. */
final class NdjsonReader implements TableReader {

    private static final int MAX_LINE = 4 << 20;

    private final BufferedReader reader;
    private final ObjectMapper json;
    private List<String> columns;
    private JsonNode first;
    private long row = 1;

    NdjsonReader(Reader reader, ObjectMapper json) {
        this.reader = new BufferedReader(reader);
        this.json = json;
    }

    @Override
    public List<String> columns() throws IOException {
        first = object();
        columns = new ArrayList<>();
        if (first != null) {
            first.fieldNames().forEachRemaining(columns::add);
        }
        return columns;
    }

    @Override
    public Line next() throws IOException {
        JsonNode node = first == null ? object() : first;
        first = null;
        if (node == null) {
            return null;
        }
        String[] cells = new String[columns.size()];
        node.properties().forEach(field -> {
            int column = columns.indexOf(field.getKey());
            if (column < 0) {
                throw new Unreadable(row, "unknown field " + field.getKey());
            }
            if (field.getValue().isContainerNode()) {
                throw new Unreadable(row, "field " + field.getKey() + " is not a plain value");
            }
            String text =
                    field.getValue().isNull() ? "" : field.getValue().asText().strip();
            cells[column] = text.isEmpty() ? null : text;
        });
        return new Line(row, Arrays.asList(cells));
    }

    private JsonNode object() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode node = json.readTree(line);
                if (!node.isObject()) {
                    throw new Unreadable(row, "not a JSON object");
                }
                return node;
            } catch (JsonProcessingException e) {
                throw new Unreadable(row, e.getOriginalMessage());
            }
        }
        return null;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        row++;
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            line.append((char) read);
            if (line.length() > MAX_LINE) {
                throw new Unreadable(row, "line longer than " + MAX_LINE);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
