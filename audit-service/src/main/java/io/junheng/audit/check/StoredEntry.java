package io.junheng.audit.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.audit.seal.Payload;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row of the log as it is stored.
 *
 * @param columns what stands beside the leaf for searching, by the name it has in the leaf; null where the row has nothing
 */
record StoredEntry(long index, String leaf, byte[] leafHash, Payload payload, Map<String, Object> columns) {

    static final String COLUMNS =
            "idx, leaf, leaf_hash, data, sealed, sealed_by, event_id, event_time, recorded_at, type, operation, service,"
                    + " aggregate, aggregate_id, version, actor, client, roles, region_path, request_id, authority";

    static StoredEntry of(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("eventId", row.getString("event_id"));
        columns.put("time", instant(row, "event_time"));
        columns.put("recordedAt", instant(row, "recorded_at"));
        columns.put("type", row.getString("type"));
        columns.put("operation", row.getString("operation"));
        columns.put("service", row.getString("service"));
        columns.put("aggregate", row.getString("aggregate"));
        columns.put("aggregateId", row.getString("aggregate_id"));
        columns.put("version", row.getLong("version"));
        columns.put("actor", row.getString("actor"));
        columns.put("client", row.getString("client"));
        columns.put("roles", row.getString("roles"));
        columns.put("regionPath", row.getString("region_path"));
        columns.put("requestId", row.getString("request_id"));
        columns.put("authority", row.getString("authority"));
        Array keys = row.getArray("sealed_by");
        List<String> sealedBy = keys == null ? List.of() : List.of((String[]) keys.getArray());
        columns.put("sealedBy", String.join(",", sealedBy));
        Payload payload = new Payload(
                row.getObject("event_id", UUID.class), row.getString("data"), row.getBytes("sealed"), sealedBy);
        return new StoredEntry(row.getLong("idx"), row.getString("leaf"), row.getBytes("leaf_hash"), payload, columns);
    }

    /** What the leaf has under a column's name, in the column's type. */
    static Object value(JsonNode leaf, String name) {
        JsonNode value = leaf.path(name);
        return switch (name) {
            case "time", "recordedAt" -> Instant.parse(value.asText());
            case "version" -> value.longValue();
            case "roles", "sealedBy" -> String.join(",", texts(value));
            default -> value.textValue();
        };
    }

    private static Iterable<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
