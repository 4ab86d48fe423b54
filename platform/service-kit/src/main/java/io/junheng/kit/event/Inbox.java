package io.junheng.kit.event;

import io.junheng.kit.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells new events from those already taken, and newer states from older ones; in the caller's transaction. */
@ApplicationScoped
class Inbox {

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /** The events of {@code events} that {@code subscription} has still to take, in order; they count as taken once the transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<ReceivedEvent> take(Subscription subscription, List<ReceivedEvent> events) {
        Set<UUID> fresh = database.with(connection -> record(connection, subscription.name(), events));
        List<ReceivedEvent> taken =
                events.stream().filter(event -> fresh.remove(event.id())).toList();
        return subscription.newestOnly() && !taken.isEmpty() ? newest(subscription.name(), taken) : taken;
    }

    private static Set<UUID> record(Connection connection, String consumer, List<ReceivedEvent> events)
            throws SQLException {
        Array ids = connection.createArrayOf(
                "uuid",
                events.stream().map(ReceivedEvent::id).distinct().sorted().toArray());
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into inbox (consumer, event_id) select ?, unnest(?::uuid[]) on conflict do nothing returning event_id")) {
            statement.setString(1, consumer);
            statement.setArray(2, ids);
            try (ResultSet rows = statement.executeQuery()) {
                Set<UUID> fresh = new HashSet<>();
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
                return fresh;
            }
        }
    }

    private List<ReceivedEvent> newest(String consumer, List<ReceivedEvent> events) {
        Map<String, ReceivedEvent> latest = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            latest.merge(event.topic() + "\n" + event.subject(), event, (a, b) -> b.version() > a.version() ? b : a);
        }
        List<ReceivedEvent> candidates = new ArrayList<>(latest.values());
        Set<String> advanced = database.with(connection -> advance(connection, consumer, candidates));
        return candidates.stream()
                .filter(event -> advanced.contains(event.topic() + "\n" + event.subject()))
                .toList();
    }

    private static Set<String> advance(Connection connection, String consumer, List<ReceivedEvent> events)
            throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        events.forEach(event -> versions.put(event.topic() + "\n" + event.subject(), event.version()));
        List<String> keys = versions.keySet().stream().sorted().toList();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into inbox_version as seen (consumer, topic, aggregate_id, version)
                select ?, topic, aggregate_id, version
                from unnest(?::text[], ?::text[], ?::bigint[]) as given (topic, aggregate_id, version)
                on conflict (consumer, topic, aggregate_id) do update set version = excluded.version
                where seen.version < excluded.version
                returning topic, aggregate_id
                """)) {
            statement.setString(1, consumer);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            keys.stream()
                                    .map(key -> key.substring(0, key.indexOf('\n')))
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            keys.stream()
                                    .map(key -> key.substring(key.indexOf('\n') + 1))
                                    .toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", keys.stream().map(versions::get).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> advanced = new HashSet<>();
                while (rows.next()) {
                    advanced.add(rows.getString(1) + "\n" + rows.getString(2));
                }
                return advanced;
            }
        }
    }

    /** Forgets ids older than any message that Kafka still keeps (seven days), with a week to spare. */
    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forget() {
        database.update("delete from inbox where received_at < now() - interval '14 days'");
    }
}
