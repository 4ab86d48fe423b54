package io.junheng.indicator.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The collections and what came in for them. */
@ApplicationScoped
class Collections {

    private static final TypeReference<List<Owed>> OWNERS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, scheme, region_code, region_path, year, anchor, due_on, opens_at, owners, status, version";

    private final Database database;
    private final ObjectMapper json;

    Collections(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Collection> find(String id) {
        return database.one("select " + COLUMNS + " from collection where id = ?", this::collection, id);
    }

    Optional<Collection> lock(String id) {
        return database.one("select " + COLUMNS + " from collection where id = ? for update", this::collection, id);
    }

    /** Active ones that were due before the day, locked against changes. */
    List<Collection> dueBefore(LocalDate day) {
        return database.list(
                "select " + COLUMNS + " from collection where status = 'ACTIVE' and due_on < ? order by id for update",
                this::collection,
                day);
    }

    void add(Collection collection) {
        database.update(
                "insert into collection (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                collection.id(),
                collection.scheme(),
                collection.regionCode(),
                collection.regionPath(),
                collection.year(),
                collection.anchor(),
                collection.dueOn(),
                collection.opensAt(),
                text(collection.owners()),
                collection.status(),
                collection.version());
    }

    void change(Collection collection) {
        database.update(
                "update collection set due_on = ?, status = ?, version = ? where id = ?",
                collection.dueOn(),
                collection.status(),
                collection.version(),
                collection.id());
    }

    List<Receipt> receipts(String id) {
        return database.list(
                "select owner, item, title, sha256, figure, received_on, changed_on, received_by from collection_receipt"
                        + " where collection = ? order by owner, item",
                row -> new Receipt(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getString(8)),
                id);
    }

    /** Enters what came in; the day of the first receipt stays. */
    void receive(String id, Receipt receipt) {
        database.update(
                """
                insert into collection_receipt (collection, owner, item, title, sha256, figure, received_on, changed_on,
                    received_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (collection, owner, item) do update set title = excluded.title, sha256 = excluded.sha256,
                    figure = excluded.figure, changed_on = excluded.changed_on, received_by = excluded.received_by
                """,
                id,
                receipt.owner(),
                receipt.item(),
                receipt.title(),
                receipt.sha256(),
                receipt.figure(),
                receipt.receivedOn(),
                receipt.changedOn(),
                receipt.receivedBy());
    }

    /** Notes that the owner was reminded; false when it was before. */
    boolean remind(String id, String owner, LocalDate day) {
        return database.update(
                        "insert into collection_reminder (collection, owner, reminded_on) values (?, ?, ?) on conflict do"
                                + " nothing",
                        id,
                        owner,
                        day)
                == 1;
    }

    List<String> reminded(String id) {
        return database.list(
                "select owner from collection_reminder where collection = ? order by owner",
                row -> row.getString(1),
                id);
    }

    private String text(List<Owed> owners) {
        try {
            return json.writeValueAsString(owners);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Collection collection(ResultSet row) throws SQLException {
        try {
            OffsetDateTime opens = row.getObject(8, OffsetDateTime.class);
            return new Collection(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    opens == null ? null : opens.toInstant(),
                    json.readValue(row.getString(9), OWNERS),
                    Collection.Status.valueOf(row.getString(10)),
                    row.getLong(11));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored collection is unreadable", e);
        }
    }
}
