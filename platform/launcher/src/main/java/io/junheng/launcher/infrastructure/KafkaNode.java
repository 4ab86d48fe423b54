package io.junheng.launcher.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka broker that is its own KRaft controller: the main class of Kafka's process. */
public final class KafkaNode {

    private KafkaNode() {}

    /**
     * Formats the storage unless that has been done, runs the broker, and returns when it has been stopped by SIGTERM.
     *
     * @param arguments path of the broker's properties file
     */
    public static void main(String... arguments) throws IOException {
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

    private static void format(Path configuration) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    configuration.toString()
                },
                new PrintStream(told, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("cannot format the storage: " + told.toString(StandardCharsets.UTF_8));
        }
    }
}
