package io.junheng.indicator.evaluation;

import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Measures a run and adds up its counties, the first of a series over many counties by several connections at once (分段并行), each a stretch of counties in a
 * transaction of its own over the same snapshot. Nobody sees what they have written before the run's own transaction has ended: nothing of the series has
 * been finished yet. What is left behind when it does not end is swept away before the series begins anew.
 */
@ApplicationScoped
class Crew {

    private static final int MOST_SECONDS = 600;

    private final Measuring measuring;
    private final Closing closing;
    private final Database database;
    private final int connections;
    private final int leastCounties;

    Crew(
            Measuring measuring,
            Closing closing,
            Database database,
            @ConfigProperty(name = "junheng.evaluations.connections", defaultValue = "2") int connections,
            @ConfigProperty(name = "junheng.evaluations.least-counties", defaultValue = "50") int leastCounties) {
        this.measuring = measuring;
        this.closing = closing;
        this.database = database;
        this.connections = connections;
        this.leastCounties = leastCounties;
    }

    void measure(Run run) {
        List<String> counties = run.whole() ? counties(run) : List.of();
        boolean large = counties.size() >= leastCounties;
        int stretches = large && run.number() == 1 ? Math.min(connections, counties.size()) : 1;
        if (stretches == 1) {
            measure(run, large);
        } else {
            together(Stretch.of(counties, stretches).stream().map(run::over).toList());
        }
    }

    /** Lets the planner know of many new rows, once they are to be seen; who asks next need not wait for the database to notice. */
    void settle(int counties) {
        if (counties >= leastCounties) {
            database.update("analyze evaluation_row (series, stage, subject, code, since, county, verdicts)");
        }
    }

    private List<String> counties(Run run) {
        return database.list(
                "select code from known_region where level = 'COUNTY' and starts_with(path, ?) order by code collate \"C\"",
                row -> row.getString(1),
                run.evaluation().regionPath());
    }

    /**
     * The planner knows nothing yet of rows that are being entered and takes them for few; where they are many, they are not to be looked up one by one, nor read
     * in the order of an index, nor sorted to be counted.
     */
    private void measure(Run run, boolean large) {
        if (large) {
            database.update("set local work_mem = '64MB'");
            List.of("nestloop", "indexscan", "sort")
                    .forEach(way -> database.update("set local enable_" + way + " = off"));
        }
        measuring.measure(run);
        closing.counties(run);
    }

    private void together(List<Run> parts) {
        String snapshot = database.one("select pg_export_snapshot()", row -> row.getString(1))
                .orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            List<CompletableFuture<Void>> work = new ArrayList<>();
            parts.forEach(part -> work.add(CompletableFuture.runAsync(() -> apart(part, snapshot), threads)));
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        } finally {
            threads.shutdown();
        }
    }

    private void apart(Run part, String snapshot) {
        QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).run(() -> {
            database.update("set transaction isolation level repeatable read");
            database.update("set transaction snapshot '" + snapshot + "'");
            measure(part, true);
        });
    }
}
