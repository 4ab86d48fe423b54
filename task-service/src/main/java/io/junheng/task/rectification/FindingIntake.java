package io.junheng.task.rectification;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.indicator.FindingChanged;
import io.junheng.contracts.indicator.FindingClosed;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.contracts.indicator.FindingReopened;
import io.junheng.contracts.indicator.FindingResolved;
import io.junheng.contracts.indicator.FindingState;
import io.junheng.contracts.task.RectificationOpened;
import io.junheng.contracts.task.RectificationProgressed;
import io.junheng.contracts.task.RectificationReturned;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.time.Ids;
import io.junheng.task.dossier.Dossier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens a rectification for each finding and keeps its figures in step. One finding has at most one open rectification, whatever is
 * delivered how often and in what order.
 */
@ApplicationScoped
class FindingIntake implements EventConsumer {

    private final Rectifications rectifications;
    private final Terms terms;
    private final Dossier dossier;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    FindingIntake(Rectifications rectifications, Terms terms, Dossier dossier, Outbox outbox, Clock clock, Ids ids) {
        this.rectifications = rectifications;
        this.terms = terms;
        this.dossier = dossier;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts(
                "findings",
                FindingOpened.class,
                FindingChanged.class,
                FindingResolved.class,
                FindingReopened.class,
                FindingClosed.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        Map<String, List<ReceivedEvent>> byFinding = new LinkedHashMap<>();
        events.forEach(event -> byFinding
                .computeIfAbsent(event.subject(), finding -> new ArrayList<>())
                .add(event));
        Map<String, FindingState> newest = rectifications.newest(
                events.stream().map(event -> event.after(FindingState.class)).toList());
        Map<String, Rectification> latest = rectifications.latest(byFinding.keySet());
        Changes changes = new Changes(terms.choice());
        byFinding.forEach((finding, heard) -> changes.reconcile(latest.get(finding), newest.get(finding), heard));
        changes.store();
    }

    /** What a batch of events changes. */
    private final class Changes {

        private final Terms.Choice choice;
        private final List<Rectification> opened = new ArrayList<>();
        private final List<Rectification> changed = new ArrayList<>();
        private final List<Rectification> before = new ArrayList<>();

        Changes(Terms.Choice choice) {
            this.choice = choice;
        }

        void reconcile(Rectification current, FindingState now, List<ReceivedEvent> heard) {
            if (current == null) {
                heard.stream()
                        .filter(event ->
                                event.is(FindingOpened.class) || now.status().equals("OPEN"))
                        .findFirst()
                        .ifPresent(event -> open(now, 1, event));
            } else if (now.version() <= current.finding().version()) {
                return;
            } else if (current.status() != RectificationStatus.WRITTEN_OFF) {
                before.add(current);
                changed.add(current.with(now));
            } else if (now.status().equals("OPEN")) {
                open(now, current.number() + 1, heard.get(heard.size() - 1));
            }
        }

        private void open(FindingState finding, int number, ReceivedEvent because) {
            LocalDate today = LocalDate.ofInstant(because.time(), clock.getZone());
            Term term = choice.of(finding, today);
            opened.add(Rectification.opened(ids.next("rec"), number, term, today, finding));
        }

        void store() {
            rectifications.insert(opened);
            rectifications.update(changed);
            List<DomainEvent> told = new ArrayList<>();
            for (Rectification rectification : opened) {
                dossier.stamp(
                        rectification.id(),
                        "OPENED",
                        null,
                        rectification.status().name(),
                        null);
                told.add(new RectificationOpened(null, rectification.state()));
            }
            for (int i = 0; i < changed.size(); i++) {
                told.add(change(before.get(i), changed.get(i)));
            }
            outbox.append(told);
        }

        private DomainEvent change(Rectification was, Rectification is) {
            dossier.stamp(
                    is.id(),
                    "FINDING",
                    was.status().name(),
                    is.status().name(),
                    is.finding().status());
            return was.status() == is.status()
                    ? new RectificationProgressed(was.state(), is.state())
                    : new RectificationReturned(was.state(), is.state());
        }
    }
}
