package io.junheng.launcher;

import io.junheng.launcher.infrastructure.ExclusiveLock;
import io.junheng.launcher.infrastructure.Kafka;
import io.junheng.launcher.infrastructure.Postgres;
import io.junheng.launcher.process.Orphans;
import io.junheng.launcher.process.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The running suite: PostgreSQL, Kafka and the five services over one data directory. Whatever dies is started again;
 * a suite that was killed starts again on its data. {@link #close()} stops everything in order, the gateway first.
 */
public final class Suite implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);
    private static final long LOG_LIMIT = 16L << 20;
    private static final long ALMOST_FULL_MEBIBYTES = 256;

    private final SuiteOptions options;
    private final DataDirectory data;
    private final ExclusiveLock lock;
    private final PortPlan ports;
    private final Parts parts = new Parts();
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "upkeep");
        thread.setDaemon(true);
        return thread;
    });
    private final String since =
            OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final Thread shutdown = new Thread(this::closeAtExit, "shutdown of the suite");
    private final Postgres postgres;
    private final Kafka kafka;
    private final ServiceEnvironment environment;
    private final LogRotation rotation;
    private boolean warnedOfDisk;
    private boolean closed;

    private Suite(SuiteOptions options, DataDirectory data, ExclusiveLock lock, PortPlan ports) throws IOException {
        this.options = options;
        this.data = data;
        this.lock = lock;
        this.ports = ports;
        this.rotation = new LogRotation(data.path().resolve("logs"), LOG_LIMIT);
        this.postgres = Postgres.durable(
                data.path().resolve("postgres"), ports.of(PortPlan.POSTGRES), data.log(PortPlan.POSTGRES));
        this.environment = new ServiceEnvironment(options, ports, postgres, data.path());
        this.kafka = Kafka.durable(
                data.path().resolve("kafka"),
                ports.of(PortPlan.KAFKA),
                environment.route(PortPlan.KAFKA),
                ports.of(PortPlan.KAFKA_CONTROLLER),
                data.path(),
                data.log(PortPlan.KAFKA));
    }

    /**
     * Starts everything and returns when every part is ready, having told {@link SuiteOptions#progress()} so.
     *
     * @throws Complaint when something the user can put right is in the way; nothing is left running then
     */
    public static Suite start(SuiteOptions options) throws IOException {
        long began = System.nanoTime();
        requireBuilt(options);
        DataDirectory data = DataDirectory.create(options.data());
        ExclusiveLock lock = data.tryLock().orElseThrow(() -> new Complaint(alreadyRunning(data)));
        Suite suite = null;
        try {
            suite = prepared(options, data, lock);
            suite.startParts();
            suite.awaitFirstReady();
            suite.say("everything is ready after %.1f s".formatted((System.nanoTime() - began) / 1e9));
            return suite;
        } catch (IOException | RuntimeException e) {
            if (suite == null) {
                lock.close();
            } else {
                suite.close();
            }
            throw e;
        }
    }

    private static Suite prepared(SuiteOptions options, DataDirectory data, ExclusiveLock lock) throws IOException {
        int orphans = Orphans.stop(data.path(), ORPHAN_PATIENCE);
        orphans += Postgres.stopOrphan(data.path().resolve("postgres")) ? 1 : 0;
        if (orphans > 0) {
            options.progress().accept("stopped " + orphans + " processes that an earlier run left behind");
        }
        if (options.fresh()) {
            data.clear();
        }
        data.requireSpace();
        PortPlan ports = options.port() == 0
                ? PortPlan.free(options.replicas())
                : PortPlan.from(options.port(), options.replicas());
        ports.requireFree();
        return new Suite(options, data, lock, ports);
    }

    /** The address every client uses. */
    public URI gatewayUrl() {
        return URI.create(ports.url(Service.GATEWAY));
    }

    /** The data directory, with {@code logs/} and {@code admin.key}. */
    public Path data() {
        return data.path();
    }

    /** The first admin key, as the gateway left it in the data directory. */
    public String adminKey() throws IOException {
        return data.adminKey();
    }

    /** Kills a part's process as {@code kill -9} does and returns when it is gone; it is then started again. */
    public void kill(String part) {
        parts.named(part).kill();
    }

    /** Halts a part's processes as {@code kill -STOP} does: whoever asks them waits, until {@link #resume(String)}. */
    public void suspend(String part) {
        parts.named(part).suspend();
    }

    /** Lets the processes of a halted part go on. */
    public void resume(String part) {
        parts.named(part).resume();
    }

    /** Stops a part; it stays stopped until {@link #start(String)}. */
    public void stop(String part) {
        parts.named(part).stop();
    }

    /** Starts a stopped part again, without waiting until it is ready. */
    public void start(String part) {
        parts.named(part).start();
    }

    /**
     * Waits until every part serves, as after a {@link #kill(String)}.
     *
     * @throws IllegalStateException when that takes longer than three minutes
     */
    public void awaitReady() {
        parts.awaitReady(START_PATIENCE);
    }

    /** The variables a service is given, with its database and Kafka: for whoever runs one of them, or looks into it. */
    public Map<String, String> environment(Service service) throws IOException {
        return environment.of(service, 1);
    }

    /** Stops the gateway, then the other services, then Kafka, then PostgreSQL. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        upkeep.shutdownNow();
        parts.stop(part -> say("%-10s stopped".formatted(part.name())));
        data.forgetState();
        lock.close();
        if (!Thread.currentThread().equals(shutdown)) {
            Runtime.getRuntime().removeShutdownHook(shutdown);
        }
    }

    private void closeAtExit() {
        try {
            close();
        } catch (IOException e) {
            say("could not stop everything: " + e.getMessage());
        }
    }

    private void startParts() throws IOException {
        Runtime.getRuntime().addShutdownHook(shutdown);
        Part database = add(PortPlan.POSTGRES, new PostgresLaunch(postgres, Service.keys()));
        Part broker = add(PortPlan.KAFKA, new KafkaLaunch(kafka));
        for (Service service : Service.values()) {
            if (!options.without().equals(Optional.of(service))) {
                for (int replica = 1;
                        replica == 1 || replica <= options.replicas() && service.canHaveReplicas();
                        replica++) {
                    String name = service.replica(replica);
                    add(
                            name,
                            new ServiceLaunch(
                                    service,
                                    replica,
                                    options.builds(),
                                    data.path(),
                                    data.log(name),
                                    ports,
                                    options.javaOptions(),
                                    environment));
                }
            }
        }
        database.start();
        broker.start();
        parts.services().forEach(part -> database.firstReady().thenRun(part::start));
        upkeep.scheduleWithFixedDelay(this::lookAfterDisk, 5, 5, TimeUnit.SECONDS);
    }

    private Part add(String name, Part.Launch launch) {
        return parts.add(new Part(name, launch, this::happened));
    }

    private void awaitFirstReady() {
        try {
            parts.awaitFirstReady(START_PATIENCE);
        } catch (TimeoutException e) {
            throw new Complaint("The suite was not ready after %d s; the logs in %s tell why."
                    .formatted(START_PATIENCE.toSeconds(), data.path().resolve("logs")));
        }
    }

    private void happened(Part part, String what) {
        say("%-10s %s".formatted(part.name(), what));
        try {
            writeState();
        } catch (IOException e) {
            say("cannot write the state of the suite: " + e.getMessage());
        }
    }

    private synchronized void writeState() throws IOException {
        if (closed) {
            return;
        }
        data.write(new SuiteState(ProcessIdentity.current().toString(), since, ports.ports(), parts.processes()));
    }

    private void lookAfterDisk() {
        try {
            rotation.run();
            long free = data.freeMebibytes();
            if (free < ALMOST_FULL_MEBIBYTES && !warnedOfDisk) {
                say("the disk with %s has only %d MiB left".formatted(data.path(), free));
            }
            warnedOfDisk = free < ALMOST_FULL_MEBIBYTES;
        } catch (IOException | UncheckedIOException e) {
            say("cannot look after the logs: " + e.getMessage());
        }
    }

    private void say(String line) {
        options.progress().accept(line);
    }

    private static void requireBuilt(SuiteOptions options) {
        for (Service service : Service.values()) {
            if (!options.without().equals(Optional.of(service)) && !Files.exists(service.jar(options.root()))) {
                throw new Complaint("The " + service.key() + " has not been built: there is no "
                        + service.jar(options.root()) + "; build it with mvn -Dquick install.");
            }
        }
    }

    private static String alreadyRunning(DataDirectory data) {
        try {
            return data.state()
                    .flatMap(SuiteState::process)
                    .map(process ->
                            "Junheng already runs on %s (process %d); ./junheng status shows it, ./junheng stop stops it."
                                    .formatted(data.path(), process.pid()))
                    .orElse("Another Junheng is just starting on " + data.path() + ".");
        } catch (IOException e) {
            return "Junheng already runs on " + data.path() + ".";
        }
    }
}
