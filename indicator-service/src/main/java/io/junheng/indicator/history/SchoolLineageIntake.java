package io.junheng.indicator.history;

import io.junheng.contracts.registry.SchoolChangeState;
import io.junheng.contracts.registry.SchoolsChanged;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Learns which school came of which. */
@ApplicationScoped
class SchoolLineageIntake implements EventConsumer {

    private final Lineage lineage;

    SchoolLineageIntake(Lineage lineage) {
        this.lineage = lineage;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("school-lineage", SchoolsChanged.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            SchoolChangeState change = event.after(SchoolChangeState.class);
            change.lineage()
                    .forEach(link -> lineage.enter(
                            "SCHOOL",
                            change.id(),
                            link.predecessor(),
                            link.successor(),
                            change.kind(),
                            change.effectiveOn()));
        }
    }
}
