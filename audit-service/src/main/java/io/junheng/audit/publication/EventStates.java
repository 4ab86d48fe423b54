package io.junheng.audit.publication;

import io.junheng.audit.log.Publications;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far events that the caller may see have come. */
@ApplicationScoped
class EventStates {

    private final Database database;
    private final Publications publications;
    private final Caller caller;

    EventStates(Database database, Publications publications, Caller caller) {
        this.database = database;
        this.publications = publications;
        this.caller = caller;
    }

    Optional<EventState> of(UUID eventId) {
        return integrated(eventId).or(() -> archived(eventId)).or(() -> sequenced(eventId));
    }

    private Optional<EventState> integrated(UUID eventId) {
        long published = publications.upTo();
        return database
                .list(
                        """
                        select idx, recorded_at, coalesce(region_path, '/'),
                            (select min(size) from log_checkpoint where size > idx)
                        from audit_entry where event_id = ?
                        """,
                        row -> {
                            long index = row.getLong(1);
                            return !caller.sees(row.getString(3))
                                    ? null
                                    : new EventState(
                                            eventId,
                                            index < published ? "PUBLISHED" : "INTEGRATED",
                                            null,
                                            index,
                                            row.getObject(2, OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getLong(4),
                                            publications.of(index).stream()
                                                    .map(PublicationView::of)
                                                    .toList());
                        },
                        eventId)
                .stream()
                .flatMap(state -> Optional.ofNullable(state).stream())
                .findFirst();
    }

    /** Of an entry that lies in files only its place is known here, so callers of the whole country alone see it. */
    private Optional<EventState> archived(UUID eventId) {
        long published = publications.upTo();
        return database.one(
                        """
                        select e.idx, (select min(size) from log_checkpoint where size > e.idx), a.recorded_to
                        from archived_event e join log_archive a on a.first <= e.idx and a.beyond > e.idx
                        where e.event_id = ?
                        """,
                        row -> new EventState(
                                eventId,
                                row.getLong(1) < published ? "PUBLISHED" : "INTEGRATED",
                                null,
                                row.getLong(1),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getLong(2),
                                publications.of(row.getLong(1)).stream()
                                        .map(PublicationView::of)
                                        .toList()),
                        eventId)
                .filter(state -> caller.sees("/"));
    }

    private Optional<EventState> sequenced(UUID eventId) {
        return database
                .list(
                        """
                        select coalesce(region_path, '/'), (select count(*) from audit_intake b where b.seq < i.seq)
                        from audit_intake i where event_id = ?
                        """,
                        row -> caller.sees(row.getString(1))
                                ? new EventState(eventId, "SEQUENCED", row.getLong(2), null, null, null, List.of())
                                : null,
                        eventId)
                .stream()
                .flatMap(state -> Optional.ofNullable(state).stream())
                .findFirst();
    }
}
