package io.junheng.benchmarks;

import io.junheng.benchmarks.nation.NationFiles;
import io.junheng.launcher.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/** The schools of the benchmarks' nation in the registry, imported unless they are there. */
final class Schools {

    private Schools() {}

    static void present(Bench bench) throws Exception {
        bench.load("regions-china");
        try (Connection connection = bench.database(Service.REGISTRY);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from school)")) {
            row.next();
            if (row.getBoolean(1)) {
                return;
            }
        }
        Path file = bench.scratch().resolve("schools.csv");
        long rows = new NationFiles(bench.nation(), bench.scale().fraction()).schools(file);
        new ImportRun(bench, "schools").of(file, rows, "created");
    }
}
