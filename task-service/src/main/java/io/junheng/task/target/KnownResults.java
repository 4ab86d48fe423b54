package io.junheng.task.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.RegionMeasured;
import io.junheng.contracts.indicator.RegionResultsState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the indicator service found of regions, as it tells of it (评估结果): met from the first or not, it verifies the targets that are linked to it. */
@ApplicationScoped
class KnownResults implements EventConsumer {

    /** What was found of the criterion of the target {@code t}, in the newest year that is known up to the target's, as JSON; null where nothing is known. */
    static final String VERIFIED = """
            (select jsonb_build_object('year', k.year, 'value', r.value -> 'value', 'numerator', r.value -> 'numerator', 'denominator', r.value -> 'denominator',
                'unit', r.value -> 'unit', 'reasons', r.value -> 'reasons', 'frameworkVersion', k.framework_version, 'evaluation', k.evaluation_id)
            from known_results k cross join lateral jsonb_array_elements(k.results) r
            where k.framework = t.framework and k.region_code = t.region_code and (t.year is null or k.year <= t.year)
                and r.value ->> 'criterion' = t.criterion and r.value ->> 'stage' is not distinct from t.stage
            order by k.year desc limit 1)""";

    private final Database database;
    private final ObjectMapper json;

    KnownResults(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-results", RegionMeasured.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        database.batch(
                """
                insert into known_results as k (framework, region_code, year, framework_version, evaluation_id, results, version)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (framework, region_code, year) do update set framework_version = excluded.framework_version,
                    evaluation_id = excluded.evaluation_id, results = excluded.results, version = excluded.version
                where k.version < excluded.version
                """,
                events.stream()
                        .map(event -> row(event.after(RegionResultsState.class)))
                        .toList());
    }

    private Object[] row(RegionResultsState state) {
        try {
            return new Object[] {
                state.framework(),
                state.regionCode(),
                state.year(),
                state.frameworkVersion(),
                state.evaluation(),
                json.writeValueAsString(state.results()),
                state.version()
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
