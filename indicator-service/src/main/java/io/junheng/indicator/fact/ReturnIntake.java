package io.junheng.indicator.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes every locked revision of every return as a fact, and tells of the new ones within the same transaction. */
@ApplicationScoped
class ReturnIntake implements EventConsumer {

    private final Database database;
    private final ObjectMapper json;
    private final FigurePlaces places;
    private final Event<NewFacts> newFacts;

    ReturnIntake(Database database, ObjectMapper json, FigurePlaces places, Event<NewFacts> newFacts) {
        this.database = database;
        this.json = json;
        this.places = places;
        this.newFacts = newFacts;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("locked-returns", ReturnLocked.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<ReturnState> returns =
                events.stream().map(event -> event.after(ReturnState.class)).toList();
        List<NewFacts.Fact> taken = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (ReturnState locked : returns) {
            rows.add(new Object[] {
                locked.subject(),
                locked.subjectCode(),
                locked.form(),
                locked.year(),
                locked.revision(),
                locked.regionCode(),
                locked.regionPath(),
                text(locked.values()),
                text(Objects.requireNonNullElse(locked.classes(), List.of()))
            });
            taken.add(new NewFacts.Fact(
                    locked.subject(), locked.subjectCode(), locked.form(), locked.year(), locked.regionPath()));
        }
        database.batch("""
                insert into fact (subject, code, form, year, revision, region_code, region_path, values, classes)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict do nothing
                """, rows);
        figures(returns);
        newFacts.fire(new NewFacts(taken.stream().distinct().toList()));
    }

    /** Keeps the same as doubles; of each return one revision is the latest, whatever order they come in. */
    private void figures(List<ReturnState> returns) {
        Map<String, Map<String, Integer>> placesByForm = new TreeMap<>();
        returns.stream()
                .collect(Collectors.groupingBy(ReturnState::form, TreeMap::new, Collectors.toList()))
                .forEach((form, ofForm) -> placesByForm.put(
                        form,
                        places.including(
                                form,
                                ofForm.stream()
                                        .flatMap(locked -> locked.values().keySet().stream())
                                        .toList())));
        database.batch(
                """
                insert into fact_figures (subject, form, year, code, revision, latest, estimable, figures, class_stages, class_pupils)
                values (?, ?, ?, ?, ?, false, ?, ?::float8[], ?::text[], ?::float8[])
                on conflict do nothing
                """,
                returns.stream()
                        .map(locked -> {
                            Figures figures = Figures.of(locked, placesByForm.get(locked.form()));
                            return new Object[] {
                                locked.subject(),
                                locked.form(),
                                locked.year(),
                                locked.subjectCode(),
                                locked.revision(),
                                figures.estimable(),
                                figures.numbers(),
                                figures.classStages(),
                                figures.classPupils()
                            };
                        })
                        .toList());
        List<Object[]> subjects = returns.stream()
                .map(locked -> new Object[] {locked.form(), locked.year(), locked.subject(), locked.subjectCode()})
                .toList();
        database.batch("""
                update fact_figures f set latest = false
                where f.form = ? and f.year = ? and f.subject = ? and f.code = ? and f.latest
                    and exists (select 1 from fact_figures newer where newer.form = f.form and newer.year = f.year
                        and newer.subject = f.subject and newer.code = f.code and newer.revision > f.revision)
                """, subjects);
        database.batch("""
                update fact_figures f set latest = true
                where f.form = ? and f.year = ? and f.subject = ? and f.code = ? and not f.latest
                    and not exists (select 1 from fact_figures newer where newer.form = f.form and newer.year = f.year
                        and newer.subject = f.subject and newer.code = f.code and newer.revision > f.revision)
                """, subjects);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
