package io.junheng.benchmarks;

import java.util.List;

/** One question about speed (基准测试) and the way to answer it. To add one, write the class and name it in {@link #ALL}. */
interface Benchmark {

    /**
     * In the order in which they run, in one suite if it can be: what begins anew comes first, when there is nothing to begin anew yet, and the others add to what it
     * leaves.
     */
    List<Benchmark> ALL = List.of(
            new EndToEndBenchmark(),
            new ReadsUnderLoadBenchmark(),
            new SchoolImportBenchmark(),
            new ReturnImportBenchmark(),
            new KilledImportBenchmark(),
            new ListBenchmark(),
            new ReadBenchmark(),
            new GatewayBenchmark(),
            new StreamBenchmark(),
            new LogBenchmark(),
            new TreeBenchmark(),
            new VerifyBenchmark(),
            new EvaluationBenchmark(),
            new TaskBenchmark(),
            new SoakBenchmark());

    /** Short and unique, for the command line and the report. */
    String name();

    /** What a reader learns, in one sentence. */
    String question();

    /** Whether it takes so long that it runs only when it is asked for by name. */
    default boolean onlyWhenNamed() {
        return false;
    }

    /** Names of the programs that must be on this machine for it; where one is missing, a run of everything goes without it. */
    default List<String> programs() {
        return List.of();
    }

    /** Measures and tells {@code bench} each figure. */
    void run(Bench bench) throws Exception;
}
