package io.junheng.indicator.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.indicator.fact.FactBook;
import io.junheng.indicator.fact.LockedFigures;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.sql.DatabaseFailure;
import io.junheng.kit.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Evaluates what is only supposed (假设评估): the very statements of a real evaluation over its frozen inputs and what is supposed in their place, within a
 * savepoint that is always rolled back. Nobody else sees any of it and nothing of it stays.
 */
@ApplicationScoped
public class Rehearsal {

    private static final int MOST_SECONDS = 20;
    private static final String BROKEN_OFF = "57014";

    private final Database database;
    private final ObjectMapper json;
    private final Ids ids;
    private final FactBook facts;
    private final SeriesBook series;
    private final Evaluations evaluations;
    private final Measuring measuring;

    Rehearsal(
            Database database,
            ObjectMapper json,
            Ids ids,
            FactBook facts,
            SeriesBook series,
            Evaluations evaluations,
            Measuring measuring) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.facts = facts;
        this.series = series;
        this.evaluations = evaluations;
        this.measuring = measuring;
    }

    /**
     * Evaluates the part as it is supposed to be and gives what is read of that evaluation, which exists for {@code read} only. A statement that takes longer
     * than {@value #MOST_SECONDS} seconds is broken off.
     */
    public <T> T with(EvaluatedRegions.Part part, Supposition supposed, Function<Evaluation, T> read) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            database.update("savepoint rehearsal");
            try {
                database.update("set local statement_timeout = '" + MOST_SECONDS + "s'");
                return read.apply(measured(part.evaluation(), part.scheme(), part.path(), supposed));
            } catch (DatabaseFailure e) {
                throw e.getCause() instanceof SQLException cause && BROKEN_OFF.equals(cause.getSQLState())
                        ? Problem.of(EvaluationProblem.TOO_LONG)
                        : e;
            } finally {
                database.update("rollback to savepoint rehearsal");
            }
        });
    }

    private Evaluation measured(Evaluation evaluation, Scheme scheme, String path, Supposition supposed) {
        String id = ids.next("sim");
        Evaluation only = evaluation.apart(id, series.apart(evaluation, id));
        evaluations.addFinished(only);
        int revision = -1 - ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE - 1);
        enter(evaluation, scheme, supposed, revision);
        List<String> but = new ArrayList<>(supposed.gone());
        supposed.subjects().forEach(subject -> but.add(subject.code()));
        measuring.measure(new Run(
                only,
                scheme,
                new Layout(scheme),
                only.series(),
                1,
                null,
                Stretch.ALL,
                new FrozenAnd(evaluation, path, but, rows(scheme, supposed, revision))));
        return only;
    }

    private void enter(Evaluation evaluation, Scheme scheme, Supposition supposed, int revision) {
        List<LockedFigures> figures = new ArrayList<>();
        supposed.subjects()
                .forEach(subject -> subject.returns()
                        .forEach((back, reported) -> figures.add(new LockedFigures(
                                scheme.content().subject(),
                                subject.code(),
                                evaluation.form(),
                                evaluation.year() - back,
                                revision,
                                subject.regionCode(),
                                subject.regionPath(),
                                reported.values(),
                                reported.classes()))));
        facts.enter(figures);
    }

    private String rows(Scheme scheme, Supposition supposed, int revision) {
        List<Map<String, Object>> rows = supposed.subjects().stream()
                .map(subject -> row(scheme, subject, revision))
                .toList();
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(Scheme scheme, SubjectFigures subject, int revision) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", subject.code());
        row.put("name", subject.name());
        row.put("type", subject.type());
        row.put("region_code", subject.regionCode());
        row.put("region_path", subject.regionPath());
        row.put("county", subject.county());
        row.put("stages", subject.stages());
        List<Integer> revisions = new ArrayList<>();
        scheme.yearsBack().forEach(back -> revisions.add(subject.returns().containsKey(back) ? revision : null));
        row.put("revisions", revisions);
        return row;
    }
}
