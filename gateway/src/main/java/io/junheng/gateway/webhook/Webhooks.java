package io.junheng.gateway.webhook;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Webhooks and their secrets in the database. */
@ApplicationScoped
class Webhooks {

    static final Listing LISTING = Listing.of("webhooks", "webhook w")
            .field("id", "w.id", FieldType.TEXT)
            .field("name", "w.name", FieldType.TEXT)
            .field("owner", "w.owner", FieldType.TEXT)
            .field("regionCode", "w.region_code", FieldType.TEXT)
            .field("url", "w.url", FieldType.TEXT)
            .field("resources", "w.resources", FieldType.TEXTS)
            .field("status", "w.status", FieldType.TEXT)
            .field("cursor", "w.cursor", FieldType.TEXT)
            .field("failures", "w.failures", FieldType.INTEGER)
            .field("heldUntil", "w.held_until", FieldType.TIME)
            .field("createdAt", "w.created_at", FieldType.TIME)
            .field("version", "w.version", FieldType.INTEGER)
            .key("id")
            .scope("w.region_path");

    private static final String COLUMNS =
            "id, name, owner, region_path, region_code, url, resources, status, cursor, created_at, version";

    private final Database database;

    Webhooks(Database database) {
        this.database = database;
    }

    void add(Webhook webhook) {
        database.update(
                "insert into webhook (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                webhook.id(),
                webhook.name(),
                webhook.owner(),
                webhook.regionPath(),
                webhook.regionCode(),
                webhook.url(),
                webhook.resources(),
                webhook.status(),
                webhook.cursor(),
                webhook.createdAt(),
                webhook.version());
    }

    Optional<Webhook> find(String id) {
        return database.one("select " + COLUMNS + " from webhook where id = ?", Webhooks::webhook, id);
    }

    /** The webhook, held against other changes until the transaction ends. */
    Optional<Webhook> hold(String id) {
        return database.one("select " + COLUMNS + " from webhook where id = ? for update", Webhooks::webhook, id);
    }

    /** The webhook if it is active and nobody else holds it, held until the transaction ends. */
    Optional<Webhook> holdToRead(String id) {
        return database.one(
                "select " + COLUMNS + " from webhook where id = ? and status = 'ACTIVE' for update skip locked",
                Webhooks::webhook,
                id);
    }

    /** Active webhooks of which fewer than {@code backlog} deliveries wait. */
    List<String> readable(int backlog) {
        return database.list("""
                select w.id from webhook w
                where w.status = 'ACTIVE'
                    and (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.status = 'PENDING') < ?
                order by w.id
                """, row -> row.getString(1), backlog);
    }

    long countOf(String owner) {
        return database.one(
                        "select count(*) from webhook where owner = ? and status <> 'REMOVED'",
                        row -> row.getLong(1),
                        owner)
                .orElse(0L);
    }

    void change(Webhook webhook) {
        database.update(
                "update webhook set status = ?, cursor = ?, version = ?, failures = 0, held_until = null where id = ?",
                webhook.status(),
                webhook.cursor(),
                webhook.version(),
                webhook.id());
    }

    void readTo(String id, String cursor) {
        database.update("update webhook set cursor = ? where id = ?", cursor, id);
    }

    void pause(String id) {
        database.update(
                "update webhook set status = 'PAUSED', version = version + 1 where id = ? and status = 'ACTIVE'", id);
    }

    void fared(String id, boolean well, Instant heldUntil) {
        database.update("""
                update webhook set failures = case when ? then 0 else failures + 1 end, held_until = ?
                where id = ? and (not ? or failures > 0)
                """, well, heldUntil, id, well);
    }

    /** Adds a secret; the one before it ends at {@code predecessorEnds}, and all before that at once. */
    void addSecret(String id, byte[] sealed, Instant predecessorEnds) {
        database.update("delete from webhook_secret where webhook_id = ? and valid_until is not null", id);
        database.update("update webhook_secret set valid_until = ? where webhook_id = ?", predecessorEnds, id);
        database.update("""
                insert into webhook_secret (webhook_id, generation, sealed)
                select ?, coalesce(max(generation), 0) + 1, ? from webhook_secret where webhook_id = ?
                """, id, sealed, id);
    }

    void removeSecrets(String id) {
        database.update("delete from webhook_secret where webhook_id = ?", id);
    }

    /** The sealed secrets that sign at {@code now}, the newest first. */
    List<byte[]> secrets(String id, Instant now) {
        return database.list("""
                select sealed from webhook_secret where webhook_id = ? and (valid_until is null or valid_until > ?)
                order by generation desc
                """, row -> row.getBytes(1), id, now);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                Webhook.Status.valueOf(row.getString(8)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getLong(11));
    }
}
