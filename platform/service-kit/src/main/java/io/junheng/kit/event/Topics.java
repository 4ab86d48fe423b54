package io.junheng.kit.event;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.config.KitConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics this service publishes to: it makes them when they are missing, compacted where they carry state. */
@ApplicationScoped
class Topics {

    /** Seven days: the log takes every event of a compacted topic too, and may be away for a while. */
    private static final String UNCOMPACTED_MILLIS = "604800000";

    private final String servers;
    private final KitConfig config;

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, KitConfig config) {
        this.servers = servers;
        this.config = config;
    }

    void ensure() throws ExecutionException, InterruptedException {
        Map<String, NewTopic> topics = new LinkedHashMap<>();
        for (Class<? extends DomainEvent> event : EventCatalogue.publishedBy(config.service())) {
            String name = EventTypes.topicOf(config.topics().prefix(), event);
            topics.put(name, topic(name, EventTypes.isState(event)));
        }
        if (topics.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", servers, "client.id", "junheng-" + config.service() + "-topics"))) {
            var known = admin.listTopics().names().get();
            List<NewTopic> missing = topics.values().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            try {
                admin.createTopics(missing).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name, boolean state) {
        Optional<Short> copies = config.topics().replication() < 1
                ? Optional.empty()
                : Optional.of(config.topics().replication());
        return new NewTopic(name, Optional.of(config.topics().partitions()), copies)
                .configs(
                        state
                                ? Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", UNCOMPACTED_MILLIS)
                                : Map.of("cleanup.policy", "delete"));
    }
}
