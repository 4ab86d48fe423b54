package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An import whose service is killed half-way (中途 kill -9), beside one that nothing disturbs: what is stored and told afterwards must be the same. */
final class KilledImportBenchmark implements Benchmark {

    private static final int UNDISTURBED = 2024;
    private static final int KILLED = 2025;
    private static final int PATIENCE_SECONDS = 300;
    private static final String STATE =
            "select coalesce(md5(string_agg(concat_ws('|', subject_code, form, region_path, revision, status, figures, classes, version), '/' order by subject_code)), '') from filed_return where year = ";
    private static final String HISTORY = "select count(*) from filed_return_line where year = ";
    private static final String LOGGED =
            "select count(*) from audit_entry where aggregate = 'return' and aggregate_id like 'SCHOOL/%/";

    @Override
    public String name() {
        return "import-killed";
    }

    @Override
    public String question() {
        return "Does an import whose service is killed end as if nothing had happened, each row stored and told once?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        WideForm.present(bench);
        ImportRun run = new ImportRun(bench, "school-returns");
        Path file = bench.scratch().resolve("undisturbed.csv");
        long rows = WideForm.write(bench, file, UNDISTURBED);
        run.of(file, rows, "created");
        WideForm.write(bench, file, KILLED);
        double pause = killed(bench, run, file, rows);
        boolean same = text(bench, Service.REGISTRY, STATE + KILLED)
                .equals(text(bench, Service.REGISTRY, STATE + UNDISTURBED));
        long history = Long.parseLong(text(bench, Service.REGISTRY, HISTORY + KILLED));
        long logged = logged(bench, rows);
        bench.figure("killed import, state as of an undisturbed one (1 yes, 0 no)", same ? 1 : 0, "", "1");
        bench.figure("killed import, rows stored twice or not at all", Math.abs(history - rows), "rows", "0");
        bench.figure("killed import, events logged twice or not at all", Math.abs(logged - rows), "events", "0");
        bench.figure("killed import, from the kill to the next row", pause, "s", "");
    }

    /** Seconds from the kill until the import has done another row. */
    private static double killed(Bench bench, ImportRun run, Path file, long rows)
            throws IOException, InterruptedException {
        String job = run.posted(file, "");
        long before = progress(bench, job);
        while (before < rows / 3) {
            Thread.sleep(20);
            before = progress(bench, job);
        }
        long killedAt = System.nanoTime();
        bench.suite().kill(Service.REGISTRY.key());
        bench.say("  killed after " + before + " of " + rows + " rows");
        bench.suite().awaitReady();
        long reached = progress(bench, job);
        while (progress(bench, job) <= reached && reached < rows) {
            Thread.sleep(50);
        }
        double pause = (System.nanoTime() - killedAt) / 1e9;
        JsonNode end = ImportRun.followed(bench.admin(), job);
        if (end.path("counts").path("created").asLong() != rows) {
            throw new IOException("the killed import ended otherwise: " + end);
        }
        return pause;
    }

    private static long progress(Bench bench, String job) throws IOException, InterruptedException {
        return bench.admin()
                .get("/v1/jobs/" + job)
                .body()
                .path("progress")
                .path("done")
                .asLong();
    }

    /** How many entries the log has of the killed import once it has them all, or has had time enough. */
    private static long logged(Bench bench, long rows) throws Exception {
        long logged = 0;
        for (int second = 0; second < PATIENCE_SECONDS && logged < rows; second++) {
            Thread.sleep(1_000);
            logged = Long.parseLong(text(bench, Service.AUDIT, LOGGED + KILLED + "'"));
        }
        return logged;
    }

    private static String text(Bench bench, Service service, String query) throws IOException, SQLException {
        try (Connection connection = bench.database(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
