package io.junheng.kit.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.job.Counts;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.job.JobStatus;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.table.TableReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs imports. Chunk by chunk: rows, their events, their remarks and the cursor commit together, so a kill costs at most the running chunk and repeats nothing.
 * With {@code atomic=ALL} the whole file is one transaction; with VALIDATE every chunk is rolled back.
 */
@ApplicationScoped
class ImportHandler implements JobHandler {

    static final String KIND = "import";

    private static final int TRIES = 3;

    private final ImportTargets targets;
    private final ImportRows remarks;
    private final Planner planner;
    private final ObjectMapper json;
    private final KitConfig config;

    ImportHandler(ImportTargets targets, ImportRows remarks, Planner planner, ObjectMapper json, KitConfig config) {
        this.planner = planner;
        this.targets = targets;
        this.remarks = remarks;
        this.json = json;
        this.config = config;
    }

    /** Where an import stands: the last row that is done. */
    record Cursor(long row) {}

    /** Rolls back what was only tried. */
    private static final class Undone extends RuntimeException {
        Undone() {
            super("undone", null, false, false);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean holdsPersonal(String resource) {
        return targets.get(resource).holdsPersonal();
    }

    @Override
    public JobEnd run(JobRun run) throws IOException {
        JobEnd end = take(run);
        remarks.end(run.id());
        return end;
    }

    private JobEnd take(JobRun run) throws IOException {
        ImportRequest request = run.request(ImportRequest.class);
        ImportTarget target = targets.get(run.resource());
        long from = run.cursor(Cursor.class).map(Cursor::row).orElse(0L);
        if (from == 0) {
            QuarkusTransaction.requiringNew().run(() -> remarks.clear(run.id()));
        }
        try (TableReader table = TableReader.open(request.format(), run::input, json)) {
            List<String> header = header(table, target, run);
            return header == null
                    ? new JobEnd(JobStatus.FAILED, null)
                    : rows(table, ImportRow.Header.of(header), target, request, run, from);
        } catch (TableReader.Unreadable e) {
            return broken(
                    run, RowResult.Remark.of(null, null, KitProblem.UNREADABLE_FILE, e.row(), e.getMessage()), e.row());
        }
    }

    private JobEnd broken(JobRun run, RowResult.Remark remark, long row) {
        QuarkusTransaction.requiringNew().run(() -> {
            remarks.keep(run.id(), List.of(ImportRow.blank(row)), List.of(RowResult.rejected(List.of(remark))));
            run.count(new Counts(0, 0, 0, 1)).save(null);
        });
        return new JobEnd(run.counts().status(), null);
    }

    private List<String> header(TableReader table, ImportTarget target, JobRun run) throws IOException {
        List<String> header = table.columns();
        Set<String> known = new HashSet<>();
        List<RowResult.Remark> faults = new ArrayList<>();
        for (ImportColumn column : target.columns()) {
            known.add(column.name());
            if (column.required() && !header.contains(column.name())) {
                faults.add(RowResult.Remark.of(column.name(), null, KitProblem.MISSING_COLUMN, column.name()));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!known.contains(name)) {
                faults.add(RowResult.Remark.of(name, name, KitProblem.UNKNOWN_COLUMN, name));
            } else if (!seen.add(name)) {
                faults.add(RowResult.Remark.of(name, name, KitProblem.DUPLICATE_COLUMN, name));
            }
        }
        if (faults.isEmpty()) {
            return header;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            remarks.keep(run.id(), List.of(ImportRow.blank(1)), List.of(RowResult.rejected(faults)));
            run.count(new Counts(0, 0, 0, 1)).save(null);
        });
        return null;
    }

    private JobEnd rows(
            TableReader table,
            ImportRow.Header header,
            ImportTarget target,
            ImportRequest request,
            JobRun run,
            long from)
            throws IOException {
        if (request.atomic() == ImportContext.Atomic.ALL && request.mode() == ImportContext.Mode.COMMIT) {
            return together(table, header, target, request, run);
        }
        boolean validating = request.mode() == ImportContext.Mode.VALIDATE;
        SeenKeys seen = remarks.seen(run.id());
        try (ReadAhead chunks =
                new ReadAhead(table, header, target, config.jobs().chunk(), from)) {
            for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                Chunk next = chunk;
                SeenKeys.Met met = QuarkusTransaction.requiringNew().call(() -> seen.meet(next));
                if (validating) {
                    check(chunk, met, seen, target, request, run);
                } else {
                    take(chunk, met, seen, target, request, run);
                }
            }
        }
        return new JobEnd(run.counts().status(), null);
    }

    private static Cursor after(Chunk chunk) {
        return new Cursor(chunk.rows().get(chunk.rows().size() - 1).number());
    }

    private void check(
            Chunk chunk, SeenKeys.Met met, SeenKeys seen, ImportTarget target, ImportRequest request, JobRun run) {
        List<RowResult> results = tried(chunk, met, target, request);
        QuarkusTransaction.requiringNew().run(() -> {
            seen.keep(met);
            progress(run, chunk.rows(), results, after(chunk), "VALIDATING");
        });
    }

    /** Takes a chunk in; once more when somebody else has changed one of its rows in the same moment. */
    private void take(
            Chunk chunk, SeenKeys.Met met, SeenKeys seen, ImportTarget target, ImportRequest request, JobRun run) {
        for (int left = TRIES - 1; ; left--) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    seen.keep(met);
                    progress(run, chunk.rows(), apply(chunk, met, target, request), after(chunk), "IMPORTING");
                    planner.learn(done(run.counts()), chunk.rows().size());
                });
                return;
            } catch (Problem e) {
                if (left == 0 || e.violations().stream().noneMatch(violation -> violation.type() == KitProblem.STALE)) {
                    throw e;
                }
            }
        }
    }

    private List<RowResult> tried(Chunk chunk, SeenKeys.Met met, ImportTarget target, ImportRequest request) {
        List<RowResult> results = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                results.addAll(apply(chunk, met, target, request));
                throw new Undone();
            });
            throw new IllegalStateException("A trial was committed");
        } catch (Undone e) {
            return results;
        }
    }

    private void progress(JobRun run, List<ImportRow> rows, List<RowResult> results, Cursor cursor, String stage) {
        remarks.keep(run.id(), rows, results);
        Counts before = run.counts();
        run.count(counts(results)).at(stage, done(before) + rows.size(), null);
        try {
            run.save(cursor);
        } catch (RuntimeException e) {
            run.recount(before);
            throw e;
        }
    }

    private static long done(Counts counts) {
        return counts.created() + counts.updated() + counts.unchanged() + counts.rejected();
    }

    private JobEnd together(
            TableReader table, ImportRow.Header header, ImportTarget target, ImportRequest request, JobRun run) {
        try {
            QuarkusTransaction.requiringNew().call(() -> {
                SeenKeys seen = remarks.seen(run.id());
                Chunk chunk = new Chunk(header, target, config.jobs().chunk());
                for (TableReader.Line line = table.next(); line != null; line = table.next()) {
                    chunk.add(line);
                    if (chunk.full()) {
                        step(chunk, seen, target, request, run);
                        chunk = new Chunk(header, target, config.jobs().chunk());
                    }
                }
                if (!chunk.isEmpty()) {
                    step(chunk, seen, target, request, run);
                }
                if (run.counts().rejected() > 0) {
                    throw new Undone();
                }
                return run.end(new JobEnd(JobStatus.SUCCEEDED, null));
            });
            return new JobEnd(JobStatus.SUCCEEDED, null);
        } catch (Undone e) {
            return rejected(run);
        }
    }

    private static JobEnd rejected(JobRun run) {
        Counts none = new Counts(0, 0, 0, run.counts().rejected());
        QuarkusTransaction.requiringNew().run(() -> run.recount(none).save(null));
        return new JobEnd(JobStatus.FAILED, null);
    }

    private void step(Chunk chunk, SeenKeys seen, ImportTarget target, ImportRequest request, JobRun run) {
        List<ImportRow> rows = chunk.rows();
        SeenKeys.Met met = seen.meet(chunk);
        seen.keep(met);
        List<RowResult> results = apply(chunk, met, target, request);
        run.count(counts(results));
        planner.learn(done(run.counts()), rows.size());
        QuarkusTransaction.requiringNew().run(() -> {
            remarks.keep(run.id(), rows, results);
            run.at("IMPORTING", done(run.counts()), null).save(null);
        });
    }

    private List<RowResult> apply(Chunk chunk, SeenKeys.Met met, ImportTarget target, ImportRequest request) {
        planner.followGrowth();
        List<ImportRow> rows = chunk.rows();
        RowResult[] results = chunk.early().toArray(new RowResult[0]);
        Map<Long, Long> twins = met.twins();
        List<ImportRow> good = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
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
            List<RowResult> applied = target.apply(good, new ImportContext(request.strategy()));
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
