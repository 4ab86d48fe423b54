package io.junheng.kit.event;

/**
 * A consumer with work that needs no database (预先准备): it is done ahead, while the events before still take effect. For a consumer that takes so many events
 * that neither its own processor nor PostgreSQL may wait for the other.
 */
public interface PreparingConsumer extends EventConsumer {

    /**
     * Prepares for an event, and leaves what it made at {@link ReceivedEvent#prepared(Object)}. Outside of any transaction, in another thread than {@link #receive}, and also for events
     * that come a second time, which are never received. What it throws is dropped: then {@code receive} finds nothing prepared.
     */
    void prepare(ReceivedEvent event);
}
