package io.junheng.indicator.finding;

import io.junheng.contracts.indicator.FindingClosed;
import io.junheng.contracts.task.RectificationState;
import io.junheng.contracts.task.RectificationWrittenOff;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Closes a finding when its rectification has been written off (销号). */
@ApplicationScoped
class WriteOffIntake implements EventConsumer {

    private final Findings findings;
    private final Outbox outbox;

    WriteOffIntake(Findings findings, Outbox outbox) {
        this.findings = findings;
        this.outbox = outbox;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("written-off", RectificationWrittenOff.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            RectificationState rectification = event.after(RectificationState.class);
            findings.find(rectification.findingId())
                    .filter(finding -> finding.status() == Finding.Status.RESOLVED)
                    .ifPresent(this::close);
        }
    }

    private void close(Finding finding) {
        Finding closed = finding.closed();
        findings.change(List.of(closed));
        outbox.append(new FindingClosed(finding.state(), closed.state()));
    }
}
