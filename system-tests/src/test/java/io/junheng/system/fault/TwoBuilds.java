package io.junheng.system.fault;

import io.junheng.launcher.Builds;
import io.junheng.launcher.SuiteOptions;
import io.junheng.system.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The former build and this one, side by side (新旧版本并存): each process runs the former until it is upgraded. */
record TwoBuilds(Path former, Path upgraded) implements Builds {

    /** What is upgraded one after the other: two of what can have two. */
    static final List<String> PROCESSES =
            List.of("registry", "registry-2", "indicator", "indicator-2", "task", "task-2", "audit", "gateway");

    private static final String UPGRADED = "upgraded";

    /** Those of the suite on that data directory. */
    static TwoBuilds of(Path data) {
        return new TwoBuilds(
                Path.of(System.getProperty("junheng.former")).toAbsolutePath().normalize(),
                data.resolveSibling(UPGRADED));
    }

    /** Has a suite begin with the former build. */
    static SuiteOptions on(SuiteOptions options) {
        return options.withReplicas(2).withBuilds(of(options.data()));
    }

    /** Has a process be of this build from its next start on. */
    void upgrade(String process) throws IOException {
        Files.createDirectories(upgraded);
        Files.createFile(upgraded.resolve(process));
    }

    @Override
    public Path root(String process) {
        return Files.exists(upgraded.resolve(process)) ? RunningSuite.ROOT : former;
    }
}
