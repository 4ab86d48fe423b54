package io.junheng.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Requests at a fixed rate (定速压测), whatever the answers take. A wait counts from the moment at which its request was due, so a slow answer also counts for those that had to
 * queue behind it.
 */
final class PacedLoad {

    private static final int CLIENTS = 16;

    private final URI address;
    private final String path;
    private final String key;
    private final int perSecond;

    PacedLoad(URI address, String path, String key, int perSecond) {
        this.address = address;
        this.path = path;
        this.key = key;
        this.perSecond = perSecond;
    }

    /** The milliseconds within which 99 of 100 answers came. */
    double p99Millis(int seconds) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime() + 50_000_000;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<long[]>> waits = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                waits.add(clients.submit(() -> ask(begin, number, seconds * perSecond / CLIENTS)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> each : waits) {
                all = LongStream.concat(all, Arrays.stream(each.get()));
            }
            long[] sorted = all.sorted().toArray();
            return sorted[(int) (sorted.length * 0.99)] / 1e6;
        } finally {
            clients.shutdownNow();
        }
    }

    private long[] ask(long begin, int client, int requests) throws IOException {
        long interval = 1_000_000_000L * CLIENTS / perSecond;
        long[] waits = new long[requests];
        try (KeptConnection connection = new KeptConnection(address, key)) {
            for (int i = 0; i < requests; i++) {
                long due = begin + interval * i + interval * client / CLIENTS;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int status = connection.get(path);
                if (status != 200) {
                    throw new IOException(address + path + " was answered with " + status);
                }
                waits[i] = System.nanoTime() - due;
            }
        }
        return waits;
    }
}
