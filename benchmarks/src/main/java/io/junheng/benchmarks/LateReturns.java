package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Service;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Returns that are locked one by one at a fixed rate (迟报), and when each shows in a verdict: a run of the evaluation that has taken the school's return in is the newest one
 * that the gateway lists. A wait counts from the moment at which its lock was due.
 */
final class LateReturns {

    private static final int CLIENTS = 16;
    private static final int LOOK_MILLIS = 50;
    private static final String RUNS =
            "select run::text, run from evaluation where region_code = '%s' and status = 'FINISHED'";

    private final Bench bench;
    private final Gateway inspector;
    private final String region;
    private final Queries queries;
    private final Iterator<String> waiting;

    /** Over the verified returns of a region that has an evaluation. */
    LateReturns(Bench bench, Gateway inspector, String region) throws IOException, SQLException {
        this.bench = bench;
        this.inspector = inspector;
        this.region = region;
        this.queries = new Queries(bench);
        this.waiting = List.copyOf(queries.numbers(
                                Service.REGISTRY,
                                "select subject_code, 0 from filed_return where status = 'VERIFIED' and year = "
                                        + Journey.YEAR)
                        .keySet())
                .iterator();
    }

    /** Seconds, sorted. */
    record Waits(double[] seconds) {

        int count() {
            return seconds.length;
        }

        double p50() {
            return seconds[seconds.length / 2];
        }

        double p99() {
            return seconds[(int) (seconds.length * 0.99)];
        }
    }

    /** Locks so many a second for some seconds, as long as there are any, and waits for the last verdict. */
    Waits locked(int perSecond, int seconds) throws Exception {
        Map<String, Long> asked = new ConcurrentHashMap<>();
        NavigableMap<Long, Long> seen = new TreeMap<>();
        AtomicBoolean over = new AtomicBoolean();
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS + 1);
        try {
            long base = newestRun();
            Future<?> watch = clients.submit(() -> {
                watch(seen, over);
                return null;
            });
            List<Future<?>> locks = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < perSecond * seconds && waiting.hasNext(); i++) {
                String school = waiting.next();
                long due = began + i * 1_000_000_000L / perSecond;
                locks.add(clients.schedule(
                        () -> {
                            asked.put(school, due);
                            lock(school);
                            return null;
                        },
                        due - System.nanoTime(),
                        TimeUnit.NANOSECONDS));
            }
            for (Future<?> lock : locks) {
                lock.get();
            }
            Map<String, Long> judged = awaitJudged(asked, base);
            awaitSeen(seen, judged, watch);
            over.set(true);
            watch.get();
            synchronized (seen) {
                return new Waits(asked.entrySet().stream()
                        .mapToDouble(each ->
                                (seen.ceilingEntry(judged.get(each.getKey())).getValue() - each.getValue()) / 1e9)
                        .sorted()
                        .toArray());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void lock(String school) throws IOException, InterruptedException {
        ObjectNode to = JsonNodeFactory.instance.objectNode().put("to", "LOCKED");
        Gateway.Answer answer = inspector.post(Journey.transitions(school), to);
        if (!answer.good()) {
            throw new IOException("the return of " + school + " was not locked: " + answer.problem());
        }
    }

    /** Notes when each run first is the newest that the gateway lists. */
    private void watch(NavigableMap<Long, Long> seen, AtomicBoolean over)
            throws IOException, InterruptedException, SQLException {
        String last = "";
        while (!over.get()) {
            String newest = newest();
            if (!newest.equals(last)) {
                long now = System.nanoTime();
                long run = queries.number(Service.INDICATOR, "select run from evaluation where id = '" + newest + "'");
                synchronized (seen) {
                    seen.putIfAbsent(run, now);
                }
                last = newest;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private String newest() throws IOException, InterruptedException {
        return inspector
                .get("/v1/evaluations?filter=regionCode:eq:" + region
                        + "&filter=status:eq:FINISHED&order=-finishedAt&pageSize=1")
                .body()
                .at("/items/0/id")
                .asText();
    }

    private long newestRun() throws IOException, SQLException {
        return queries.numbers(Service.INDICATOR, RUNS.formatted(region)).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    /** The run that first had each school's return. */
    private Map<String, Long> awaitJudged(Map<String, Long> asked, long base)
            throws IOException, SQLException, InterruptedException {
        String of =
                " from evaluation_row r join evaluation_series s on s.id = r.series where s.region_code = '" + region
                        + "' and r.subject = 'SCHOOL' and r.since > " + base + " and r.code in ('"
                        + String.join("', '", asked.keySet()) + "')";
        queries.await(Service.INDICATOR, "select count(distinct r.code)" + of, asked.size());
        return queries.numbers(Service.INDICATOR, "select r.code, min(r.since)" + of + " group by r.code");
    }

    private static void awaitSeen(NavigableMap<Long, Long> seen, Map<String, Long> judged, Future<?> watch)
            throws InterruptedException, ExecutionException {
        long last = judged.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        while (true) {
            synchronized (seen) {
                if (!seen.isEmpty() && seen.lastKey() >= last) {
                    return;
                }
            }
            if (watch.isDone()) {
                watch.get();
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
