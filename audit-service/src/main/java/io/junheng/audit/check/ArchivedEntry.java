package io.junheng.audit.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.seal.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lines of an archive's file as entries (归档条目). What was hashed is taken from the line as it stands there, character by character. */
final class ArchivedEntry {

    private final ObjectMapper json;

    ArchivedEntry(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The entry in a line; empty when the line is about something else. Nothing stands beside it for searching.
     *
     * @throws IllegalArgumentException when the line is not as it was written
     */
    Optional<StoredEntry> of(String line) {
        try {
            Map<String, String> parts = parts(line);
            String text = parts.get("entry");
            if (text == null) {
                return Optional.empty();
            }
            JsonNode leaf = json.readTree(text);
            List<String> sealedBy = new ArrayList<>();
            leaf.path("sealedBy").forEach(key -> sealedBy.add(key.asText()));
            String sealed = parts.get("sealed");
            Payload payload = new Payload(
                    UUID.fromString(leaf.path("eventId").asText()),
                    parts.get("data"),
                    sealed == null ? null : Base64.getDecoder().decode(sealed),
                    sealedBy);
            byte[] hash = Base64.getDecoder().decode(parts.getOrDefault("hash", ""));
            return Optional.of(new StoredEntry(leaf.path("index").asLong(-1), text, hash, payload, Map.of()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a line of an archive", e);
        }
    }

    /** The line's members: of texts what they say, of everything else how it is written. */
    private Map<String, String> parts(String line) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    parts.put(name, parser.getText());
                } else {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    parser.finishToken();
                    parts.put(name, line.substring(from, (int)
                            parser.currentLocation().getCharOffset()));
                }
            }
        }
        return parts;
    }
}
