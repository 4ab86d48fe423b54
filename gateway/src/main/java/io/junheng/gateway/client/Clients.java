package io.junheng.gateway.client;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients and their keys in the database. */
@ApplicationScoped
class Clients {

    static final Listing LISTING = Listing.of("clients", "api_client c")
            .field("id", "c.id", FieldType.TEXT)
            .field("name", "c.name", FieldType.TEXT)
            .field("roles", "c.roles", FieldType.TEXTS)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("department", "c.department", FieldType.TEXT)
            .field("school", "c.school", FieldType.TEXT)
            .field("networks", "c.networks", FieldType.TEXTS)
            .field("scopes", "c.scopes", FieldType.TEXTS)
            .field("requestsPerMinute", "c.requests_per_minute", FieldType.INTEGER)
            .field("requestsPerDay", "c.requests_per_day", FieldType.INTEGER)
            .field("status", "c.status", FieldType.TEXT)
            .field("expiresAt", "c.expires_at", FieldType.TIME)
            .field("createdAt", "c.created_at", FieldType.TIME)
            .field("createdBy", "c.created_by", FieldType.TEXT)
            .field("lastUsedAt", "c.last_used_at", FieldType.TIME)
            .field("version", "c.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    private static final String COLUMNS = """
            id, name, roles, region_code, region_path, department, school, networks, scopes, requests_per_minute, requests_per_day,
            status, expires_at, created_at, created_by, last_used_at, version
            """;

    private final Database database;

    Clients(Database database) {
        this.database = database;
    }

    Optional<ApiClient> find(String id) {
        return database.one("select " + COLUMNS + " from api_client where id = ?", Clients::client, id);
    }

    /** The client, held against other changes until the transaction ends. */
    Optional<ApiClient> hold(String id) {
        return database.one("select " + COLUMNS + " from api_client where id = ? for update", Clients::client, id);
    }

    boolean isEmpty() {
        return database.one("select 1 from api_client limit 1", row -> true).isEmpty();
    }

    /** Every usable client that administers the whole country, held against changes. */
    List<String> holdNationalAdmins(Instant now) {
        return database.list("""
                select id from api_client
                where status = 'ACTIVE' and region_code is null and department is null and school is null and 'admin' = any(roles)
                    and (expires_at is null or expires_at > ?)
                order by id for update
                """, row -> row.getString(1), now);
    }

    void add(ApiClient client) {
        database.update(
                "insert into api_client (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                client.id(),
                client.name(),
                client.roles(),
                client.regionCode(),
                client.regionPath(),
                client.department(),
                client.school(),
                client.networks(),
                client.scopes(),
                client.requestsPerMinute(),
                client.requestsPerDay(),
                client.status(),
                client.expiresAt(),
                client.createdAt(),
                client.createdBy(),
                client.lastUsedAt(),
                client.version());
    }

    void changeStatus(ApiClient client) {
        database.update(
                "update api_client set status = ?, version = ? where id = ?",
                client.status(),
                client.version(),
                client.id());
    }

    /** Adds a key; the one before it ends at {@code predecessorEnds}, and all before that at once. */
    void addKey(String clientId, byte[] hash, Instant now, Instant predecessorEnds) {
        database.update("delete from api_key where client_id = ? and valid_until is not null", clientId);
        database.update("update api_key set valid_until = ? where client_id = ?", predecessorEnds, clientId);
        database.update("""
                insert into api_key (client_id, generation, hash, created_at)
                select ?, coalesce(max(generation), 0) + 1, ?, ? from api_key where client_id = ?
                """, clientId, hash, now, clientId);
    }

    void removeKeys(String clientId) {
        database.update("delete from api_key where client_id = ?", clientId);
    }

    /** A key's hash and the moment it ends, or null. */
    record StoredKey(byte[] hash, Instant validUntil) {}

    List<StoredKey> keys(String clientId) {
        return database.list(
                "select hash, valid_until from api_key where client_id = ?",
                row -> new StoredKey(row.getBytes(1), time(row, 2)),
                clientId);
    }

    void used(Map<String, Instant> when) {
        database.batch(
                "update api_client set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)",
                when.entrySet().stream()
                        .map(use -> {
                            OffsetDateTime at = use.getValue().atOffset(ZoneOffset.UTC);
                            return new Object[] {at, use.getKey(), at};
                        })
                        .toList());
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        return new ApiClient(
                row.getString(1),
                row.getString(2),
                texts(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                texts(row, 8),
                texts(row, 9),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class),
                ApiClient.Status.valueOf(row.getString(12)),
                time(row, 13),
                time(row, 14),
                row.getString(15),
                time(row, 16),
                row.getLong(17));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
