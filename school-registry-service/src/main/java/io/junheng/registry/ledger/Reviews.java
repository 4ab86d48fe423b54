package io.junheng.registry.ledger;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.Counts;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.region.RegionDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Judges the standing items of a ledger anew (重新核对), in steps that commit with their events and the job's progress. */
@ApplicationScoped
class Reviews implements JobHandler {

    static final String KIND = "ledger-review";

    private static final int STEP = 500;

    private final Ledgers ledgers;
    private final Items items;
    private final Cascade cascade;
    private final RegionDirectory regions;
    private final Caller caller;

    Reviews(Ledgers ledgers, Items items, Cascade cascade, RegionDirectory regions, Caller caller) {
        this.ledgers = ledgers;
        this.items = items;
        this.cascade = cascade;
        this.regions = regions;
        this.caller = caller;
    }

    /** Where the job stands: the last number that is done. */
    record Cursor(long number) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Refuses a request that cannot be done at all. */
    void check(ReviewRequest request) {
        ledgers.get(request.ledger());
        path(request);
    }

    @Override
    public JobEnd run(JobRun run) {
        ReviewRequest request = run.request(ReviewRequest.class);
        Ledger ledger = ledgers.get(request.ledger());
        String path = path(request);
        long total = items.count(ledger.key(), path);
        Cursor cursor = run.cursor(Cursor.class).orElse(new Cursor(0));
        while (cursor != null) {
            Cursor from = cursor;
            cursor = QuarkusTransaction.requiringNew().call(() -> step(ledger, path, from, total, run));
        }
        return new JobEnd(run.counts().status(), null);
    }

    private Cursor step(Ledger ledger, String path, Cursor from, long total, JobRun run) {
        List<Item> standing = items.after(ledger.key(), path, from.number(), STEP);
        if (standing.isEmpty()) {
            return null;
        }
        cascade.judge(ledger, standing, 0);
        Cursor next = new Cursor(standing.get(standing.size() - 1).number());
        run.count(new Counts(0, standing.size(), 0, 0))
                .at("JUDGING", run.counts().updated(), total)
                .save(next);
        return next;
    }

    private String path(ReviewRequest request) {
        return request.regionCode() == null
                ? refused(request)
                : Optional.ofNullable(
                                regions.paths(List.of(request.regionCode())).get(request.regionCode()))
                        .filter(caller::sees)
                        .orElseGet(() -> refused(request));
    }

    private static String refused(ReviewRequest request) {
        throw Problem.of(LedgerProblem.REGION_UNKNOWN, String.valueOf(request.regionCode()))
                .at("/regionCode");
    }
}
