package io.junheng.benchmarks;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Returns of sixty numbers each, from a file to rows, checks and events, beside COPY of the same file. */
final class ReturnImportBenchmark implements Benchmark {

    private static final int YEAR = 2023;
    private static final String COLUMNS = "school_code text, year integer, form text, "
            + WideForm.ELEMENTS.stream().map(key -> key + " numeric").collect(Collectors.joining(", "))
            + ", primary key (school_code, year, form)";

    @Override
    public String name() {
        return "import-returns";
    }

    @Override
    public String question() {
        return "How fast are returns of sixty elements imported, checked and with their events, beside PostgreSQL's COPY of the same rows?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        WideForm.present(bench);
        Path file = bench.scratch().resolve("returns.csv");
        long rows = WideForm.write(bench, file, YEAR);
        Copy.Speed copy = new Copy(bench, "bench_return", COLUMNS).of(file);
        ImportSpeed.tell(bench, "school-returns", file, rows, copy);
    }
}
