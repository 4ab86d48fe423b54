package io.junheng.indicator.evaluation;

import io.junheng.contracts.indicator.EvaluationFinished;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
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
import java.util.Map;

/**
 * Does an evaluation in steps (执行评估): freeze the inputs, measure each criterion, conclude, tell. Each step is a transaction; a run that was killed starts
 * again from its inputs, and nothing is told before the last step.
 */
@ApplicationScoped
class EvaluationRun implements JobHandler {

    private final Evaluations evaluations;
    private final EvaluationDesk desk;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final Freezing freezing;
    private final Measuring measuring;
    private final Results results;
    private final Outbox outbox;
    private final Event<FinishedEvaluation> finished;

    EvaluationRun(
            Evaluations evaluations,
            EvaluationDesk desk,
            Frameworks frameworks,
            KnownRegions regions,
            Freezing freezing,
            Measuring measuring,
            Results results,
            Outbox outbox,
            Event<FinishedEvaluation> finished) {
        this.evaluations = evaluations;
        this.desk = desk;
        this.frameworks = frameworks;
        this.regions = regions;
        this.freezing = freezing;
        this.measuring = measuring;
        this.results = results;
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
        Scheme scheme = new Scheme(framework.content());
        long steps = 2
                + (long) scheme.content().criteria().size()
                        * scheme.content().measuredStages().size();
        Evaluation evaluation = QuarkusTransaction.requiringNew().call(() -> {
            Evaluation entered = entered(run, job, framework);
            freezing.freeze(entered, scheme);
            run.at("FREEZE", 1, steps).save(new Cursor(entered.id()));
            return entered;
        });
        long done = 1;
        for (CriterionContent criterion : scheme.content().criteria()) {
            for (String stage : scheme.content().measuredStages()) {
                long step = ++done;
                QuarkusTransaction.requiringNew().run(() -> {
                    measuring.measure(evaluation, scheme, criterion, stage);
                    run.at("MEASURE " + criterion.key(), step, steps).save(null);
                });
            }
        }
        return QuarkusTransaction.requiringNew().call(() -> conclude(run, evaluation, scheme, steps));
    }

    private Evaluation entered(JobRun run, EvaluationJob job, Framework framework) {
        String id = run.cursor(Cursor.class).map(Cursor::evaluation).orElse(job.evaluation());
        return id == null
                ? desk.enter(
                        job.order(),
                        framework,
                        regions.find(job.order().regionCode()).orElseThrow(),
                        Evaluation.Cause.RETURN_LOCKED)
                : evaluations.find(id).orElseThrow();
    }

    private JobEnd conclude(JobRun run, Evaluation evaluation, Scheme scheme, long steps) {
        for (VerdictContent verdict : scheme.content().verdicts()) {
            measuring.conclude(evaluation, scheme, verdict);
        }
        Evaluation done = evaluation.finish(
                results.overall(evaluation, scheme.content().overall()),
                results.members(evaluation),
                results.unreported(evaluation),
                results.hash(evaluation));
        evaluations.finish(done);
        outbox.append(new EvaluationFinished(evaluation.state(), done.state()));
        finished.fire(new FinishedEvaluation(done, scheme));
        return run.at("CONCLUDE", steps, steps)
                .end(JobEnd.succeeded(Map.of(
                        "evaluation", done.id(),
                        "verdict", done.verdict(),
                        "resultHash", done.resultHash())));
    }
}
