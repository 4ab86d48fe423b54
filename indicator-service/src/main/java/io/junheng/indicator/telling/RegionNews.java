package io.junheng.indicator.telling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.RegionMeasured;
import io.junheng.contracts.indicator.RegionResult;
import io.junheng.contracts.indicator.RegionResultsState;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Evaluations;
import io.junheng.indicator.evaluation.FinishedEvaluation;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells what a finished evaluation found of its regions (评估结果发布), in the transaction that reconciles their findings. What is as it was told last is not told again, and an older version of a
 * framework has nothing to say where a newer one has spoken.
 */
@ApplicationScoped
class RegionNews {

    private static final TypeReference<List<RegionResult>> RESULTS = new TypeReference<>() {};

    /** Notes what has changed and gives it with what was told before, which the statement still sees. */
    private static final String CHANGED = """
            with found as (
                select r.code, min(r.region_path) as region_path,
                    jsonb_agg(jsonb_build_object('criterion', r.criterion, 'stage', nullif(r.stage, '%s'), 'verdict', r.verdict, 'value', r.value,
                        'numerator', r.numerator, 'denominator', r.denominator, 'unit', ?::jsonb ->> r.criterion, 'reasons', r.reasons)
                        order by r.criterion, r.stage) as results
                from evaluation_result r where r.evaluation_id = ? and r.subject = 'REGION' and r.code = any(?) group by r.code
            ), changed as (
                insert into region_results as t (framework, year, region_code, region_path, framework_version, evaluation_id, results, version)
                select ?, ?, code, region_path, ?, ?, results, 1 from found
                on conflict (framework, year, region_code) do update set region_path = excluded.region_path,
                    framework_version = excluded.framework_version, evaluation_id = excluded.evaluation_id, results = excluded.results,
                    version = t.version + 1
                where t.framework_version <= excluded.framework_version
                    and (t.framework_version, t.region_path, t.results)
                        is distinct from (excluded.framework_version, excluded.region_path, excluded.results)
                returning *
            )
            select now.framework, now.framework_version, now.year, now.region_code, now.region_path, now.evaluation_id, now.results, now.version,
                told.framework, told.framework_version, told.year, told.region_code, told.region_path, told.evaluation_id, told.results, told.version
            from changed now
                left join region_results told on (told.framework, told.year, told.region_code) = (now.framework, now.year, now.region_code)
            order by now.region_code
            """.formatted(FrameworkContent.ALL);

    private static final int COLUMNS = 8;

    private final Evaluations evaluations;
    private final Database database;
    private final ObjectMapper json;
    private final Outbox outbox;

    RegionNews(Evaluations evaluations, Database database, ObjectMapper json, Outbox outbox) {
        this.evaluations = evaluations;
        this.database = database;
        this.json = json;
        this.outbox = outbox;
    }

    void tell(@Observes FinishedEvaluation finished) {
        Evaluation evaluation = finished.evaluation();
        if (!evaluations.speaks(evaluation)) {
            return;
        }
        outbox.append(database.list(
                CHANGED,
                row -> new RegionMeasured(
                        row.getString(COLUMNS + 1) == null ? null : state(row, COLUMNS), state(row, 0)),
                units(finished.scheme().content()),
                evaluation.id(),
                finished.counties(),
                evaluation.framework(),
                evaluation.year(),
                evaluation.frameworkVersion(),
                evaluation.id()));
    }

    private String units(FrameworkContent content) {
        Map<String, String> units = content.criteria().stream()
                .filter(criterion -> criterion.unit() != null)
                .collect(Collectors.toMap(CriterionContent::key, CriterionContent::unit));
        try {
            return json.writeValueAsString(units);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RegionResultsState state(ResultSet row, int before) throws SQLException {
        return new RegionResultsState(
                row.getString(before + 1),
                row.getInt(before + 2),
                row.getInt(before + 3),
                row.getString(before + 4),
                row.getString(before + 5),
                row.getString(before + 6),
                results(row.getString(before + 7)),
                row.getLong(before + 8));
    }

    private List<RegionResult> results(String text) {
        try {
            return json.readValue(text, RESULTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored results are unreadable", e);
        }
    }
}
