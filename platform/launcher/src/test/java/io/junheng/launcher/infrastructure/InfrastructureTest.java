package io.junheng.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureTest {

    @TempDir
    static Path directory;

    private static Infrastructure infrastructure;

    @BeforeAll
    static void start() throws Exception {
        infrastructure = Infrastructure.start(directory);
        infrastructure.postgres().provision(List.of("alpha", "beta"));
    }

    @AfterAll
    static void stop() {
        infrastructure.close();
    }

    @Test
    void aRoleOwnsItsDatabase() throws Exception {
        try (Connection connection = connect("alpha", "alpha");
                Statement statement = connection.createStatement()) {
            // When
            statement.execute("CREATE TABLE mine (id int)");

            // Then
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("18.");
        }
    }

    @Test
    void aRoleCannotConnectToAnothersDatabase() {
        assertThatThrownBy(() -> connect("beta", "alpha"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aRoleCannotConnectToTheMaintenanceDatabase() {
        assertThatThrownBy(() -> connect("postgres", "alpha"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(infrastructure.postgres().jdbcUrl("alpha"), "alpha", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void provisioningAgainChangesNothing() throws Exception {
        // Given
        String before = infrastructure.postgres().password("alpha");

        // When
        infrastructure.postgres().provision(List.of("alpha", "beta"));

        // Then
        assertThat(infrastructure.postgres().password("alpha")).isEqualTo(before);
        connect("alpha", "alpha").close();
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        Path file = directory.resolve("postgres/passwords");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void textSortsByCodePoint() throws Exception {
        try (Connection connection = connect("alpha", "alpha");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT string_agg(x, '' ORDER BY x) FROM (VALUES ('b'), ('B'), ('a'), ('均'), ('é')) v (x)")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("Babé均");
        }
    }

    @Test
    void kafkaTakesRecordsOnTopicsThatWereCreated() throws Exception {
        // Given
        Map<String, Object> client =
                Map.of("bootstrap.servers", infrastructure.kafka().bootstrapServers(), "max.block.ms", "3000");
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic("created", 2, (short) 1)))
                    .all()
                    .get();
        }

        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            // When
            var written = producer.send(new ProducerRecord<>("created", "key", "value"));

            // Then
            assertThat(written.get().offset()).isZero();
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("never-created", "key", "value"))
                            .get())
                    .hasMessageContaining("never-created");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
    void kafkaTakesEveryCompressionAProducerMayUse(String compression) throws Exception {
        // Given
        String topic = "compressed-" + compression;
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                infrastructure.kafka().bootstrapServers(),
                "compression.type",
                compression,
                "delivery.timeout.ms",
                "5000",
                "request.timeout.ms",
                "4000");
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }

        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            // When
            var written = producer.send(new ProducerRecord<>(topic, "key", "value ".repeat(1000)));

            // Then
            assertThat(written.get().offset()).isZero();
        }
    }

    private static Connection connect(String database, String role) throws Exception {
        return DriverManager.getConnection(
                infrastructure.postgres().jdbcUrl(database),
                role,
                infrastructure.postgres().password(role));
    }
}
