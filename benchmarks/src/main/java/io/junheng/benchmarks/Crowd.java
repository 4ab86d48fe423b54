package io.junheng.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** So many clients at once, each asking again as soon as it is answered (并发客户端); one that is turned away comes back a moment later. */
final class Crowd {

    private static final long MOMENT_NANOS = 20_000_000;
    private static final List<Integer> TURNED_AWAY = List.of(429, 503);

    private final Bench bench;
    private final DashboardMix mix;
    private final Duration pause;

    /** Clients that never rest. */
    Crowd(Bench bench, DashboardMix mix) {
        this(bench, mix, Duration.ZERO);
    }

    /** Clients that look for a while at what they were answered. */
    Crowd(Bench bench, DashboardMix mix, Duration pause) {
        this.bench = bench;
        this.mix = mix;
        this.pause = pause;
    }

    /**
     * What came of it.
     *
     * @param perSecond good answers a second
     * @param shed answers with 429 or 503 among all
     * @param failed answers with another bad status, and connections that broke off
     * @param p50 of good answers, in milliseconds
     */
    record Outcome(int clients, double perSecond, double shed, long failed, double p50, double p99) {}

    /** One client's share. */
    private static final class Share {
        private final List<Long> waits = new ArrayList<>();
        private long shed;
        private long failed;
    }

    Outcome of(int clients, int seconds) throws Exception {
        long began = System.nanoTime();
        long until = began + seconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Share>> shares = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                shares.add(threads.submit(() -> share(until)));
            }
            LongStream waits = LongStream.empty();
            long shed = 0;
            long failed = 0;
            for (Future<Share> share : shares) {
                waits = LongStream.concat(waits, share.get().waits.stream().mapToLong(Long::longValue));
                shed += share.get().shed;
                failed += share.get().failed;
            }
            long[] sorted = waits.sorted().toArray();
            double elapsed = (System.nanoTime() - began) / 1e9;
            return new Outcome(
                    clients,
                    sorted.length / elapsed,
                    (double) shed / Math.max(1, shed + failed + sorted.length),
                    failed,
                    at(sorted, 0.5),
                    at(sorted, 0.99));
        } finally {
            threads.shutdownNow();
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * part)] / 1e6;
    }

    private Share share(long until) throws IOException {
        Share share = new Share();
        KeptConnection connection = null;
        while (System.nanoTime() < until) {
            long asked = System.nanoTime();
            try {
                connection = connection == null ? open() : connection;
                int status = mix.ask(connection);
                if (status / 100 == 2) {
                    share.waits.add(System.nanoTime() - asked);
                    LockSupport.parkNanos(pause.toNanos());
                } else if (TURNED_AWAY.contains(status)) {
                    share.shed++;
                    LockSupport.parkNanos(MOMENT_NANOS);
                } else {
                    share.failed++;
                }
            } catch (IOException brokenOff) {
                share.failed++;
                close(connection);
                connection = null;
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
        close(connection);
        return share;
    }

    private static void close(KeptConnection connection) throws IOException {
        if (connection != null) {
            connection.close();
        }
    }

    private KeptConnection open() throws IOException {
        return new KeptConnection(bench.suite().gatewayUrl(), bench.suite().adminKey());
    }
}
