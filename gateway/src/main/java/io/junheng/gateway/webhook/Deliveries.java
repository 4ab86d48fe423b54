package io.junheng.gateway.webhook;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The delivery log in the database (投递记录). Of one aggregate a delivery is claimed only when none before it waits, so order per aggregate holds across replicas
 * and failures.
 */
@ApplicationScoped
class Deliveries {

    static final Listing LISTING = Listing.of(
                    "webhook-deliveries", "webhook_delivery d join webhook w on w.id = d.webhook_id")
            .field("sequence", "d.sequence", FieldType.INTEGER)
            .field("messageId", "d.message_id", FieldType.TEXT)
            .field("type", "d.type", FieldType.TEXT)
            .field("resource", "d.resource", FieldType.TEXT)
            .field("key", "d.key", FieldType.TEXT)
            .field("status", "d.status", FieldType.TEXT)
            .field("attempts", "d.attempts", FieldType.INTEGER)
            .field("nextAttemptAt", "d.next_attempt_at", FieldType.TIME)
            .field("lastStatus", "d.last_status", FieldType.INTEGER)
            .field("lastError", "d.last_error", FieldType.TEXT)
            .field("lastMillis", "d.last_millis", FieldType.INTEGER)
            .field("createdAt", "d.created_at", FieldType.TIME)
            .field("finishedAt", "d.finished_at", FieldType.TIME)
            .key("sequence")
            .scope("w.region_path");

    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    /** A delivery to be attempted; {@code attempts} counts this attempt. */
    record Claimed(String webhookId, String url, String messageId, String payload, int attempts) {}

    /** A message of the feed that is to be delivered. */
    record Message(String id, String resource, String key, String type, String payload) {}

    /** Queues messages in their order; one that was queued before is queued again, behind all others. */
    void queue(String webhookId, List<Message> messages, Instant now) {
        database.update(
                """
                insert into webhook_delivery as d
                    (webhook_id, message_id, resource, key, type, payload, status, next_attempt_at, created_at)
                select ?, id, resource, key, type, payload, 'PENDING', ?, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as t (id, resource, key, type, payload, place)
                order by place
                on conflict (webhook_id, message_id) do update set
                    sequence = nextval('webhook_delivery_order'), payload = excluded.payload, status = 'PENDING', attempts = 0,
                    next_attempt_at = excluded.next_attempt_at, leased_until = null, finished_at = null
                """,
                webhookId,
                now,
                now,
                messages.stream().map(Message::id).toList(),
                messages.stream().map(Message::resource).toList(),
                messages.stream().map(Message::key).toList(),
                messages.stream().map(Message::type).toList(),
                messages.stream().map(Message::payload).toList());
    }

    /** Claims what is due, at most {@code most} and at most {@code mostEach} under way of one webhook. */
    List<Claimed> claim(Instant now, Instant leasedUntil, int most, int mostEach) {
        return database.list(
                """
                update webhook_delivery d set leased_until = ?, attempts = d.attempts + 1
                from (
                    select w.id, w.url, due.message_id
                    from webhook w cross join lateral (
                        select p.message_id from webhook_delivery p
                        where p.webhook_id = w.id and p.status = 'PENDING' and p.next_attempt_at <= ?
                            and (p.leased_until is null or p.leased_until < ?)
                            and not exists (
                                select 1 from webhook_delivery e
                                where e.webhook_id = p.webhook_id and e.resource = p.resource and e.key = p.key
                                    and e.status = 'PENDING' and e.sequence < p.sequence)
                        order by p.sequence
                        limit greatest(0, ? - (
                            select count(*) from webhook_delivery l
                            where l.webhook_id = w.id and l.status = 'PENDING' and l.leased_until >= ?))
                        for update skip locked
                    ) due
                    where w.status = 'ACTIVE' and (w.held_until is null or w.held_until <= ?)
                    limit ?
                ) c
                where d.webhook_id = c.id and d.message_id = c.message_id
                returning d.webhook_id, c.url, d.message_id, d.payload, d.attempts
                """,
                row -> new Claimed(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                leasedUntil,
                now,
                now,
                mostEach,
                now,
                now,
                most);
    }

    /** Writes down a delivery that arrived; false when it was queued anew meanwhile. */
    boolean arrived(Claimed claimed, Attempt attempt, Instant now) {
        return database.update(
                        """
                        update webhook_delivery set status = 'DELIVERED', payload = null, finished_at = ?, leased_until = null,
                            next_attempt_at = null, last_status = ?, last_error = null, last_millis = ?
                        where webhook_id = ? and message_id = ? and attempts = ? and status = 'PENDING'
                        """,
                        now,
                        attempt.status(),
                        attempt.millis(),
                        claimed.webhookId(),
                        claimed.messageId(),
                        claimed.attempts())
                == 1;
    }

    /** Writes down an attempt in vain and when the next one is; without one the delivery is given up. */
    void failed(Claimed claimed, Attempt attempt, Optional<Instant> next, Instant now) {
        database.update(
                """
                update webhook_delivery set status = ?, next_attempt_at = ?, finished_at = ?, leased_until = null,
                    last_status = ?, last_error = ?, last_millis = ?
                where webhook_id = ? and message_id = ? and attempts = ? and status = 'PENDING'
                """,
                next.isPresent() ? "PENDING" : "GIVEN_UP",
                next.orElse(null),
                next.isPresent() ? null : now,
                attempt.status() == 0 ? null : attempt.status(),
                attempt.error(),
                attempt.millis(),
                claimed.webhookId(),
                claimed.messageId(),
                claimed.attempts());
    }

    /** Queues one that was given up again, and returns the id of its message; empty when there is none such. */
    Optional<String> retry(String webhookId, long sequence, Instant now) {
        return database.one("""
                        update webhook_delivery set status = 'PENDING', attempts = 0, next_attempt_at = ?, finished_at = null,
                            sequence = nextval('webhook_delivery_order')
                        where webhook_id = ? and sequence = ? and status = 'GIVEN_UP'
                        returning message_id
                        """, row -> row.getString(1), now, webhookId, sequence);
    }

    boolean exists(String webhookId, long sequence) {
        return database.one(
                        "select 1 from webhook_delivery where webhook_id = ? and sequence = ?",
                        row -> true,
                        webhookId,
                        sequence)
                .isPresent();
    }

    /** Drops what a removed webhook still had to deliver. */
    void drop(String webhookId) {
        database.update("delete from webhook_delivery where webhook_id = ? and status = 'PENDING'", webhookId);
    }

    void forget(Instant before) {
        database.update("delete from webhook_delivery where status <> 'PENDING' and finished_at < ?", before);
    }
}
