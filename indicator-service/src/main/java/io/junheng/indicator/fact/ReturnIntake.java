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
import java.util.Objects;

/** Takes every locked revision of every return as a fact, and tells of the new ones within the same transaction. */
@ApplicationScoped
class ReturnIntake implements EventConsumer {

    private final Database database;
    private final ObjectMapper json;
    private final Event<NewFacts> newFacts;

    ReturnIntake(Database database, ObjectMapper json, Event<NewFacts> newFacts) {
        this.database = database;
        this.json = json;
        this.newFacts = newFacts;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("locked-returns", ReturnLocked.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<NewFacts.Fact> taken = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (ReceivedEvent event : events) {
            ReturnState locked = event.after(ReturnState.class);
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
            taken.add(new NewFacts.Fact(locked.form(), locked.year(), locked.regionPath()));
        }
        database.batch("""
                insert into fact (subject, code, form, year, revision, region_code, region_path, values, classes)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict do nothing
                """, rows);
        newFacts.fire(new NewFacts(taken.stream().distinct().toList()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
