package io.junheng.system.fault;

import io.junheng.launcher.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A clock for all five services that can be wrong; PostgreSQL, Kafka and the clients keep the right one. Needs the library libfaketime of most Linux distributions. */
final class WrongClock {

    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"));
    private static final String RIGHT = "+0";

    private final Path file;

    private WrongClock(Path file) {
        this.file = file;
    }

    /** The one of the suite on that data directory. */
    static WrongClock of(Path data) {
        return new WrongClock(data.resolveSibling("clock"));
    }

    /** Has the services of a suite read this clock. */
    static SuiteOptions on(SuiteOptions options) {
        Path file = of(options.data()).file;
        try {
            Files.writeString(file, RIGHT);
            Map<String, String> environment = new LinkedHashMap<>(options.environment());
            environment.put("LD_PRELOAD", library().orElseThrow().toString());
            environment.put("FAKETIME_TIMESTAMP_FILE", file.toString());
            environment.put("FAKETIME_CACHE_DURATION", "1");
            environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
            return options.withEnvironment(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the library is, if it is here. */
    static Optional<Path> library() throws IOException {
        for (Path folder : LIBRARIES) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found =
                        Files.find(folder, 3, (path, kind) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
                    Optional<Path> library = found.findFirst();
                    if (library.isPresent()) {
                        return library;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** An hour late for some time, then an hour early for as long, then right. */
    void strike(Duration time) throws IOException, InterruptedException {
        try {
            Files.writeString(file, "-1h");
            Thread.sleep(time.toMillis());
            Files.writeString(file, "+1h");
            Thread.sleep(time.toMillis());
        } finally {
            Files.writeString(file, RIGHT);
        }
    }
}
