package io.junheng.launcher.infrastructure;

import io.junheng.launcher.process.Child;
import io.junheng.launcher.process.Orphans;
import io.junheng.launcher.process.ProcessIdentity;
import io.junheng.launcher.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * One {@link Infrastructure} for all tests of a checkout, whatever number of test runs use it at once. The first to
 * join starts it in a process of its own; it stops and deletes its data when every process on whose behalf it was
 * joined (the Maven run, not the test JVM) is gone.
 *
 * @param postgres host and port
 * @param kafka bootstrap servers
 */
public record SharedInfrastructure(String postgres, String superuserPassword, String kafka) {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** Joins, and starts it first when nobody has. */
    public static SharedInfrastructure join(Path root) throws IOException {
        return join(directoryOf(root), ProcessIdentity.of(beneficiary(ProcessHandle.current())));
    }

    static synchronized SharedInfrastructure join(Path directory, ProcessIdentity beneficiary) throws IOException {
        Files.createDirectories(
                members(directory), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return ExclusiveLock.holding(directory.resolve("lock"), () -> {
            Files.writeString(members(directory).resolve(Long.toString(beneficiary.pid())), beneficiary.toString());
            Optional<SharedInfrastructure> running = running(directory);
            return running.isPresent() ? running.get() : start(directory);
        });
    }

    /** A superuser's connection. */
    public Connection connect() throws SQLException {
        return Postgres.connect(postgres, superuserPassword);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres + "/" + database;
    }

    /**
     * The process that keeps the infrastructure alive: the nearest ancestor that runs Java, which is the Maven run that
     * forked this test JVM, or this process itself when it has none.
     */
    static ProcessHandle beneficiary(ProcessHandle self) {
        Optional<ProcessHandle> ancestor = self.parent();
        while (ancestor.isPresent()) {
            if (ancestor.get().info().command().orElse("").endsWith("/java")) {
                return ancestor.get();
            }
            ancestor = ancestor.get().parent();
        }
        return self;
    }

    static Path directoryOf(Path root) {
        String key = HexFormat.of()
                .toHexDigits(root.toAbsolutePath().normalize().toString().hashCode());
        return Path.of(
                System.getProperty("java.io.tmpdir"), "junheng-tests-" + System.getProperty("user.name") + "-" + key);
    }

    static Path members(Path directory) {
        return directory.resolve("members");
    }

    static Path data(Path directory) {
        return directory.resolve("data");
    }

    static Path state(Path directory) {
        return directory.resolve("state.properties");
    }

    /** Puts what joiners need to know where they look for it. */
    void publish(Path directory) throws IOException {
        Properties state = new Properties();
        state.setProperty("process", ProcessIdentity.current().toString());
        state.setProperty("postgres", postgres);
        state.setProperty("superuserPassword", superuserPassword);
        state.setProperty("kafka", kafka);
        Path next = directory.resolve("state.next");
        try (var writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            state.store(writer, null);
        }
        Files.move(next, state(directory), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<SharedInfrastructure> running(Path directory) throws IOException {
        if (!Files.exists(state(directory))) {
            return Optional.empty();
        }
        Properties state = new Properties();
        try (var reader = Files.newBufferedReader(state(directory))) {
            state.load(reader);
        }
        return ProcessIdentity.parse(state.getProperty("process", ""))
                .flatMap(ProcessIdentity::find)
                .map(process -> new SharedInfrastructure(
                        state.getProperty("postgres"),
                        state.getProperty("superuserPassword"),
                        state.getProperty("kafka")));
    }

    private static SharedInfrastructure start(Path directory) throws IOException {
        Files.deleteIfExists(state(directory));
        Orphans.stop(data(directory), STOP_PATIENCE);
        Postgres.stopOrphan(data(directory).resolve("postgres"));
        Directories.delete(data(directory));
        Path log = directory.resolve("daemon.log");
        Child daemon = Child.start(Program.java(
                "test infrastructure",
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                SharedInfrastructureDaemon.class,
                List.of(directory.toString()),
                log));
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Files.exists(state(directory))) {
            if (!daemon.alive() || System.nanoTime() > deadline) {
                daemon.kill();
                throw new IOException("the test infrastructure did not start; " + log + " tells why");
            }
            SharedInfrastructureDaemon.pause(Duration.ofMillis(50));
        }
        return running(directory).orElseThrow(() -> new IOException("the test infrastructure died; see " + log));
    }
}
