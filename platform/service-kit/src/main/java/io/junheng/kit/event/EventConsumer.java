package io.junheng.kit.event;

import java.util.List;

/**
 * A CDI bean that takes effect of events. {@link #receive} runs in one transaction with the inbox: what it does happens exactly once per event, however often
 * the event is delivered. Throwing rolls back; the events are then tried in halves, down to each by itself, and the one that keeps failing goes to
 * the dead-letter topic. The {@link io.junheng.kit.identity.Caller} is the service itself.
 */
public interface EventConsumer {

    Subscription subscription();

    /**
     * Whether what it stores of each event tells which it has taken (自记去重). Then the inbox holds nothing of them, {@link #receive} also gets those that come again,
     * in one delivery or in several, and has to leave them out.
     */
    default boolean knowsWhatItTook() {
        return false;
    }

    /** Takes events that were not taken before, unless it {@link #knowsWhatItTook}, in the order of their partitions; never empty. */
    void receive(List<ReceivedEvent> events);
}
