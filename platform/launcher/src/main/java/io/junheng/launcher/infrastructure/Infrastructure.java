package io.junheng.launcher.infrastructure;

import io.junheng.launcher.process.Child;
import io.junheng.launcher.process.Orphans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * PostgreSQL and Kafka, started together for tests on ports the system chose, over one directory. Nothing restarts
 * them; {@link #close()} stops both.
 */
public final class Infrastructure implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final Postgres postgres;
    private final Kafka kafka;
    private final List<Child> children = new ArrayList<>();

    private Infrastructure(Postgres postgres, Kafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * Starts both and returns when they serve; what a killed predecessor left running over the directory is stopped.
     *
     * @throws IOException when one cannot be started; nothing is left running then
     */
    public static Infrastructure start(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Integer> ports = Ports.free(3);
        Postgres postgres =
                Postgres.disposable(directory.resolve("postgres"), ports.get(0), directory.resolve("postgres.log"));
        Kafka kafka = Kafka.disposable(
                directory.resolve("kafka"), ports.get(1), ports.get(2), directory, directory.resolve("kafka.log"));
        Orphans.stop(directory, STOP_PATIENCE);
        Infrastructure both = new Infrastructure(postgres, kafka);
        try {
            kafka.prepare();
            both.children.add(Child.start(kafka.program()));
            postgres.prepare();
            both.children.add(Child.start(postgres.program()));
            both.awaitReady();
            return both;
        } catch (IOException | RuntimeException e) {
            both.close();
            throw e;
        }
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    /** Whether both processes are alive. */
    public boolean alive() {
        return children.stream().allMatch(Child::alive);
    }

    @Override
    public void close() {
        children.forEach(child -> child.stop(STOP_PATIENCE));
    }

    private void awaitReady() throws IOException {
        await("PostgreSQL", postgres::ready);
        await("Kafka", kafka::ready);
    }

    private void await(String name, BooleanSupplier ready) throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!alive() || System.nanoTime() > deadline) {
                throw new IOException(name + " did not start; the logs beside its data tell why");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
