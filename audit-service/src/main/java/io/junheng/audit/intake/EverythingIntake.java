package io.junheng.audit.intake;

import io.junheng.audit.log.Draft;
import io.junheng.audit.log.LogIntake;
import io.junheng.kit.event.PreparingConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes every event of every service into the log; what an entry will say is made while PostgreSQL still stores the entries before. */
@ApplicationScoped
class EverythingIntake implements PreparingConsumer {

    /** Characters of entries that go into the log under one checkpoint, unless one alone has more. */
    private static final int PORTION = 4 << 20;

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

    /** The log has the id of each event, and for ever. */
    @Override
    public boolean knowsWhatItTook() {
        return true;
    }

    @Override
    public void prepare(ReceivedEvent event) {
        event.prepared(drafts.of(event));
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<Draft> portion = new ArrayList<>(events.size());
        long characters = 0;
        for (ReceivedEvent event : events) {
            Draft draft = event.prepared(Draft.class).orElseGet(() -> drafts.of(event));
            if (characters > 0 && characters + draft.data().length() > PORTION) {
                log.append(portion);
                portion.clear();
                characters = 0;
            }
            portion.add(draft);
            characters += draft.data().length();
        }
        log.append(portion);
    }
}
