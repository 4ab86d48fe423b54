package io.junheng.indicator.collection;

import io.junheng.contracts.indicator.CollectionReminded;
import io.junheng.contracts.indicator.CollectionState;
import io.junheng.kit.event.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reminds the owners whose items are missing after the due date (催报), each once for a collection, whatever restarts or second instances there are. */
@ApplicationScoped
class Reminding {

    private final Collections collections;
    private final Outbox outbox;
    private final Clock clock;

    Reminding(Collections collections, Outbox outbox, Clock clock) {
        this.collections = collections;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        remind(LocalDate.now(clock));
    }

    /** Reminds of what is missing on the day; how many owners were reminded. */
    @Transactional
    int remind(LocalDate today) {
        return collections.dueBefore(today).stream()
                .mapToInt(collection -> remind(collection, today))
                .sum();
    }

    private int remind(Collection collection, LocalDate today) {
        CollectionState state = collection.state(collections.receipts(collection.id()));
        List<String> now = state.missing().stream()
                .filter(owner -> collections.remind(collection.id(), owner, today))
                .toList();
        if (!now.isEmpty()) {
            Collection reminded = collection.touched();
            collections.change(reminded);
            outbox.append(new CollectionReminded(state, reminded.state(collections.receipts(collection.id()))));
        }
        return now.size();
    }
}
