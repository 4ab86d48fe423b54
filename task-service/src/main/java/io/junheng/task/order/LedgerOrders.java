package io.junheng.task.order;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.task.OrderChanged;
import io.junheng.contracts.task.OrderIssued;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.time.Ids;
import io.junheng.task.dossier.Dossier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Orders about matters of the ledgers (台账转督办). Of one matter there is at most one open order, whatever is delivered how often; it keeps step with the matter, and one that
 * comes up again after its order was closed is a new order that names the old one.
 */
@ApplicationScoped
public class LedgerOrders {

    private static final String STAMP = "SOURCE";

    private final Orders orders;
    private final Dossier dossier;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    LedgerOrders(Orders orders, Dossier dossier, Caller caller, Outbox outbox, Clock clock, Ids ids) {
        this.orders = orders;
        this.dossier = dossier;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Issues an order for each call whose matter has none that is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(List<OrderCall> calls) {
        Map<String, Order> known = new HashMap<>();
        List<String> asked = new ArrayList<>();
        calls.forEach(call -> {
            asked.add(call.matter().ref());
            asked.add(call.earlier());
        });
        orders.newestAbout(
                        OrderSource.LEDGER,
                        asked.stream().filter(Objects::nonNull).distinct().toList())
                .forEach(order -> known.put(order.origin().ref(), order));
        List<DomainEvent> told = new ArrayList<>();
        for (OrderCall call : calls) {
            Order before = known.getOrDefault(call.matter().ref(), closed(known.get(call.earlier())));
            if (before != null && (before.status() != OrderStatus.CLOSED || knows(before, call.matter()))) {
                continue;
            }
            Order order = order(call, before == null ? null : before.id());
            if (orders.insert(order)) {
                dossier.stamp(order.id(), "GIVEN", null, order.status().name(), order.reopens());
                told.add(new OrderIssued(null, order.state()));
                known.put(call.matter().ref(), order);
            }
        }
        outbox.append(told);
    }

    /** Brings the orders about these matters to what was heard of them; what is older than what an order knows changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Collection<Matter> matters) {
        Map<String, Matter> newest = new HashMap<>();
        matters.forEach(matter -> newest.merge(matter.ref(), matter, (a, b) -> a.version() >= b.version() ? a : b));
        List<DomainEvent> told = new ArrayList<>();
        for (Order before : orders.newestAbout(OrderSource.LEDGER, newest.keySet())) {
            Matter matter = newest.get(before.origin().ref());
            if (before.status() == OrderStatus.CLOSED
                    || matter.version() <= before.origin().version()
                    || matter.status().equals(before.origin().status())) {
                continue;
            }
            String by = matter.by() == null ? caller.subject() : matter.by();
            Origin now = before.origin().heard(matter.status(), matter.version());
            Order after = before.following(now, by, by.equals(before.reportedBy()) || dossier.acted(before.id(), by));
            orders.update(after);
            dossier.stamp(
                    after.id(), STAMP, before.status().name(), after.status().name(), matter.status() + " " + by);
            told.add(new OrderChanged(before.state(), after.state()));
        }
        outbox.append(told);
    }

    /** An order about the matter's predecessor counts once it is closed; while it is open the new matter has an order of its own. */
    private static Order closed(Order order) {
        return order == null || order.status() != OrderStatus.CLOSED ? null : order;
    }

    /** Whether what is called for is no news to an order. */
    private static boolean knows(Order order, Matter matter) {
        return order.origin().ref().equals(matter.ref()) && order.origin().version() >= matter.version();
    }

    private Order order(OrderCall call, String reopens) {
        return new Order(
                ids.next("ord"),
                call.kind(),
                new Origin(
                        OrderSource.LEDGER,
                        call.matter().ref(),
                        call.matter().status(),
                        call.matter().version()),
                call.title(),
                call.content(),
                call.department().name(),
                call.department().code(),
                call.schoolCode(),
                call.regionCode(),
                call.regionPath(),
                caller.subject(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                Order.endOf(call.dueOn()),
                call.dueOn(),
                OrderStatus.ISSUED,
                null,
                null,
                reopens,
                false,
                1);
    }
}
