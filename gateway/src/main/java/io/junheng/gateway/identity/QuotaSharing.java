package io.junheng.gateway.identity;

import io.junheng.kit.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the replicas' counts one (配额共享): every second each adds what it counted to the day's total in the database and reads back what all of them have. When the
 * database is away each goes on by itself and adds up later; a restarted replica learns the day's total with its first request.
 */
@ApplicationScoped
class QuotaSharing {

    private static final int KEPT_DAYS = 2;

    private final QuotaMeter meter;
    private final Database database;

    QuotaSharing(QuotaMeter meter, Database database) {
        this.meter = meter;
        this.database = database;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void share() {
        List<QuotaMeter.Share> shares = meter.unshared();
        if (shares.isEmpty()) {
            return;
        }
        Map<String, Long> totals = add(shares);
        shares.forEach(share -> meter.shared(share, totals.get(share.subject())));
    }

    private Map<String, Long> add(List<QuotaMeter.Share> shares) {
        Map<String, Long> totals = new HashMap<>();
        database.list(
                        """
                        insert into quota_use as q (subject, day, requests)
                        select subject, day::date, requests::bigint
                        from unnest(?::text[], ?::text[], ?::text[]) as t (subject, day, requests) order by subject
                        on conflict (subject, day) do update set requests = q.requests + excluded.requests
                        returning subject, requests
                        """,
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        shares.stream().map(QuotaMeter.Share::subject).toList(),
                        shares.stream().map(share -> share.day().toString()).toList(),
                        shares.stream()
                                .map(share -> Integer.toString(share.requests()))
                                .toList())
                .forEach(total -> totals.put(total.getKey(), total.getValue()));
        return totals;
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forget() {
        database.update("delete from quota_use where day < (select max(day) from quota_use) - " + KEPT_DAYS);
    }
}
