package io.junheng.audit.erasure;

import io.junheng.audit.seal.Kinds;
import io.junheng.audit.seal.RetentionClasses;
import io.junheng.audit.seal.SealKeys;
import io.junheng.contracts.EventTypes;
import io.junheng.contracts.audit.ErasureState;
import io.junheng.contracts.audit.PayloadErased;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Erases in two steps: first an event says so, and once that is an entry of the log the keys are destroyed. So whoever finds an entry
 * without data finds in the same log that they were erased, when, and on whose authority.
 */
@ApplicationScoped
class Erasures {

    private record Requested(String id, List<String> keys) {}

    private final Database database;
    private final SealKeys keys;
    private final RetentionClasses classes;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Erasures(Database database, SealKeys keys, RetentionClasses classes, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.classes = classes;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for the erasure of what this key sealed; returns the erasure's id.
     *
     * @throws Problem 409 when the lawful minimum of an entry's class has not passed, or it has been asked for already
     */
    String request(String key, String reason, String authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.one("select id from erasure where ? = any (keys)", row -> row.getString(1), key)
                .ifPresent(id -> {
                    throw Problem.of(ErasureProblem.ALREADY_REQUESTED, id);
                });
        retainedUntil(key).filter(now::isBefore).ifPresent(until -> {
            throw Problem.of(ErasureProblem.RETAINED, until.toString());
        });
        long entries = database.one(
                        "select (select count(*) from audit_entry where sealed_by @> array[?::text])"
                                + " + (select count(*) from audit_intake where sealed_by @> array[?::text])"
                                + " + (select coalesce(sum(entries), 0) from archived_seal where key = ?)",
                        row -> row.getLong(1),
                        key,
                        key,
                        key)
                .orElse(0L);
        ErasureState state = new ErasureState(ids.next("ers"), List.of(key), entries, reason, now, 1);
        database.update(
                "insert into erasure (id, keys, entries, reason, authority, requested_at) values (?, ?, ?, ?, ?, ?)",
                state.id(),
                state.keys(),
                entries,
                reason,
                authority,
                now);
        outbox.append(List.of(new PayloadErased(null, state)), authority);
        return state.id();
    }

    /** Until when the newest of the entries that this key sealed have to be kept, over all classes. */
    private Optional<Instant> retainedUntil(String key) {
        return classes.all().stream()
                .map(each -> database.one(
                                """
                                select max(recorded_at) from (
                                    select service, aggregate, sealed_by, recorded_at from audit_entry
                                    union all
                                    select service, aggregate, sealed_by, now() from audit_intake
                                ) as entry
                                where sealed_by @> array[?::text] and service || '.' || aggregate ~ ?
                                having count(*) > 0
                                """, row -> row.getObject(1, OffsetDateTime.class), key, Kinds.regex(each.kinds()))
                        .map(newest -> each.retainedUntil(newest.toInstant())))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** Carries out the erasures that the log has recorded; returns how many. */
    int carryOut() {
        List<Requested> recorded = database.list(
                """
                select id, keys from erasure x
                where erased_at is null and exists (
                    select from audit_entry where aggregate = 'erasure' and aggregate_id = x.id and type = ?)
                order by requested_at for update
                """,
                row -> new Requested(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())),
                EventTypes.typeOf(PayloadErased.class));
        Instant now = clock.instant();
        for (Requested erasure : recorded) {
            keys.destroy(erasure.keys(), now);
            database.update("update erasure set erased_at = ? where id = ?", now, erasure.id());
        }
        return recorded.size();
    }
}
