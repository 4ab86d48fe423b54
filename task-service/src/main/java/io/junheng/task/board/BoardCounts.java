package io.junheng.task.board;

import io.junheng.kit.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * How many assignments there are of each plan, department and region, by place and status (计数). The database counts with every change, in its transaction: a change is a row of its own, so that
 * nobody waits for anybody, and from time to time the changes are added up. A sum is right at any moment, whether or not they are.
 */
@ApplicationScoped
class BoardCounts {

    /** The sums by key and status, of one grouping at the places {@code c.place_path} that a condition admits. */
    static final String SUMS = """
            select key, status, sum(n)::integer as n
            from (select grouping, key, place_path, status, n from assignment_count
                union all
                select grouping, key, place_path, status, n from assignment_count_change) c
            where grouping = ? and %s
            group by key, status having sum(n) <> 0
            """;

    private final Database database;

    BoardCounts(Database database) {
        this.database = database;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        database.update("lock table assignment_count in share row exclusive mode");
        database.update("""
                with gone as (delete from assignment_count_change returning grouping, key, place_path, status, n)
                insert into assignment_count as c (grouping, key, place_path, status, n)
                select grouping, key, place_path, status, sum(n) from gone group by 1, 2, 3, 4 having sum(n) <> 0
                on conflict (grouping, key, place_path, status) do update set n = c.n + excluded.n
                """);
    }
}
