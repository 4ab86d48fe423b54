package io.junheng.indicator.evaluation;

import io.junheng.contracts.indicator.EvaluationFinished;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.region.KnownRegions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;

/**
 * Does an evaluation in steps (执行评估): measure and conclude in one transaction, then tell of it county by county. A run that was killed before its end starts
 * anew, one that was killed after it tells again what had not been told.
 */
@ApplicationScoped
class EvaluationRun implements JobHandler {

    private static final int MOST_SECONDS = 600;

    /** So many counties are told of in one transaction. */
    private static final int COUNTIES_AT_ONCE = 25;

    private final Evaluations evaluations;
    private final EvaluationDesk desk;
    private final SeriesBook series;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final Crew crew;
    private final Closing closing;
    private final Outbox outbox;
    private final Event<FinishedEvaluation> finished;

    EvaluationRun(
            Evaluations evaluations,
            EvaluationDesk desk,
            SeriesBook series,
            Frameworks frameworks,
            KnownRegions regions,
            Crew crew,
            Closing closing,
            Outbox outbox,
            Event<FinishedEvaluation> finished) {
        this.evaluations = evaluations;
        this.desk = desk;
        this.series = series;
        this.frameworks = frameworks;
        this.regions = regions;
        this.crew = crew;
        this.closing = closing;
        this.outbox = outbox;
        this.finished = finished;
    }

    @Override
    public String kind() {
        return EvaluationJob.KIND;
    }

    /** What an interrupted run has to know of itself. */
    record Cursor(String evaluation) {}

    @Override
    public JobEnd run(JobRun run) {
        EvaluationJob job = run.request(EvaluationJob.class);
        Framework framework =
                frameworks.find(job.order().framework(), job.order().version()).orElseThrow();
        Scheme scheme = frameworks.scheme(framework);
        Evaluation entered = QuarkusTransaction.requiringNew().call(() -> {
            Evaluation evaluation = entered(run, job, framework);
            series.sweep(evaluation.series());
            run.at("MEASURE", 0, null).save(new Cursor(evaluation.id()));
            return evaluation;
        });
        Evaluation done = entered.finished()
                ? entered
                : QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).call(() -> measured(entered, scheme));
        List<String> counties = QuarkusTransaction.requiringNew().call(() -> series.counties(done));
        QuarkusTransaction.requiringNew().run(() -> crew.settle(counties.size()));
        for (int from = 0; from < counties.size(); from += COUNTIES_AT_ONCE) {
            int to = Math.min(from + COUNTIES_AT_ONCE, counties.size());
            List<String> some = counties.subList(from, to);
            QuarkusTransaction.requiringNew().run(() -> {
                finished.fire(new FinishedEvaluation(done, scheme, some));
                run.at("FINDINGS", to, (long) counties.size()).save(null);
            });
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> run.end(JobEnd.succeeded(Map.of(
                        "evaluation", done.id(),
                        "verdict", done.verdict(),
                        "resultHash", done.resultHash()))));
    }

    private Evaluation entered(JobRun run, EvaluationJob job, Framework framework) {
        String id = run.cursor(Cursor.class).map(Cursor::evaluation).orElse(job.evaluation());
        return id == null
                ? desk.enter(
                        job.order(),
                        framework,
                        regions.find(job.order().regionCode()).orElseThrow(),
                        job.cause() == null ? Evaluation.Cause.RETURN_LOCKED : job.cause())
                : evaluations.find(id).orElseThrow();
    }

    private Evaluation measured(Evaluation evaluation, Scheme scheme) {
        Run run = series.begin(evaluation, scheme);
        crew.measure(run);
        Closing.Total total = closing.close(run);
        Evaluation done = evaluation.finish(total.verdict(), total.members(), total.unreported(), total.hash());
        evaluations.finish(done);
        outbox.append(new EvaluationFinished(evaluation.state(), done.state()));
        return done;
    }
}
