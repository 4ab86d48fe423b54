package io.junheng.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.EventTypes;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * The smallest services there can be, to be killed: they wait for their order, then each writes one change after the other, with its event in the same
 * transaction, while the real relay publishes them.
 */
final class RelayLife {

    /** The order to write and publish until killed. */
    static final char WRITE = 'w';

    /** The order to publish what there is, and one change more, and end. */
    static final char FINISH = 'f';

    /** Printed once everything that was left from before is published, at each service. */
    static final String PUBLISHING = "publishing";

    private static final String CHANGE = "insert into change (id) values (?)";
    private static final String EVENT =
            "insert into outbox (event_id, topic, key, headers, payload) values (?, ?, ?, jsonb_build_object('ce_id', ?::text, 'ce_type', ?::text, 'ce_time', '2026-01-01T00:00:00Z', 'ce_version', '1')::text, '{}')";

    private final String servers;
    private final KitConfig config;
    private final String topic;
    private final String url;
    private final String user;
    private final String password;

    private RelayLife(String servers, String prefix, String url, String user, String password) {
        this.servers = servers;
        this.config = new Registry(prefix);
        this.topic = EventTypes.topicOf(prefix, SchoolOpened.class);
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Takes the broker, the prefix of topics, the address of the database server, and a database for each service. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String password = System.getenv("RELAY_PASSWORD");
        List<RelayLife> services = Stream.of(arguments)
                .skip(3)
                .map(name -> new RelayLife(arguments[0], arguments[1], arguments[2] + name, name, password))
                .toList();
        int order = System.in.read();
        if (order < 0) {
            return;
        }
        CountDownLatch publishing = new CountDownLatch(services.size());
        services.forEach(service -> service.start(publishing, order == WRITE));
        publishing.await();
        System.out.println(PUBLISHING);
    }

    private void start(CountDownLatch publishing, boolean onAndOn) {
        OutboxRelay relay = new OutboxRelay(
                url,
                user,
                Optional.of(password),
                servers,
                config,
                new ObjectMapper(),
                new Topics(servers, config),
                new SimpleMeterRegistry(),
                Tracing.off());
        relay.start(new StartupEvent());
        new Thread(() -> write(publishing, onAndOn)).start();
    }

    /** Writes a change and waits until it is published; then ends, or writes on and on. */
    private void write(CountDownLatch publishing, boolean onAndOn) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            change(connection);
            while (isUnsent(connection)) {
                Thread.sleep(2);
            }
            publishing.countDown();
            while (onAndOn) {
                change(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(Connection connection) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (PreparedStatement change = connection.prepareStatement(CHANGE);
                PreparedStatement event = connection.prepareStatement(EVENT)) {
            change.setString(1, id);
            change.executeUpdate();
            event.setObject(1, UUID.fromString(id));
            event.setString(2, topic);
            event.setString(3, id);
            event.setString(4, id);
            event.setString(5, EventTypes.typeOf(SchoolOpened.class));
            event.executeUpdate();
        }
        connection.commit();
    }

    private static boolean isUnsent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from outbox)")) {
            row.next();
            return row.getBoolean(1);
        } finally {
            connection.commit();
        }
    }

    /** A service that publishes as the registry does. */
    private record Registry(String prefix) implements KitConfig, KitConfig.Topics, KitConfig.Jobs {

        @Override
        public String service() {
            return "registry";
        }

        @Override
        public KitConfig.Topics topics() {
            return this;
        }

        @Override
        public KitConfig.Jobs jobs() {
            return this;
        }

        @Override
        public int partitions() {
            return 3;
        }

        @Override
        public short replication() {
            return -1;
        }

        @Override
        public boolean consume() {
            return false;
        }

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int chunk() {
            return 1;
        }
    }
}
