package io.junheng.gateway.access;

import io.junheng.contracts.DomainEvent;
import io.junheng.gateway.identity.Principal;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.region.KnownRegions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells what the book holds (门禁上报), every second: what is new at once, counts when a session or a window is over. What is not told because
 * the database is away stays in the book for the next time.
 */
@ApplicationScoped
class AccessTelling {

    /** Events of one transaction. */
    private static final int PORTION = 200;

    private final AccessBook book;
    private final Outbox outbox;
    private final Caller caller;
    private final KnownRegions regions;

    AccessTelling(AccessBook book, Outbox outbox, Caller caller, KnownRegions regions) {
        this.book = book;
        this.outbox = outbox;
        this.caller = caller;
        this.regions = regions;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tell() {
        tell(book::isOver);
    }

    /** All sessions end with the gateway. */
    @ActivateRequestContext
    void stop(@Observes @Priority(1) ShutdownEvent stopping) {
        tell(session -> true);
    }

    private synchronized void tell(Predicate<Tally<Void>> over) {
        List<Tally<Reason>> closing = book.closing();
        List<Tally<Void>> sessions = List.copyOf(book.sessions());
        append(untold(sessions), AccessEvents::began, told -> told.forEach(Tally::told));
        append(untold(closing), AccessEvents::refused, told -> told.forEach(Tally::told));
        append(untold(book.refusals()), AccessEvents::refused, told -> told.forEach(Tally::told));
        append(sessions.stream().filter(over).toList(), AccessEvents::ended, book::forgetSessions);
        book.forgetRefusals(
                closing.stream().filter(refusal -> refusal.visits() == 1).toList());
        append(
                closing.stream().filter(refusal -> refusal.visits() > 1).toList(),
                AccessEvents::counted,
                book::forgetRefusals);
    }

    private static <R> List<Tally<R>> untold(Collection<Tally<R>> tallies) {
        return tallies.stream().filter(tally -> !tally.isTold()).toList();
    }

    private <R> void append(
            List<Tally<R>> tallies, BiFunction<Tally<R>, String, DomainEvent> event, Consumer<List<Tally<R>>> then) {
        for (int from = 0; from < tallies.size(); from += PORTION) {
            List<Tally<R>> portion = tallies.subList(from, Math.min(tallies.size(), from + PORTION));
            QuarkusTransaction.requiringNew()
                    .run(() -> portion.forEach(tally -> {
                        caller.become(AccessEvents.actor(tally.first()));
                        outbox.append(
                                event.apply(tally, regionPath(tally.first().principal())));
                    }));
            then.accept(portion);
        }
    }

    private String regionPath(Principal principal) {
        return principal == null || principal.region() == null
                ? "/"
                : regions.pathOf(principal.region()).orElse("/");
    }
}
