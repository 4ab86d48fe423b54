package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events that could not be given their place at once and wait for it in their order (待入日志的事件). */
@ApplicationScoped
class IntakeQueue {

    /** An event in the queue; one that is in the log already only has to leave it. */
    record Waiting(long seq, boolean known, Sealed entry) {}

    private final Database database;

    IntakeQueue(Database database) {
        this.database = database;
    }

    /** Those of these events that are in the log already, be it in the database or in a file. */
    Set<UUID> known(Collection<UUID> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        List<String> ids = events.stream().map(UUID::toString).toList();
        return new HashSet<>(database.list(
                "select event_id from audit_entry where event_id = any (?::uuid[])"
                        + " union all select event_id from archived_event where event_id = any (?::uuid[])",
                row -> row.getObject(1, UUID.class),
                ids,
                ids));
    }

    /** Adds entries in their order, but none whose event waits already. */
    void add(List<Sealed> entries) {
        database.batch("""
                insert into audit_intake (event_id, event_time, type, operation, service, aggregate, aggregate_id, version,
                    actor, client, roles, actor_scope, region_path, previous_region_path, request_id, traceparent, authority,
                    data, sealed, sealed_by, data_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do nothing
                """, entries.stream().map(IntakeQueue::row).toList());
    }

    boolean isEmpty() {
        return database.one("select exists (select from audit_intake)", row -> !row.getBoolean(1))
                .orElseThrow();
    }

    /** The first of those that wait. The limit within keeps the planner from reading the event ids of the whole log to look up a few. */
    List<Waiting> first(int atMost) {
        return database.list("""
                select i.*, coalesce((select true from audit_entry e where e.event_id = i.event_id limit 1), false)
                    or exists (select from archived_event a where a.event_id = i.event_id) as known
                from audit_intake i order by seq limit ?
                """, IntakeQueue::waiting, atMost);
    }

    void remove(List<Waiting> waiting) {
        database.with(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from audit_intake where seq = any (?)")) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", waiting.stream().map(Waiting::seq).toArray()));
                return statement.executeUpdate();
            }
        });
    }

    private static Object[] row(Sealed entry) {
        Draft draft = entry.draft();
        Payload payload = entry.payload();
        return new Object[] {
            draft.eventId(),
            draft.time(),
            draft.type(),
            draft.operation(),
            draft.service(),
            draft.aggregate(),
            draft.aggregateId(),
            draft.version(),
            draft.actor(),
            draft.client(),
            draft.roles(),
            draft.actorScope(),
            draft.regionPath(),
            draft.previousRegionPath(),
            draft.requestId(),
            draft.traceparent(),
            draft.authority(),
            payload.data(),
            payload.sealed(),
            payload.keys().isEmpty() ? null : payload.keys(),
            draft.dataHash()
        };
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        UUID eventId = row.getObject("event_id", UUID.class);
        Draft draft = new Draft(
                eventId,
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("operation"),
                row.getString("service"),
                row.getString("aggregate"),
                row.getString("aggregate_id"),
                row.getLong("version"),
                row.getString("actor"),
                row.getString("client"),
                texts(row, "roles"),
                row.getString("actor_scope"),
                row.getString("region_path"),
                row.getString("previous_region_path"),
                row.getString("request_id"),
                row.getString("traceparent"),
                row.getString("authority"),
                null,
                row.getString("data"),
                row.getBytes("data_hash"));
        Payload payload = new Payload(eventId, row.getString("data"), row.getBytes("sealed"), texts(row, "sealed_by"));
        return new Waiting(row.getLong("seq"), row.getBoolean("known"), new Sealed(draft, payload));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }
}
