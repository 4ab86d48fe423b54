package io.junheng.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** An event with the two files that lie beside it. */
record Contract(Class<? extends DomainEvent> event) {

    /** A message as it travels: topic, key, headers and payload. */
    record Sample(String topic, String key, Map<String, String> headers, JsonNode payload) {}

    Path schemaFile() {
        return file(".schema.json");
    }

    Path sampleFile() {
        return file(".sample.json");
    }

    String schema() {
        return text(schemaFile());
    }

    Sample sample() throws JsonProcessingException {
        JsonNode tree = WireJson.tree(text(sampleFile()));
        Map<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> header : tree.get("headers").properties()) {
            headers.put(header.getKey(), header.getValue().textValue());
        }
        return new Sample(tree.get("topic").textValue(), tree.get("key").textValue(), headers, tree.get("payload"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String ending) {
        String service = event.getAnnotation(EventType.class).service();
        return Repository.contracts().resolve(service).resolve(event.getSimpleName() + ending);
    }

    @Override
    public String toString() {
        return event.getSimpleName();
    }
}
