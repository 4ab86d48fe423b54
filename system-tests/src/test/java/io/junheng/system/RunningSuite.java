package io.junheng.system;

import io.junheng.launcher.Suite;
import io.junheng.launcher.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A suite of built services on free ports and data of its own, gone when closed. */
public final class RunningSuite implements AutoCloseable {

    /** The checkout. */
    public static final Path ROOT =
            Path.of(System.getProperty("junheng.root")).toAbsolutePath().normalize();

    private final Path data;
    private final Suite suite;

    private RunningSuite(Path data, Suite suite) {
        this.data = data;
        this.suite = suite;
    }

    /** Starts one and returns when it is ready. */
    public static RunningSuite start() throws IOException {
        return start(1);
    }

    /** Starts one with so many processes of each service that can have several. */
    public static RunningSuite start(int replicas) throws IOException {
        Path data = Files.createTempDirectory("junheng-system-test");
        return new RunningSuite(
                data,
                Suite.start(SuiteOptions.of(ROOT, data.resolve("data"))
                        .withPort(0)
                        .withReplicas(replicas)
                        .withProgress(System.out::println)));
    }

    /** What runs. */
    public Suite suite() {
        return suite;
    }

    /** Where the services write their logs. */
    public Path logs() {
        return data.resolve("data").resolve("logs");
    }

    @Override
    public void close() throws IOException {
        suite.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
