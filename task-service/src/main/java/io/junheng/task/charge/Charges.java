package io.junheng.task.charge;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored persons in charge and their visits. */
@ApplicationScoped
class Charges {

    static final Listing LISTING = Listing.of("charges", "charge c")
            .field("id", "c.id", FieldType.TEXT)
            .field("scheme", "c.scheme", FieldType.TEXT)
            .field("person", "c.person", FieldType.TEXT)
            .field("post", "c.post", FieldType.TEXT)
            .field("subject", "c.subject", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("kinds", "c.kinds", FieldType.TEXTS)
            .field("from", "c.from_day", FieldType.DATE)
            .field("to", "c.to_day", FieldType.DATE)
            .field("visits", "(select count(*) from charge_visit v where v.charge_id = c.id)", FieldType.INTEGER)
            .field(
                    "lastVisitOn",
                    "(select max(v.visited_on) from charge_visit v where v.charge_id = c.id)",
                    FieldType.DATE)
            .field("version", "c.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    static final Listing VISITS = Listing.of("charge-visits", "charge_visit v join charge c on c.id = v.charge_id")
            .field("id", "v.id", FieldType.TEXT)
            .field("on", "v.visited_on", FieldType.DATE)
            .field("note", "v.note", FieldType.TEXT)
            .field("recordedBy", "v.recorded_by", FieldType.TEXT)
            .field("recordedAt", "v.recorded_at", FieldType.TIME)
            .key("id")
            .scope("c.region_path");

    static final Listing SCHOOLS = Listing.of("uncovered-schools", "known_school s")
            .field("code", "s.code", FieldType.TEXT)
            .field("name", "s.name", FieldType.TEXT)
            .field("regionCode", "s.region_code", FieldType.TEXT)
            .key("code")
            .scope("s.region_path");

    static final Listing COUNTIES = Listing.of("uncovered-counties", "known_region s")
            .field("code", "s.code", FieldType.TEXT)
            .field("name", "s.name", FieldType.TEXT)
            .field("regionCode", "s.code", FieldType.TEXT)
            .key("code")
            .scope("s.path");

    private final Database database;

    Charges(Database database) {
        this.database = database;
    }

    /** A person in charge as stored. */
    record Held(
            String id,
            String scheme,
            String subject,
            String regionCode,
            String regionPath,
            LocalDate from,
            LocalDate to,
            long version) {}

    /** False when the person is in charge already. */
    boolean insert(String id, PostCharge request, List<String> kinds, String region, String path, String by) {
        return database.update(
                        """
                        insert into charge (id, scheme, person, post, subject, region_code, region_path, kinds, from_day, recorded_by, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
                        """,
                        id,
                        request.scheme(),
                        request.person(),
                        request.post(),
                        request.subject(),
                        region,
                        path,
                        kinds,
                        request.from(),
                        by)
                == 1;
    }

    Optional<Held> locked(String id) {
        return database.one(
                "select id, scheme, subject, region_code, region_path, from_day, to_day, version from charge where id = ? for update",
                row -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getLong(8)),
                id);
    }

    void end(String id, LocalDate on) {
        database.update("update charge set to_day = ?, version = version + 1 where id = ?", on, id);
    }

    void visit(String id, String charge, LocalDate on, String note, String by, Instant at) {
        database.update(
                "insert into charge_visit (id, charge_id, visited_on, note, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)",
                id,
                charge,
                on,
                note,
                by,
                at);
        database.update("update charge set version = version + 1 where id = ?", charge);
    }
}
