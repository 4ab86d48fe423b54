package io.junheng.gateway.exchange;

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
import java.util.stream.LongStream;

/** Ways up and their entries in the database. */
@ApplicationScoped
class Uplinks {

    static final Listing LISTING = Listing.of("uplinks", "uplink u")
            .field("id", "u.id", FieldType.TEXT)
            .field("name", "u.name", FieldType.TEXT)
            .field("source", "u.source", FieldType.TEXT)
            .field("owner", "u.owner", FieldType.TEXT)
            .field("regionCode", "u.region_code", FieldType.TEXT)
            .field("url", "u.url", FieldType.TEXT)
            .field("resources", "u.resources", FieldType.TEXTS)
            .field("status", "u.status", FieldType.TEXT)
            .field("last", "u.last", FieldType.INTEGER)
            .field("acknowledged", "u.acknowledged", FieldType.INTEGER)
            .field("lastError", "u.last_error", FieldType.TEXT)
            .field("failures", "u.failures", FieldType.INTEGER)
            .field("createdAt", "u.created_at", FieldType.TIME)
            .field("version", "u.version", FieldType.INTEGER)
            .key("id")
            .scope("u.region_path");

    private static final String COLUMNS =
            "select id, name, source, owner, region_path, region_code, url, credential, resources, status, cursor,"
                    + " last, acknowledged, created_at, version from uplink";

    private final Database database;

    Uplinks(Database database) {
        this.database = database;
    }

    void add(Uplink uplink) {
        database.update(
                """
                insert into uplink (id, name, source, owner, region_path, region_code, url, credential, resources, status, cursor,
                    created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                uplink.id(),
                uplink.name(),
                uplink.source(),
                uplink.owner(),
                uplink.regionPath(),
                uplink.regionCode(),
                uplink.url(),
                uplink.credential(),
                uplink.resources(),
                uplink.status(),
                uplink.cursor(),
                uplink.createdAt(),
                uplink.version());
    }

    Optional<Uplink> find(String id) {
        return database.one(COLUMNS + " where id = ?", Uplinks::uplink, id);
    }

    /** The way up, held against other changes until the transaction ends. */
    Optional<Uplink> hold(String id) {
        return database.one(COLUMNS + " where id = ? for update", Uplinks::uplink, id);
    }

    long countOf(String owner) {
        return database.one(
                        "select count(*) from uplink where owner = ? and status <> 'REMOVED'",
                        row -> row.getLong(1),
                        owner)
                .orElse(0L);
    }

    List<String> active() {
        return database.list("select id from uplink where status = 'ACTIVE' order by id", row -> row.getString(1));
    }

    /** The way up if it is active and nobody else holds it. */
    Optional<Uplink> holdToNumber(String id) {
        return database.one(
                COLUMNS + " where id = ? and status = 'ACTIVE' for update skip locked", Uplinks::uplink, id);
    }

    /** Those that have something to push, taken until {@code until}: whoever dies with one leaves it to the others then. */
    List<Uplink> take(Instant now, Instant until) {
        return database.list("""
            update uplink set held_until = ?
            where id in (
                select id from uplink
                where status = 'ACTIVE' and url is not null and acknowledged < last and (held_until is null or held_until <= ?)
                for update skip locked)
            returning id, name, source, owner, region_path, region_code, url, credential, resources, status, cursor, last,
                acknowledged, created_at, version
            """, Uplinks::uplink, until, now);
    }

    /** Numbers these lines after {@code last}, and moves the cursor. */
    void number(Uplink uplink, List<String> lines, String cursor, Instant now) {
        database.update(
                """
                insert into uplink_entry (uplink_id, sequence, line, created_at)
                select ?, t.sequence::bigint, t.line, ? from unnest(?::text[], ?::text[]) as t (sequence, line)
                """,
                uplink.id(),
                now,
                LongStream.range(0, lines.size())
                        .mapToObj(i -> uplink.last() + 1 + i)
                        .toList(),
                lines);
        database.update(
                "update uplink set cursor = ?, last = last + ? where id = ?", cursor, lines.size(), uplink.id());
    }

    /** The lines after {@code sequence}, in order and without a gap, {@code most} at most. */
    List<String> after(String id, long sequence, int most) {
        return database.list(
                "select line from uplink_entry where uplink_id = ? and sequence > ? and sequence <= ? order by"
                        + " sequence",
                row -> row.getString(1),
                id,
                sequence,
                sequence + most);
    }

    boolean keeps(String id, long sequence) {
        return database.one(
                        "select 1 from uplink_entry where uplink_id = ? and sequence = ?", row -> true, id, sequence)
                .isPresent();
    }

    void move(String id, Uplink.Status status, long version) {
        database.update(
                "update uplink set status = ?, version = ?, failures = 0, held_until = null, last_error = null,"
                        + " credential = case when ? = 'REMOVED' then null else credential end where id = ?",
                status,
                version,
                status,
                id);
    }

    /** Pushes with another credential from now on, at once. */
    void replaceCredential(String id, byte[] sealed, long version) {
        database.update(
                "update uplink set credential = ?, version = ?, failures = 0, held_until = null, last_error = null"
                        + " where id = ?",
                sealed,
                version,
                id);
    }

    /** The other side has everything as far as {@code acknowledged}; there is nothing to wait for. */
    void acknowledged(String id, long acknowledged) {
        database.update(
                "update uplink set acknowledged = least(?, last), failures = 0, last_error = null, held_until = null"
                        + " where id = ?",
                acknowledged,
                id);
    }

    void failed(String id, String error, Instant heldUntil) {
        database.update(
                "update uplink set failures = failures + 1, last_error = ?, held_until = ? where id = ?",
                error,
                heldUntil,
                id);
    }

    int failures(String id) {
        return database.one("select failures from uplink where id = ?", row -> row.getInt(1), id)
                .orElse(0);
    }

    /** Forgets old entries that were acknowledged. */
    void forget(Instant before) {
        database.update("""
            delete from uplink_entry e using uplink u
            where u.id = e.uplink_id and e.sequence <= u.acknowledged and e.created_at < ?
            """, before);
    }

    private static Uplink uplink(ResultSet row) throws SQLException {
        return new Uplink(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                List.of((String[]) row.getArray(9).getArray()),
                Uplink.Status.valueOf(row.getString(10)),
                row.getString(11),
                row.getLong(12),
                row.getLong(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getLong(15));
    }
}
