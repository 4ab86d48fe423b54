package io.junheng.kit.event;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a consumer wants: its name (unique in the service; the consumer group is {@code <prefix>.<service>.<name>}), the events, and whether only the newest
 * version of an aggregate counts. Without events it takes every event of the suite.
 */
public record Subscription(String name, List<Class<? extends DomainEvent>> events, boolean newestOnly) {

    private static final int MEBIBYTE = 1 << 20;

    /** Every event once, in the order of its aggregate. */
    @SafeVarargs
    public static Subscription facts(String name, Class<? extends DomainEvent>... events) {
        return new Subscription(name, listed(events), false);
    }

    /** States: an older version than one already seen is dropped. */
    @SafeVarargs
    public static Subscription state(String name, Class<? extends DomainEvent>... events) {
        return new Subscription(name, listed(events), true);
    }

    /** Every event of every service. */
    public static Subscription everything(String name) {
        return new Subscription(name, List.of(), false);
    }

    @SafeVarargs
    private static List<Class<? extends DomainEvent>> listed(Class<? extends DomainEvent>... events) {
        List<Class<? extends DomainEvent>> list = new ArrayList<>();
        for (Class<? extends DomainEvent> event : events) {
            list.add(event);
        }
        return List.copyOf(list);
    }

    Set<String> topics(String prefix) {
        return events.stream().map(event -> EventTypes.topicOf(prefix, event)).collect(Collectors.toSet());
    }

    boolean wants(String type) {
        return events.isEmpty()
                || events.stream().anyMatch(event -> EventTypes.typeOf(event).equals(type));
    }

    /** Bytes of one partition that come from Kafka together, enough for a batch of usual events, for two where many come. */
    int bytesOfAPartition() {
        return isEverything() ? 2 * MEBIBYTE : MEBIBYTE;
    }

    boolean isEverything() {
        return events.isEmpty();
    }

    @Override
    public String toString() {
        return name + Arrays.toString(events.stream().map(Class::getSimpleName).toArray());
    }
}
