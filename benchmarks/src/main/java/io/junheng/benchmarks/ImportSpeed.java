package io.junheng.benchmarks;

import java.nio.file.Path;

/** The figures of one import beside COPY of the same file. */
final class ImportSpeed {

    private static final String PEER = "COPY of the same file into one table";
    private static final String MEDIAN = PEER + ", median of its runs";
    private static final String[] PARTS = {"registry", "postgres", "gateway", Processes.LOAD_GENERATOR};

    /** Rows that are checked before the measurement, and how often: the other side is measured several times and its best counts, ours once. */
    private static final int REHEARSED = 50_000;

    private static final int REHEARSALS = 4;

    private ImportSpeed() {}

    static void tell(Bench bench, String resource, Path file, long rows, Copy.Speed copy) throws Exception {
        bench.boundedBy(new Limit(PEER, copy.rowsPerSecond(), "rows/s"));
        ImportRun run = new ImportRun(bench, resource);
        Path beginning = Beginning.of(file, REHEARSED);
        for (int rehearsal = 1; rehearsal <= REHEARSALS; rehearsal++) {
            run.rehearse(beginning);
        }
        run.cleaned();
        double memory = bench.processes().residentMebibytes("registry");
        ImportRun.Outcome first = run.of(file, rows, "created");
        sample(bench, "first import", first);
        bench.figure(
                resource + ", checked and stored",
                first.rowsPerSecond(),
                "rows/s",
                PEER,
                copy.rowsPerSecond(),
                "ratio ≥ 0.25");
        bench.figure(
                resource + ", until their events are in Kafka",
                first.rowsPerSecondWithEvents(),
                "rows/s",
                PEER,
                copy.rowsPerSecond(),
                "");
        bench.figure(
                resource + ", processor time of registry, gateway, PostgreSQL and client",
                Processes.total(first.processorSeconds(), PARTS) / rows * 1e6,
                "µs/row",
                PEER,
                copy.processorMicros(),
                "");
        bench.figure(
                resource + ", checked and stored, beside the median of COPY",
                first.rowsPerSecond(),
                "rows/s",
                MEDIAN,
                copy.medianRowsPerSecond(),
                "");
        ImportRun.Outcome again = run.of(file, rows, "unchanged");
        sample(bench, "the same file again", again);
        bench.figure(
                resource + ", the same file again", again.rowsPerSecond(), "rows/s", PEER, copy.rowsPerSecond(), "");
        bench.figure(
                resource + ", most memory of the registry",
                bench.processes().peakMebibytes("registry"),
                "MiB",
                "its memory before the import",
                memory,
                "bounded by its heap of 320 MiB, whatever the file's size");
    }

    private static void sample(Bench bench, String series, ImportRun.Outcome outcome) {
        bench.sample(series, 1, outcome.rowsPerSecond(), "rows/s");
        bench.sample(series + ", until the file was taken", 1, outcome.secondsPosting(), "s");
        bench.sample(series + ", with events", 1, outcome.rowsPerSecondWithEvents(), "rows/s");
        outcome.processorStoring()
                .forEach((part, seconds) -> bench.sample(
                        series + ", while rows were stored, processor time of " + part,
                        1,
                        seconds / outcome.rows() * 1e6,
                        "µs/row"));
        outcome.processorSeconds()
                .forEach((part, seconds) -> bench.sample(
                        series + ", processor time of " + part, 1, seconds / outcome.rows() * 1e6, "µs/row"));
    }
}
