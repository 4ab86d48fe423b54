package io.junheng.audit.intake;

import io.junheng.audit.log.LogIntake;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes every event of every service into the log. */
@ApplicationScoped
class EverythingIntake implements EventConsumer {

    /** Entries held in memory at once beside their events. */
    private static final int PORTION = 100;

    private final EventDrafts drafts;
    private final LogIntake log;

    EverythingIntake(EventDrafts drafts, LogIntake log) {
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public Subscription subscription() {
        return Subscription.everything("audit-log");
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        for (int from = 0; from < events.size(); from += PORTION) {
            List<ReceivedEvent> portion = events.subList(from, Math.min(events.size(), from + PORTION));
            log.append(portion.stream().map(drafts::of).toList());
        }
    }
}
