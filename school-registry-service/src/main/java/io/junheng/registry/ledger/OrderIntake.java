package io.junheng.registry.ledger;

import io.junheng.contracts.task.OrderChanged;
import io.junheng.contracts.task.OrderIssued;
import io.junheng.contracts.task.OrderState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps with each item the orders that were issued about it or about a finding of it (台账督办). An older state never replaces a newer one. */
@ApplicationScoped
class OrderIntake implements EventConsumer {

    private static final String LEDGER = "LEDGER";

    private final Database database;

    OrderIntake(Database database) {
        this.database = database;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("ledger-orders", OrderIssued.class, OrderChanged.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        database.batch(
                """
                insert into ledger_order as k (id, item, kind, title, department, due_on, status, closed_by, version)
                select ?, i.id, ?, ?, ?, ?, ?, ?, ? from ledger_item i
                where i.id = coalesce((select f.item from ledger_finding f where f.id = ?), ?)
                on conflict (id) do update set due_on = excluded.due_on, status = excluded.status, closed_by = excluded.closed_by,
                    version = excluded.version
                where k.version < excluded.version
                """,
                events.stream()
                        .map(event -> event.after(OrderState.class))
                        .filter(order -> LEDGER.equals(order.source()) && order.sourceRef() != null)
                        .map(OrderIntake::row)
                        .toList());
    }

    private static Object[] row(OrderState order) {
        return new Object[] {
            order.id(),
            order.kind(),
            order.title(),
            order.department(),
            order.dueOn(),
            order.status(),
            order.closedBy(),
            order.version(),
            order.sourceRef(),
            order.sourceRef()
        };
    }
}
