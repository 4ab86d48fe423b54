package io.junheng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuiteResourceTest {

    private static final SuiteResource RESOURCE = new SuiteResource();
    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        configuration = RESOURCE.start();
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void theDatabaseIsEmptyAndOwnedByItsRole() {
        // Given
        Database database = database(configuration);

        // When
        database.execute("CREATE TABLE school (code text, pupils int)");
        int written = database.execute("INSERT INTO school VALUES (?, ?), (?, ?)", "a", 1, "b", 2);

        // Then
        assertThat(written).isEqualTo(2);
        assertThat(database.rows("SELECT code, pupils FROM school ORDER BY code"))
                .containsExactly(Map.of("code", "a", "pupils", 1), Map.of("code", "b", "pupils", 2));
        assertThat(database.number("SELECT count(*) FROM school WHERE pupils > ?", 1))
                .isEqualTo(1);
    }

    @Test
    void whatOneCallSetsTheNextDoesNotHave() {
        // Given
        Database database = database(configuration);
        database.execute("SET lock_timeout = '7s'");
        database.execute("SELECT pg_advisory_lock(1)");

        // When
        Object timeout = database.value("SHOW lock_timeout");

        // Then
        assertThat(timeout).isEqualTo("0");
        assertThat(database.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())"))
                .isZero();
    }

    @Test
    void aSessionThatWasEndedIsReplaced() {
        // Given
        Database database = database(configuration);
        Object session = database.value("SELECT pg_backend_pid()");

        // When
        assertThatThrownBy(() -> database.execute("SELECT pg_terminate_backend(pg_backend_pid())"))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(database.value("SELECT pg_backend_pid()")).isNotEqualTo(session);
    }

    @Test
    void anotherApplicationHasAnotherDatabaseAndNoWayInto() {
        // Given
        SuiteResource other = new SuiteResource();
        Map<String, String> others = other.start();

        try {
            // Then
            assertThat(others.get("JUNHENG_TOPIC_PREFIX")).isNotEqualTo(configuration.get("JUNHENG_TOPIC_PREFIX"));
            Database crossing = Database.at(
                    configuration.get("JUNHENG_DB_URL"),
                    others.get("JUNHENG_DB_USER"),
                    others.get("JUNHENG_DB_PASSWORD"));
            assertThatThrownBy(() -> crossing.rows("SELECT 1"))
                    .hasRootCauseMessage(
                            "FATAL: permission denied for database \"" + configuration.get("JUNHENG_DB_USER")
                                    + "\"\n  Detail: User does not have CONNECT privilege.");
        } finally {
            other.stop();
        }
    }

    @Test
    void stoppingRemovesDatabaseTopicsAndKeys() {
        // Given
        SuiteResource passing = new SuiteResource();
        Map<String, String> its = passing.start();
        String topic = its.get("JUNHENG_TOPIC_PREFIX") + ".registry.school.v1";
        try (Kafka kafka = Kafka.at(its.get("JUNHENG_KAFKA"))) {
            kafka.createTopic(topic);

            // When
            passing.stop();

            // Then
            assertThat(kafka.exists(topic)).isFalse();
        }
        assertThat(Path.of(URI.create(its.get("mp.jwt.verify.publickey.location"))))
                .doesNotExist();
        assertThatThrownBy(() -> database(its).rows("SELECT 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTrustedKeyIsTheOneThatSignsTestTokens() throws Exception {
        Path keys = Path.of(URI.create(configuration.get("mp.jwt.verify.publickey.location")));

        assertThat(Files.readString(keys)).isEqualTo(TestTokens.keySet());
    }

    @Test
    void recordsComeBackWithKeyValueAndHeaders() {
        // Given
        String topic = configuration.get("JUNHENG_TOPIC_PREFIX") + ".test.thing.v1";
        try (Kafka kafka = Kafka.at(configuration.get("JUNHENG_KAFKA"))) {
            kafka.createTopic(topic);
            kafka.createTopic(topic);

            // When
            kafka.produce(topic, "k1", "{\"a\":1}", Map.of("ce_id", "1", "ce_actor", "李"));
            kafka.produce(topic, "k2", null, Map.of());

            // Then
            assertThat(kafka.all(topic))
                    .containsExactly(
                            new Kafka.Message(topic, 0, 0, "k1", "{\"a\":1}", Map.of("ce_id", "1", "ce_actor", "李")),
                            new Kafka.Message(topic, 0, 1, "k2", null, Map.of()));
            assertThat(kafka.await(topic, message -> message.value() == null).key())
                    .isEqualTo("k2");
        }
    }

    private static Database database(Map<String, String> configuration) {
        return Database.at(
                configuration.get("JUNHENG_DB_URL"),
                configuration.get("JUNHENG_DB_USER"),
                configuration.get("JUNHENG_DB_PASSWORD"));
    }
}
