package io.junheng.gateway.usage;

import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes down every other second what the {@link UsageBook} holds (用量入库), and forgets what is old: counts after 400 days, failures after 30 or beyond a thousand of a client. */
@ApplicationScoped
class UsageTelling {

    private static final Logger LOG = Logger.getLogger(UsageTelling.class);

    private final UsageBook book;
    private final Database database;

    UsageTelling(UsageBook book, Database database) {
        this.book = book;
        this.database = database;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        Map<UsageBook.Slot, Long> counts = book.drainCounts();
        List<UsageBook.Dated> failures = book.drainFailures();
        if (counts.isEmpty() && failures.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                database.batch(
                        """
                        insert into client_usage as u (client_id, day, resource, outcome, requests) values (?, ?, ?, ?, ?)
                        on conflict (client_id, day, resource, outcome) do update set requests = u.requests + excluded.requests
                        """,
                        counts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Object::toString)))
                                .map(each -> new Object[] {
                                    each.getKey().client(),
                                    each.getKey().day(),
                                    each.getKey().resource(),
                                    each.getKey().outcome() + "xx",
                                    each.getValue()
                                })
                                .toList());
                database.batch(
                        """
                        insert into client_failure (client_id, at, request_id, method, path, status, code)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """,
                        failures.stream()
                                .map(each -> new Object[] {
                                    each.failure().client(),
                                    each.at().atOffset(ZoneOffset.UTC),
                                    each.failure().requestId(),
                                    each.failure().method(),
                                    each.failure().path(),
                                    each.failure().status(),
                                    each.failure().code()
                                })
                                .toList());
            });
        } catch (RuntimeException e) {
            book.restore(counts);
            LOG.warnf("Usage cannot be written down now: %s", e.toString());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        tell();
    }

    @Scheduled(every = "1h", delayed = "7m")
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("delete from client_usage where day < current_date - 400");
            database.update("delete from client_failure where at < now() - interval '30 days'");
            database.update("""
                    delete from client_failure where id in (
                        select id from (
                            select id, row_number() over (partition by client_id order by id desc) as place from client_failure
                        ) as numbered where place > 1000)
                    """);
        });
    }
}
