package io.junheng.indicator.fact;

import io.junheng.contracts.registry.SchoolClosed;
import io.junheng.contracts.registry.SchoolCorrected;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.contracts.registry.SchoolState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Keeps the schools that this service knows in step with the registry. */
@ApplicationScoped
class SchoolIntake implements EventConsumer {

    private final Database database;
    private final Event<RegisterNews> news;

    SchoolIntake(Database database, Event<RegisterNews> news) {
        this.database = database;
        this.news = news;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-schools", SchoolOpened.class, SchoolCorrected.class, SchoolClosed.class);
    }

    /** What evaluations look at of a school. */
    private record Known(
            String name,
            String type,
            List<String> stages,
            String regionPath,
            LocalDate openedOn,
            LocalDate closedOn,
            long version) {

        static Known of(SchoolState school) {
            return new Known(
                    school.name(),
                    school.type(),
                    List.copyOf(school.stages()),
                    school.regionPath(),
                    school.openedOn(),
                    school.closedOn(),
                    school.version());
        }

        boolean says(Known other) {
            return name.equals(other.name)
                    && type.equals(other.type)
                    && stages.equals(other.stages)
                    && regionPath.equals(other.regionPath)
                    && Objects.equals(openedOn, other.openedOn)
                    && Objects.equals(closedOn, other.closedOn);
        }

        /** The first day on which what it says holds; null when since ever. */
        LocalDate from(LocalDate validFrom, boolean isNew) {
            if (closedOn != null) {
                return closedOn;
            }
            return isNew ? openedOn : validFrom;
        }
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<SchoolState> schools =
                events.stream().map(event -> event.after(SchoolState.class)).toList();
        Map<String, Known> known = known(schools);
        Set<RegisterNews.Change> changes = new LinkedHashSet<>();
        for (SchoolState school : schools) {
            Known before = known.get(school.code());
            Known after = Known.of(school);
            if (before == null || before.version() < after.version()) {
                store(school);
                known.put(school.code(), after);
                if (before == null || !before.says(after)) {
                    changes.add(new RegisterNews.Change(
                            before == null ? after.regionPath() : before.regionPath(),
                            after.regionPath(),
                            after.from(school.validFrom(), before == null)));
                }
            }
        }
        if (!changes.isEmpty()) {
            news.fire(new RegisterNews(List.copyOf(changes)));
        }
    }

    private Map<String, Known> known(List<SchoolState> schools) {
        Map<String, Known> known = new HashMap<>();
        database.list(
                """
                select code, name, type, stages, region_path, opened_on, closed_on, version from known_school
                where code = any(?) order by code for update
                """,
                row -> known.put(
                        row.getString(1),
                        new Known(
                                row.getString(2),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray()),
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getLong(8))),
                schools.stream().map(SchoolState::code).distinct().toList());
        return known;
    }

    private void store(SchoolState school) {
        database.update(
                """
                insert into known_school (code, name, type, stages, region_code, region_path, opened_on, closed_on, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, type = excluded.type, stages = excluded.stages,
                    region_code = excluded.region_code, region_path = excluded.region_path,
                    opened_on = excluded.opened_on, closed_on = excluded.closed_on, version = excluded.version
                where known_school.version < excluded.version
                """,
                school.code(),
                school.name(),
                school.type(),
                school.stages(),
                school.regionCode(),
                school.regionPath(),
                school.openedOn(),
                school.closedOn(),
                school.version());
    }
}
