package io.junheng.registry.returns;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.Counts;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.region.RegionDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes all returns of a region, form and year to another status (批量转换), in steps that commit with their events and the job's progress. A return that
 * is there already or beyond counts as unchanged; one that cannot go there is counted as rejected and named with the reason in the result.
 */
@ApplicationScoped
class BulkTransitions implements JobHandler {

    static final String KIND = "return-transitions";

    private static final int STEP = 500;
    private static final int NAMED = 100;

    private final ReturnDesk desk;
    private final Returns returns;
    private final Catalogue catalogue;
    private final RegionDirectory regions;
    private final Caller caller;

    BulkTransitions(ReturnDesk desk, Returns returns, Catalogue catalogue, RegionDirectory regions, Caller caller) {
        this.desk = desk;
        this.returns = returns;
        this.catalogue = catalogue;
        this.regions = regions;
        this.caller = caller;
    }

    /** A return that was not taken along, with the first reason. */
    record Refusal(String subjectCode, String code, String message, String messageEn) {}

    /** Where the job stands: the last code that is done, and the refusals so far. */
    record Cursor(String code, List<Refusal> refusals) {}

    /** What the job led to, at most the first hundred refusals. */
    record Result(List<Refusal> refusals) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Refuses a request that cannot be done at all. */
    void check(BulkTransitionRequest request) {
        ReturnStatus target = desk.target(request.to());
        Problems problems = new Problems();
        problems.require(
                path(request).isPresent(),
                "/regionCode",
                ReturnProblem.REGION_UNKNOWN,
                String.valueOf(request.regionCode()));
        problems.require(
                request.form() != null && catalogue.form(request.form()).isPresent(),
                "/form",
                ReturnProblem.FORM_UNKNOWN,
                String.valueOf(request.form()));
        problems.require(request.year() != null, "/year", ReturnProblem.YEAR_FORMAT);
        problems.require(
                target != ReturnStatus.RETURNED
                        || (request.reason() != null && !request.reason().isBlank()),
                "/reason",
                ReturnProblem.REASON_REQUIRED);
        problems.throwIfAny();
    }

    @Override
    public JobEnd run(JobRun run) {
        BulkTransitionRequest request = run.request(BulkTransitionRequest.class);
        ReturnStatus target = desk.target(request.to());
        Form form = catalogue.form(request.form()).orElseThrow();
        String path = path(request).orElseThrow();
        Cursor cursor = run.cursor(Cursor.class).orElse(new Cursor("", List.of()));
        long total = returns.count(form.subject(), form.key(), request.year(), path);
        for (Cursor next = cursor; next != null; ) {
            cursor = next;
            Cursor from = next;
            next = QuarkusTransaction.requiringNew().call(() -> {
                List<ReturnKey> keys =
                        returns.keys(form.subject(), form.key(), request.year(), path, from.code(), STEP);
                return keys.isEmpty() ? null : step(keys, target, request.single(), from, total, run);
            });
        }
        return new JobEnd(run.counts().status(), new Result(cursor.refusals()));
    }

    private Cursor step(
            List<ReturnKey> keys, ReturnStatus target, TransitionRequest wish, Cursor from, long total, JobRun run) {
        ReturnDesk.Batch batch = desk.open(keys);
        List<Refusal> refusals = new ArrayList<>(from.refusals());
        long updated = 0;
        long unchanged = 0;
        long rejected = 0;
        for (ReturnKey key : keys) {
            ReturnStatus status = batch.get(key).status();
            if (target == ReturnStatus.RETURNED ? status == target : status.reached(target)) {
                unchanged++;
                continue;
            }
            try {
                batch.transition(key, target, wish);
                updated++;
            } catch (Problem refused) {
                rejected++;
                if (refusals.size() < NAMED) {
                    Violation first = refused.violations().get(0);
                    refusals.add(
                            new Refusal(key.code(), first.type().name(), first.message(true), first.message(false)));
                }
            }
        }
        batch.save();
        Counts counts = new Counts(0, updated, unchanged, rejected);
        long done =
                run.counts().updated() + run.counts().unchanged() + run.counts().rejected() + keys.size();
        Cursor next = new Cursor(keys.get(keys.size() - 1).code(), refusals);
        run.count(counts).at(target.name(), done, total).save(next);
        return next;
    }

    private Optional<String> path(BulkTransitionRequest request) {
        return request.regionCode() == null
                ? Optional.empty()
                : Optional.ofNullable(
                                regions.paths(List.of(request.regionCode())).get(request.regionCode()))
                        .filter(caller::sees);
    }
}
