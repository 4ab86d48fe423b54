package io.junheng.task.recurring;

import io.junheng.contracts.indicator.CollectionChanged;
import io.junheng.contracts.indicator.CollectionState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The collections of the indicator service, as it tells of them (汇集): what is delivered, and by when, is theirs; that it has to be is the obligation's. */
@ApplicationScoped
class KnownCollections implements EventConsumer {

    private final Database database;

    KnownCollections(Database database) {
        this.database = database;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-collections", CollectionChanged.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        database.batch(
                """
                insert into known_collection as k (id, scheme, region_code, region_path, year, status, due_on, asked, received, late, missing, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?)
                on conflict (id) do update set status = excluded.status, due_on = excluded.due_on, asked = excluded.asked,
                    received = excluded.received, late = excluded.late, missing = excluded.missing, version = excluded.version
                where k.version < excluded.version
                """,
                events.stream()
                        .map(event -> row(event.after(CollectionState.class)))
                        .toList());
    }

    /** The collections of that scheme in these regions that are due between the days, by region and due date. */
    List<KnownCollection> due(String scheme, Collection<String> regions, LocalDate from, LocalDate to) {
        return database.list("""
            select id, region_code, year, due_on, asked, received, late, missing from known_collection
            where scheme = ? and region_code = any(?) and due_on between ? and ? and status <> 'DRAFT'
            order by region_code, due_on, id
            """, KnownCollections::collection, scheme, regions, from, to);
    }

    /** Whether there is a collection of that scheme with a due date in the region at {@code path}, below or above it. */
    boolean isDue(String scheme, String path) {
        return database.one("""
            select 1 from known_collection
            where scheme = ? and due_on is not null and (starts_with(region_path, ?) or starts_with(?, region_path)) limit 1
            """, row -> row.getInt(1), scheme, path, path).isPresent();
    }

    private static Object[] row(CollectionState state) {
        return new Object[] {
            state.id(),
            state.scheme(),
            state.regionCode(),
            state.regionPath(),
            state.year(),
            state.status(),
            state.dueOn(),
            state.asked(),
            state.received(),
            state.late(),
            state.missing(),
            state.version()
        };
    }

    private static KnownCollection collection(ResultSet row) throws SQLException {
        return new KnownCollection(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                Arrays.asList((String[]) row.getArray(8).getArray()));
    }
}
