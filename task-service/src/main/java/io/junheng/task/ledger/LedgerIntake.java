package io.junheng.task.ledger;

import io.junheng.contracts.registry.LedgerFindingOpened;
import io.junheng.contracts.registry.LedgerFindingResolved;
import io.junheng.contracts.registry.LedgerFindingState;
import io.junheng.contracts.registry.LedgerItemOpened;
import io.junheng.contracts.registry.LedgerItemReported;
import io.junheng.contracts.registry.LedgerItemReturned;
import io.junheng.contracts.registry.LedgerItemState;
import io.junheng.contracts.registry.LedgerItemVerified;
import io.junheng.contracts.registry.LedgerItemVoided;
import io.junheng.contracts.registry.LedgerItemWrittenOff;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.task.order.LedgerOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hears what the ledgers tell: opens orders for what is new, and keeps those there are in step. What was opened and settled before it was heard asks for nothing. */
@ApplicationScoped
class LedgerIntake implements EventConsumer {

    private final Ordering ordering;
    private final LedgerOrders orders;
    private final Waiting waiting;

    LedgerIntake(Ordering ordering, LedgerOrders orders, Waiting waiting) {
        this.ordering = ordering;
        this.orders = orders;
        this.waiting = waiting;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts(
                "ledgers",
                LedgerItemOpened.class,
                LedgerItemReported.class,
                LedgerItemVerified.class,
                LedgerItemReturned.class,
                LedgerItemWrittenOff.class,
                LedgerItemVoided.class,
                LedgerFindingOpened.class,
                LedgerFindingResolved.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        Map<String, Told> newest = new LinkedHashMap<>();
        Set<String> opened = new HashSet<>();
        for (ReceivedEvent event : events) {
            Told told = told(event);
            newest.merge(told.ref(), told, (a, b) -> a.version() >= b.version() ? a : b);
            if (event.is(LedgerItemOpened.class) || event.is(LedgerFindingOpened.class)) {
                opened.add(told.ref());
            }
        }
        orders.follow(newest.values().stream().map(Told::matter).toList());
        waiting.forget(newest.values().stream()
                .filter(told -> !told.isOpen())
                .map(Told::ref)
                .toList());
        ordering.issue(newest.values().stream()
                .filter(Told::isOpen)
                .filter(told -> opened.contains(told.ref()))
                .toList());
    }

    private static Told told(ReceivedEvent event) {
        String actor = event.attribute("ce_actor");
        return event.is(LedgerFindingOpened.class) || event.is(LedgerFindingResolved.class)
                ? Told.of(event.after(LedgerFindingState.class), actor)
                : Told.of(event.after(LedgerItemState.class), actor);
    }
}
