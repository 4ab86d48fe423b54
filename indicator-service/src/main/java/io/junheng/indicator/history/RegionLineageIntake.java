package io.junheng.indicator.history;

import io.junheng.contracts.registry.RegionChangeState;
import io.junheng.contracts.registry.RegionsChanged;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Learns which region came of which. */
@ApplicationScoped
class RegionLineageIntake implements EventConsumer {

    private final Lineage lineage;

    RegionLineageIntake(Lineage lineage) {
        this.lineage = lineage;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("region-lineage", RegionsChanged.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            RegionChangeState change = event.after(RegionChangeState.class);
            change.lineage()
                    .forEach(link -> lineage.enter(
                            "REGION",
                            change.id(),
                            link.predecessor(),
                            link.successor(),
                            change.kind(),
                            change.effectiveOn()));
        }
    }
}
