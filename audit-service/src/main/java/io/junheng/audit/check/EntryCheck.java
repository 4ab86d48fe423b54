package io.junheng.audit.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.log.Alarm;
import io.junheng.audit.seal.Seals;
import io.junheng.audit.tree.MerkleHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks one stored entry: leaf against its hash, data against the hash in the leaf, columns against the leaf. */
final class EntryCheck {

    private final ObjectMapper json;
    private final Seals seals;

    EntryCheck(ObjectMapper json, Seals seals) {
        this.seals = seals;
        this.json = json;
    }

    /** The first bad thing about the entry; {@code data} is null when it cannot be opened. */
    Optional<Alarm> check(StoredEntry entry, String data) {
        byte[] bytes = entry.leaf().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(MerkleHash.leaf(bytes), entry.leafHash())) {
            return Optional.of(Finding.CHANGED_ENTRY.at(entry.index()));
        }
        JsonNode leaf = leaf(entry);
        if (leaf.path("index").longValue() != entry.index()) {
            return Optional.of(Finding.CHANGED_ENTRY.at(entry.index()));
        }
        if (data == null
                ? !seals.erased(entry.payload().keys())
                : !hash(data).equals(leaf.path("dataHash").textValue())) {
            return Optional.of(Finding.CHANGED_DATA.at(entry.index()));
        }
        return entry.columns().entrySet().stream()
                .filter(column -> !isSame(leaf, column))
                .findFirst()
                .map(column -> Finding.CHANGED_COLUMN.at(entry.index(), column.getKey()));
    }

    private static String hash(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(MerkleHash.sha256().digest(bytes));
    }

    private static boolean isSame(JsonNode leaf, Map.Entry<String, Object> column) {
        return Objects.equals(StoredEntry.value(leaf, column.getKey()), column.getValue());
    }

    private JsonNode leaf(StoredEntry entry) {
        try {
            return json.readTree(entry.leaf());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + entry.index() + " gives its hash but is not JSON", e);
        }
    }
}
