package io.junheng.kit.event;

import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A consumer whose effect adds up: an event taken twice shows as two rows. */
@ApplicationScoped
class Effects implements EventConsumer {

    private final Database database;

    Effects(Database database) {
        this.database = database;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("effects", SchoolOpened.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        database.batch(
                "insert into effect (subject, event_id) values (?, ?)",
                events.stream()
                        .map(event -> new Object[] {event.subject(), event.id()})
                        .toList());
    }
}
