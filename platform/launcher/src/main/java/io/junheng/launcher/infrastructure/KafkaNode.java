package io.junheng.launcher.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.LogManager;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka broker that is its own KRaft controller: the main class of Kafka's process. */
public final class KafkaNode {

    /** Any constant does: a cluster of one is told apart by its directory. */
    private static final Uuid CLUSTER = new Uuid(0x4a756e68656e6700L, 1);

    private KafkaNode() {}

    /**
     * Formats the storage unless that has been done, runs the broker, and returns when it has been stopped by SIGTERM.
     *
     * @param arguments path of the broker's properties file
     */
    public static void main(String... arguments) throws IOException {
        logQuietly();
        Path configuration = Path.of(arguments[0]);
        format(configuration);
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(configuration)) {
            properties.load(reader);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void logQuietly() throws IOException {
        try (InputStream configuration = KafkaNode.class.getResourceAsStream("kafka-logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
    }

    private static void format(Path configuration) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "--cluster-id",
                    CLUSTER.toString(),
                    "--config",
                    configuration.toString()
                },
                new PrintStream(told, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("cannot format the storage: " + told.toString(StandardCharsets.UTF_8));
        }
    }
}
