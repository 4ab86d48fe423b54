package io.junheng.task.recurring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of regions' locked returns, as the registry tells of them (登记数); those of schools are none of this service's business. */
@ApplicationScoped
class KnownFigures implements EventConsumer {

    private final Database database;
    private final ObjectMapper json;

    KnownFigures(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-figures", ReturnLocked.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        database.batch(
                """
                insert into known_figures (region_code, form, year, figures) values (?, ?, ?, ?::jsonb)
                on conflict (region_code, form, year) do update set figures = excluded.figures
                """,
                events.stream()
                        .map(event -> event.after(ReturnState.class))
                        .filter(state -> state.subject().equals("REGION"))
                        .map(state ->
                                new Object[] {state.subjectCode(), state.form(), state.year(), text(state.values())})
                        .toList());
    }

    /** The figure of a region, or empty where none is locked. */
    Optional<BigDecimal> of(String region, String form, int year, String element) {
        return database
                .list(
                        "select (figures ->> ?)::numeric from known_figures where region_code = ? and form = ? and year = ?",
                        row -> Optional.ofNullable(row.getBigDecimal(1)),
                        element,
                        region,
                        form,
                        year)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String text(Map<String, BigDecimal> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
