package io.junheng.benchmarks;

import java.nio.file.Path;

/** Schools, from a file to rows, checks and events, beside COPY of the same file. */
final class SchoolImportBenchmark implements Benchmark {

    private static final String COLUMNS = """
            code text primary key, name text not null, type text not null, founder text not null, urban_rural text not null,
            region_code text not null, opened_on date not null
            """;

    @Override
    public String name() {
        return "import-schools";
    }

    @Override
    public String question() {
        return "How fast are schools imported, checked and with their events, beside PostgreSQL's COPY of the same rows?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Schools.begin(bench);
        Path file = bench.scratch().resolve("schools.csv");
        long rows = Schools.files(bench).schools(file);
        Copy.Speed copy = new Copy(bench, "bench_school", COLUMNS).of(file);
        ImportSpeed.tell(bench, "schools", file, rows, copy);
    }
}
