package io.junheng.benchmarks;

import io.junheng.benchmarks.nation.NationFiles;
import io.junheng.launcher.Service;
import java.io.IOException;
import java.nio.file.Path;

/** The schools of the benchmarks' nation in the registry. */
final class Schools {

    private static final String WHAT = "the nation's schools";

    private Schools() {}

    /** Sees to it that they are there. */
    static void present(Bench bench) throws Exception {
        if (bench.isFirst(WHAT)) {
            begin(bench);
            Path file = bench.scratch().resolve("schools.csv");
            long rows = files(bench).schools(file);
            new ImportRun(bench, "schools").of(file, rows, "created");
        }
    }

    /**
     * Sees to it that they can be imported next, so that none is there and their regions are. The whole nation includes the places that went through everything: it has a
     * suite of its own.
     */
    static void begin(Bench bench) throws Exception {
        if (bench.scale() == Scale.FULL
                && new Queries(bench).number(Service.REGISTRY, "select count(*) from school") > 0) {
            bench.begunAnew();
        }
        bench.load("regions-china");
        bench.isFirst(WHAT);
    }

    /** Their files: the scale's part of the nation, of which less than all leaves out the places that go through everything. */
    static NationFiles files(Bench bench) throws IOException {
        return bench.scale() == Scale.FULL
                ? new NationFiles(bench.nation(), bench.scale().fraction())
                : new NationFiles(
                        bench.nation(), bench.scale().fraction(), county -> !Place.takes(bench.scale(), county));
    }
}
