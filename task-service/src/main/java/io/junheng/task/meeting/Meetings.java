package io.junheng.task.meeting;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored meetings and their decisions. */
@ApplicationScoped
class Meetings {

    static final Listing LISTING = Listing.of("meetings", "meeting m")
            .field("id", "m.id", FieldType.TEXT)
            .field("title", "m.title", FieldType.TEXT)
            .field("regionCode", "m.region_code", FieldType.TEXT)
            .field("heldOn", "m.held_on", FieldType.DATE)
            .field("agenda", "m.agenda", FieldType.TEXTS)
            .field("decisions", """
                    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', d.id, 'meetingId', m.id, 'heldOn', m.held_on,
                        'regionCode', m.region_code, 'position', d.position, 'content', d.content, 'amount', d.amount,
                        'recurrence', d.recurrence, 'assignBy', d.assign_by, 'orderId', d.order_id)) order by d.position), '[]'::jsonb)
                    from meeting_decision d where d.meeting_id = m.id)""", FieldType.JSON)
            .field("recordedBy", "m.recorded_by", FieldType.TEXT)
            .field("recordedAt", "m.recorded_at", FieldType.TIME)
            .key("id")
            .scope("m.region_path");

    static final Listing DECISIONS = Listing.of(
                    "meeting-decisions", "meeting_decision d join meeting m on m.id = d.meeting_id")
            .field("id", "d.id", FieldType.TEXT)
            .field("meetingId", "d.meeting_id", FieldType.TEXT)
            .field("heldOn", "m.held_on", FieldType.DATE)
            .field("regionCode", "m.region_code", FieldType.TEXT)
            .field("position", "d.position", FieldType.INTEGER)
            .field("content", "d.content", FieldType.TEXT)
            .field("amount", "d.amount", FieldType.DECIMAL)
            .field("recurrence", "d.recurrence", FieldType.TEXT)
            .field("assignBy", "d.assign_by", FieldType.DATE)
            .field("orderId", "d.order_id", FieldType.TEXT)
            .key("id")
            .scope("m.region_path");

    private final Database database;

    Meetings(Database database) {
        this.database = database;
    }

    /** A decision as stored, with the place of its meeting. */
    record Held(
            String id,
            String content,
            String orderId,
            String regionCode,
            String regionPath,
            String meeting,
            long version) {}

    void insert(
            String id,
            String title,
            String region,
            String path,
            LocalDate on,
            List<String> agenda,
            String by,
            Instant at) {
        database.update("""
                insert into meeting (id, title, region_code, region_path, held_on, agenda, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, id, title, region, path, on, agenda, by, at);
    }

    void insert(String id, String meeting, int position, PostMeeting.Decision decision, LocalDate assignBy) {
        database.update(
                """
                insert into meeting_decision (id, meeting_id, position, content, amount, recurrence, assign_by, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                """, id, meeting, position, decision.content(), decision.amount(), decision.recurrence(), assignBy);
    }

    Optional<Held> locked(String meeting, String decision) {
        return database.one(
                """
                select d.id, d.content, d.order_id, m.region_code, m.region_path, m.title, d.version
                from meeting_decision d join meeting m on m.id = d.meeting_id where m.id = ? and d.id = ? for update of d
                """,
                row -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7)),
                meeting,
                decision);
    }

    void assigned(String decision, String order) {
        database.update(
                "update meeting_decision set order_id = ?, version = version + 1 where id = ?", order, decision);
    }
}
