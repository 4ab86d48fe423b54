package io.junheng.task.school;

import io.junheng.contracts.registry.SchoolClosed;
import io.junheng.contracts.registry.SchoolCorrected;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.contracts.registry.SchoolState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps {@link KnownSchools} in step with the registry. */
@ApplicationScoped
class SchoolIntake implements EventConsumer {

    private final Database database;

    SchoolIntake(Database database) {
        this.database = database;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-schools", SchoolOpened.class, SchoolCorrected.class, SchoolClosed.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        database.batch(
                """
                insert into known_school as k (code, name, region_code, region_path, opened_on, closed_on, version)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, region_code = excluded.region_code,
                    region_path = excluded.region_path, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
                    version = excluded.version
                where k.version < excluded.version
                """,
                events.stream()
                        .map(event -> row(event.after(SchoolState.class)))
                        .toList());
    }

    private static Object[] row(SchoolState school) {
        return new Object[] {
            school.code(),
            school.name(),
            school.regionCode(),
            school.regionPath(),
            school.openedOn(),
            school.closedOn(),
            school.version()
        };
    }
}
