package io.junheng.indicator.framework;

import io.junheng.contracts.registry.DataElementDefined;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Learns which data elements there are (数据项). */
@ApplicationScoped
class ElementIntake implements EventConsumer {

    private final Elements elements;

    ElementIntake(Elements elements) {
        this.elements = elements;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-elements", DataElementDefined.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        elements.enter(events.stream().map(ReceivedEvent::subject).toList());
    }
}
