package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.launcher.infrastructure.Databases;
import io.junheng.launcher.infrastructure.SharedInfrastructure;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Services that are killed two hundred times (a process of ten, twenty times) while they write and publish: each committed change has exactly one effect
 * elsewhere, and none is invented. {@code -Drelay.kills=} and {@code -Drelay.seed=} choose how often the process is killed, and when.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RelayKillTest {

    private static final int KILLS = Integer.getInteger("relay.kills", 20);
    private static final long SEED = Long.getLong("relay.seed", System.nanoTime());
    private static final int SERVICES = 10;
    private static final int LONGEST_MILLIS = 40;

    private static final String TOPIC = "registry.school.v1";

    private final String password = UUID.randomUUID().toString();
    private final Database consumer = Database.ofApplication();
    private final Map<String, Database> services = new TreeMap<>();
    private SharedInfrastructure infrastructure;

    @BeforeEach
    void provide() throws IOException, SQLException {
        infrastructure = SharedInfrastructure.join(Path.of(System.getProperty("junheng.root")));
        try (Connection administrator = infrastructure.connect()) {
            for (int i = 0; i < SERVICES; i++) {
                String name = "relay_" + UUID.randomUUID().toString().replace("-", "");
                Databases.provision(administrator, name, password);
                Database database = Database.at(infrastructure.jdbcUrl(name), name, password);
                Flyway.configure()
                        .dataSource(infrastructure.jdbcUrl(name), name, password)
                        .locations("classpath:db/kit")
                        .load()
                        .migrate();
                database.execute("create table change (id text primary key)");
                services.put(name, database);
            }
        }
    }

    @AfterEach
    void remove() throws SQLException {
        try (Connection administrator = infrastructure.connect()) {
            for (String name : services.keySet()) {
                Databases.drop(administrator, name);
            }
        }
    }

    @Test
    void eachCommittedChangeHasExactlyOneEffectHoweverOftenTheServiceIsKilled() throws Exception {
        // Given
        Random random = new Random(SEED);
        long inTheMiddle = 0;

        // When
        try (RelayLives lives = new RelayLives(password, arguments());
                Watch watch = Watch.over(services.values())) {
            for (int i = 0; i < KILLS; i++) {
                Process life = lives.publishing();
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                life.destroyForcibly().waitFor();
                watch.awaitNoRelay();
                inTheMiddle += watch.unsent();
            }
            lives.finish();
        }

        // Then
        List<String> changes = services.values().stream()
                .flatMap(service -> texts(service, "select id from change").stream())
                .sorted()
                .toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> effects() >= changes.size());
        assertThat(texts(consumer, "select subject from effect order by subject collate \"C\""))
                .as("seed %d", SEED)
                .isEqualTo(changes);
        assertThat(inTheMiddle)
                .as("services killed with changes committed and not yet sent, or sent and not yet removed")
                .isGreaterThan(KILLS * SERVICES / 4);
        System.out.printf(
                "seed %d: %d services killed, %d of them between commit and removal; %d changes, %d messages, %d effects%n",
                SEED, KILLS * SERVICES, inTheMiddle, changes.size(), messages(), effects());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                infrastructure.kafka(),
                ConfigProvider.getConfig().getValue("JUNHENG_TOPIC_PREFIX", String.class),
                infrastructure.jdbcUrl("")));
        arguments.addAll(services.keySet());
        return arguments;
    }

    private long effects() {
        return consumer.number("select count(*) from effect");
    }

    private static List<String> texts(Database database, String query) {
        return database.rows(query).stream()
                .map(row -> (String) row.values().iterator().next())
                .toList();
    }

    private static long messages() {
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.all(Kafka.topic(TOPIC)).size();
        }
    }

    /** Looks into the services' databases, over connections of its own. */
    private record Watch(List<Connection> connections) implements AutoCloseable {

        /** The relay that was killed holds its lock until the server has noticed. */
        private static final String RELAY_LOCKED =
                "select exists (select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()))";

        static Watch over(Collection<Database> databases) throws SQLException {
            List<Connection> connections = new ArrayList<>();
            for (Database database : databases) {
                connections.add(database.connect());
            }
            return new Watch(connections);
        }

        void awaitNoRelay() throws SQLException, InterruptedException {
            for (Connection connection : connections) {
                while (truth(connection, RELAY_LOCKED)) {
                    Thread.sleep(2);
                }
            }
        }

        /** How many services have events in their outbox. */
        int unsent() throws SQLException {
            int unsent = 0;
            for (Connection connection : connections) {
                unsent += truth(connection, "select exists (select from outbox)") ? 1 : 0;
            }
            return unsent;
        }

        private static boolean truth(Connection connection, String query) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                return row.next() && row.getBoolean(1);
            }
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
