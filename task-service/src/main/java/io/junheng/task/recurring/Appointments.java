package io.junheng.task.recurring;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** The days fixed for what is to be done (约期). */
@ApplicationScoped
class Appointments {

    static final Listing LISTING = Listing.of("obligation-appointments", "obligation_appointment a")
            .field("id", "a.id", FieldType.TEXT)
            .field("obligation", "a.obligation", FieldType.TEXT)
            .field("subject", "a.subject", FieldType.TEXT)
            .field("regionCode", "a.region_code", FieldType.TEXT)
            .field("on", "a.fixed_for", FieldType.DATE)
            .field("note", "a.note", FieldType.TEXT)
            .field("fixedBy", "a.fixed_by", FieldType.TEXT)
            .field("fixedAt", "a.fixed_at", FieldType.TIME)
            .key("id")
            .scope("a.region_path");

    private final Database database;

    Appointments(Database database) {
        this.database = database;
    }

    void insert(String id, String obligation, Obliged.Party party, LocalDate on, String note, String by, Instant at) {
        database.update("""
                insert into obligation_appointment (id, obligation, subject, region_code, region_path, fixed_for, note, fixed_by, fixed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, obligation, party.code(), party.regionCode(), party.regionPath(), on, note, by, at);
    }
}
