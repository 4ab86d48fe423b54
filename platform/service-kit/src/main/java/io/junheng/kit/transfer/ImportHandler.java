package io.junheng.kit.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Acting;
import io.junheng.kit.job.Counts;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.job.JobStatus;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.table.TableReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs imports. Chunk by chunk: rows, their events, their remarks and the cursor commit together and in the order of the file, so a kill costs at most the two chunks that are
 * being stored and repeats nothing. With {@code atomic=ALL} the whole file is one transaction; with VALIDATE every chunk is rolled back.
 */
@ApplicationScoped
class ImportHandler implements JobHandler {

    static final String KIND = "import";

    private final ImportTargets targets;
    private final ImportRows remarks;
    private final Planner planner;
    private final ObjectMapper json;
    private final KitConfig config;
    private final Acting acting;

    ImportHandler(
            ImportTargets targets,
            ImportRows remarks,
            Planner planner,
            ObjectMapper json,
            KitConfig config,
            Acting acting) {
        this.planner = planner;
        this.acting = acting;
        this.targets = targets;
        this.remarks = remarks;
        this.json = json;
        this.config = config;
    }

    /** Where an import stands: the last row that is done. */
    record Cursor(long row) {}

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
        try (TableReader table = TableReader.open(request.format(), run::input, json, run.hasUtf8())) {
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
        ImportWork work = new ImportWork(target, request, run, seen, remarks, planner);
        try (ReadAhead chunks =
                        new ReadAhead(table, header, target, config.jobs().chunk(), from);
                Lanes lanes = new Lanes(lane -> acting.as(run.actor(), lane))) {
            for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                Chunk next = chunk;
                SeenKeys.Met met = QuarkusTransaction.requiringNew().call(() -> seen.meet(next, lanes::settle));
                lanes.add(turn -> {
                    if (validating) {
                        work.check(next, met, turn);
                    } else {
                        work.store(next, met, turn);
                    }
                });
            }
            lanes.settle();
        }
        return new JobEnd(run.counts().status(), null);
    }

    private JobEnd together(
            TableReader table, ImportRow.Header header, ImportTarget target, ImportRequest request, JobRun run) {
        try {
            QuarkusTransaction.requiringNew().call(() -> {
                ImportWork work = new ImportWork(target, request, run, remarks.seen(run.id()), remarks, planner);
                Chunk chunk = new Chunk(header, target, config.jobs().chunk());
                for (TableReader.Line line = table.next(); line != null; line = table.next()) {
                    chunk.add(line);
                    if (chunk.full()) {
                        work.add(chunk);
                        chunk = new Chunk(header, target, config.jobs().chunk());
                    }
                }
                if (!chunk.isEmpty()) {
                    work.add(chunk);
                }
                if (run.counts().rejected() > 0) {
                    throw new ImportWork.Undone();
                }
                return run.end(new JobEnd(JobStatus.SUCCEEDED, null));
            });
            return new JobEnd(JobStatus.SUCCEEDED, null);
        } catch (ImportWork.Undone e) {
            return rejected(run);
        }
    }

    private static JobEnd rejected(JobRun run) {
        Counts none = new Counts(0, 0, 0, run.counts().rejected());
        QuarkusTransaction.requiringNew().run(() -> run.recount(none).save(null));
        return new JobEnd(JobStatus.FAILED, null);
    }
}
