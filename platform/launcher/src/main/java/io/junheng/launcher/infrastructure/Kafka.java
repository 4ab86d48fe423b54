package io.junheng.launcher.infrastructure;

import io.junheng.launcher.process.Orphans;
import io.junheng.launcher.process.Program;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka broker over a directory of its own, listening on the loopback interface only. Topics come into being only
 * by being created; a broker that was killed takes its place again within seconds.
 */
public final class Kafka {

    private final Path directory;
    private final int port;
    private final int advertisedPort;
    private final int controllerPort;
    private final boolean durable;
    private final Path mark;
    private final Path log;

    private Kafka(
            Path directory, int port, int advertisedPort, int controllerPort, boolean durable, Path mark, Path log) {
        this.directory = directory.toAbsolutePath().normalize();
        this.port = port;
        this.advertisedPort = advertisedPort;
        this.controllerPort = controllerPort;
        this.durable = durable;
        this.mark = mark;
        this.log = log;
    }

    /**
     * A broker that has on disk what it acknowledged.
     *
     * @param advertisedPort where clients are told to find it
     * @param mark the data directory by which an orphan is recognised, see {@link Orphans}
     */
    public static Kafka durable(Path directory, int port, int advertisedPort, int controllerPort, Path mark, Path log) {
        return new Kafka(directory, port, advertisedPort, controllerPort, true, mark, log);
    }

    /** A broker for tests: what it acknowledged survives its own end, but not that of the machine. */
    public static Kafka disposable(Path directory, int port, int controllerPort, Path mark, Path log) {
        return new Kafka(directory, port, port, controllerPort, false, mark, log);
    }

    /** Writes the broker's configuration. */
    public void prepare() throws IOException {
        Files.createDirectories(directory);
        Properties properties = new Properties();
        properties.putAll(settings());
        try (Writer writer = Files.newBufferedWriter(configuration())) {
            properties.store(writer, null);
        }
    }

    /** The broker's command; {@link #prepare()} comes first. */
    public Program program() {
        List<String> options = List.of(
                Orphans.mark(mark),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true");
        return Program.java(
                "kafka", options, KafkaNode.class, List.of(configuration().toString()), log);
    }

    /** Whether the broker has registered and serves clients. */
    public boolean ready() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        try (Admin admin = admin(bootstrapServers())) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "1500",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "2000",
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "100",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500"));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path configuration() {
        return directory.resolve("broker.properties");
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", directory.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("log.flush.interval.messages", durable ? "1" : Long.toString(Long.MAX_VALUE)),
                Map.entry("log.retention.hours", "168"),
                Map.entry("log.segment.bytes", Integer.toString(64 << 20)),
                Map.entry("log.index.size.max.bytes", Integer.toString(1 << 20)),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)),
                Map.entry("metadata.log.segment.bytes", Integer.toString(16 << 20)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"));
    }
}
