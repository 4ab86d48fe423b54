package io.junheng.kit.event;

import java.util.List;

/**
 * A CDI bean that takes effect of events. {@link #receive} runs in one transaction with the inbox: what it does happens exactly once per event, however often
 * the event is delivered. Throwing rolls back; the events are then tried in halves, down to each by itself, and the one that keeps failing goes to
 * the dead-letter topic. The {@link io.junheng.kit.identity.Caller} is the service itself.
 */
public interface EventConsumer {

    Subscription subscription();

    /** Takes events that were not taken before, in the order of their partitions; never empty. */
    void receive(List<ReceivedEvent> events);
}
