package io.junheng.system;

import io.junheng.launcher.Backup;
import io.junheng.launcher.Suite;
import io.junheng.launcher.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A suite of built services on free ports and data of its own, gone when closed. */
public final class RunningSuite implements AutoCloseable {

    /** The checkout. */
    public static final Path ROOT =
            Path.of(System.getProperty("junheng.root")).toAbsolutePath().normalize();

    /** A test starts more than it runs: compiling with C1 alone halves the work of starting. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final Suite suite;

    private RunningSuite(Path folder, Suite suite) {
        this.folder = folder;
        this.suite = suite;
    }

    /** Starts one and returns when it is ready. */
    public static RunningSuite start() throws IOException {
        return start(options -> options);
    }

    /** Starts one with other options. */
    public static RunningSuite start(UnaryOperator<SuiteOptions> change) throws IOException {
        return started(Files.createTempDirectory("junheng-system-test"), change);
    }

    /** Starts one on nothing but a backup. */
    public static RunningSuite restored(Path backup) throws IOException {
        Path folder = Files.createTempDirectory("junheng-system-test");
        Backup.restore(backup, folder.resolve("data"));
        return started(folder, options -> options);
    }

    private static RunningSuite started(Path folder, UnaryOperator<SuiteOptions> change) throws IOException {
        SuiteOptions usual = SuiteOptions.of(ROOT, folder.resolve("data"))
                .withPort(0)
                .withJavaOptions(QUICK_START)
                .withProgress(System.out::println);
        return new RunningSuite(folder, Suite.start(change.apply(usual)));
    }

    /** What runs. */
    public Suite suite() {
        return suite;
    }

    /** Where the services write their logs. */
    public Path logs() {
        return suite.data().resolve("logs");
    }

    @Override
    public void close() throws IOException {
        suite.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
