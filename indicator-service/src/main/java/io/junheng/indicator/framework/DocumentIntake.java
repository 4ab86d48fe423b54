package io.junheng.indicator.framework;

import io.junheng.contracts.task.DocumentVerdictGiven;
import io.junheng.contracts.task.DocumentVerdictState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Learns what was decided of documents (文件清理结论). */
@ApplicationScoped
class DocumentIntake implements EventConsumer {

    private final Repeals repeals;

    DocumentIntake(Repeals repeals) {
        this.repeals = repeals;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("document-verdicts", DocumentVerdictGiven.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        events.forEach(event -> repeals.enter(event.after(DocumentVerdictState.class)));
    }
}
