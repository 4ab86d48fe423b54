package io.junheng.testing;

import io.junheng.launcher.infrastructure.Databases;
import io.junheng.launcher.infrastructure.SharedInfrastructure;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * Gives a service under test what the launcher gives it in the running suite: an empty database of its own, a topic
 * prefix of its own on a real broker, and the key by which {@link TestTokens} are trusted.
 *
 * <p>The servers are shared by all test runs of the checkout and started by the first; the database and the topics are
 * fresh for each start of the application and removed after it. Use as
 * {@code @QuarkusTest @WithTestResource(SuiteResource.class)}.
 */
public final class SuiteResource implements QuarkusTestResourceLifecycleManager {

    private static final long FIRST_MILLIS = 5;
    private static final long LONGEST_MILLIS = 100;

    private SharedInfrastructure infrastructure;
    private String name;
    private Path keys;

    @Override
    public Map<String, String> start() {
        lookSoonAndThenLessOften();
        try {
            infrastructure = SharedInfrastructure.join(root());
            name = uniqueName();
            String password = UUID.randomUUID().toString();
            try (Connection administrator = infrastructure.connect()) {
                Databases.provision(administrator, name, password);
            }
            keys = Files.createTempFile("junheng-test-keys", ".json");
            Files.writeString(keys, TestTokens.keySet());
            return configuration(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database", e);
        }
    }

    @Override
    public void stop() {
        if (keys == null) {
            return;
        }
        try (Connection administrator = infrastructure.connect();
                Kafka kafka = Kafka.at(infrastructure.kafka())) {
            Databases.drop(administrator, name);
            kafka.deleteTopics(name);
            Files.deleteIfExists(keys);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remove the test database", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most of what tests wait for is there in a few milliseconds. */
    private static void lookSoonAndThenLessOften() {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(
                (looks, last) -> Duration.ofMillis(Math.min(FIRST_MILLIS << Math.min(looks, 10), LONGEST_MILLIS)));
    }

    private Map<String, String> configuration(String password) {
        Map<String, String> configuration = new HashMap<>();
        String url = infrastructure.jdbcUrl(name);
        configuration.put("JUNHENG_DB_URL", url);
        configuration.put("JUNHENG_DB_USER", name);
        configuration.put("JUNHENG_DB_PASSWORD", password);
        configuration.put("JUNHENG_KAFKA", infrastructure.kafka());
        configuration.put("JUNHENG_TOPIC_PREFIX", name);
        configuration.put("quarkus.datasource.jdbc.url", url);
        configuration.put("quarkus.datasource.username", name);
        configuration.put("quarkus.datasource.password", password);
        configuration.put("kafka.bootstrap.servers", infrastructure.kafka());
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("mp.jwt.verify.publickey.location", keys.toUri().toString());
        return configuration;
    }

    /** The checkout's folder: the tests' system property {@code junheng.root}, or the folder with the wrapper script. */
    private static Path root() {
        String configured = System.getProperty("junheng.root");
        return Path.of(configured == null ? System.getProperty("user.dir") : configured);
    }

    private static String uniqueName() {
        String module = Path.of(System.getProperty("user.dir")).getFileName().toString();
        String letters = module.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return letters + "_" + HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits());
    }
}
