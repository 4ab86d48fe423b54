package io.junheng.kit.transfer;

import io.junheng.kit.job.Counts;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One import under way (导入过程): what is done with each of its chunks. */
final class ImportWork {

    private static final int TRIES = 3;

    private final ImportTarget target;
    private final ImportRequest request;
    private final JobRun run;
    private final SeenKeys seen;
    private final ImportRows remarks;
    private final Planner planner;

    ImportWork(
            ImportTarget target,
            ImportRequest request,
            JobRun run,
            SeenKeys seen,
            ImportRows remarks,
            Planner planner) {
        this.target = target;
        this.request = request;
        this.run = run;
        this.seen = seen;
        this.remarks = remarks;
        this.planner = planner;
    }

    /** Rolls back what was only tried. */
    static final class Undone extends RuntimeException {
        Undone() {
            super("undone", null, false, false);
        }
    }

    /** Looks what would become of a chunk and notes it; nothing else is changed, so that no chunk has to see another. */
    void check(Chunk chunk, SeenKeys.Met met, Turn turn) {
        List<RowResult> results = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                results.addAll(apply(chunk, met, () -> {}));
                throw new Undone();
            });
        } catch (Undone expected) {
            turn.await();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            seen.keep(met);
            progress(chunk, results, "VALIDATING");
        });
    }

    /**
     * Takes a chunk in, after those before it: once more when somebody else has changed one of its rows in the same moment, and once more when it has held
     * for too long what somebody may be waiting for.
     */
    void store(Chunk chunk, SeenKeys.Met met, Turn turn) {
        int left = TRIES - 1;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    seen.keep(met);
                    if (!target.seesAhead()) {
                        turn.awaitBriefly();
                    }
                    List<RowResult> results = apply(chunk, met, turn::awaitBriefly);
                    turn.awaitBriefly();
                    progress(chunk, results, "IMPORTING");
                    planner.learn(run.counts().all(), chunk.rows().size());
                });
                return;
            } catch (Turn.NotYet e) {
                turn.await();
            } catch (Problem e) {
                if (left-- == 0
                        || e.violations().stream().noneMatch(violation -> violation.type() == KitProblem.STALE)) {
                    throw e;
                }
            }
        }
    }

    /** Takes a chunk in within the running transaction, in which all the others are; remarks and progress are told at once. */
    void add(Chunk chunk) {
        SeenKeys.Met met = seen.meet(chunk, () -> {});
        seen.keep(met);
        List<RowResult> results = apply(chunk, met, () -> {});
        run.count(counts(results));
        planner.learn(run.counts().all(), chunk.rows().size());
        QuarkusTransaction.requiringNew().run(() -> {
            remarks.keep(run.id(), chunk.rows(), results);
            run.at("IMPORTING", run.counts().all(), null).save(null);
        });
    }

    private void progress(Chunk chunk, List<RowResult> results, String stage) {
        List<ImportRow> rows = chunk.rows();
        remarks.keep(run.id(), rows, results);
        Counts before = run.counts();
        run.count(counts(results)).at(stage, before.all() + rows.size(), null);
        try {
            run.save(new ImportHandler.Cursor(rows.get(rows.size() - 1).number()));
        } catch (RuntimeException e) {
            run.recount(before);
            throw e;
        }
    }

    private List<RowResult> apply(Chunk chunk, SeenKeys.Met met, Runnable earlier) {
        planner.followGrowth();
        List<ImportRow> rows = chunk.rows();
        RowResult[] results = chunk.early().toArray(new RowResult[0]);
        Map<Long, Long> twins = met.twins();
        List<ImportRow> good = new ArrayList<>(rows.size());
        List<Integer> places = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ImportRow row = rows.get(i);
            if (results[i] == null && twins.containsKey(row.number())) {
                String column = target.keyColumns().get(0);
                results[i] = RowResult.rejected(List.of(RowResult.Remark.of(
                        column, row.get(column), KitProblem.DUPLICATE_IN_FILE, twins.get(row.number()))));
            }
            if (results[i] == null) {
                good.add(row);
                places.add(i);
            }
        }
        if (!good.isEmpty()) {
            List<RowResult> applied = target.apply(good, new ImportContext(request.strategy(), earlier));
            if (applied.size() != good.size()) {
                throw new IllegalStateException(
                        "Import " + target.resource() + " answered " + applied.size() + " of " + good.size() + " rows");
            }
            for (int i = 0; i < applied.size(); i++) {
                results[places.get(i)] = applied.get(i);
            }
        }
        return List.of(results);
    }

    private static Counts counts(List<RowResult> results) {
        long[] counts = new long[RowResult.Outcome.values().length];
        results.forEach(result -> counts[result.outcome().ordinal()]++);
        return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }
}
