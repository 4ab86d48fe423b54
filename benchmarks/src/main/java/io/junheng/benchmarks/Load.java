package io.junheng.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Clients that ask one after the other as fast as they are answered (压测), all in this process. */
final class Load {

    private static final int CLIENTS = 16;

    private final URI address;
    private final String key;
    private final List<String> paths;

    /** A load of GETs of {@code paths} at the gateway, in any order. */
    Load(Bench bench, List<String> paths) throws IOException {
        this(bench.suite().gatewayUrl(), bench.suite().adminKey(), paths);
    }

    /** A load of GETs of {@code paths} at any server. */
    Load(URI address, String key, List<String> paths) {
        this.address = address;
        this.key = key;
        this.paths = paths;
    }

    /** Answers a second over {@code seconds}, after half as long to warm up; any answer but 200 ends the measurement. */
    double perSecond(int seconds) throws Exception {
        run(seconds / 2.0);
        return run(seconds);
    }

    /** Answers within {@code seconds}; any but 200 ends the measurement. */
    long answers(double seconds) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                counts.add(clients.submit(() -> ask(until)));
            }
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return total;
        } finally {
            clients.shutdownNow();
        }
    }

    private double run(double seconds) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        return answers(seconds) / ((System.nanoTime() - began) / 1e9);
    }

    private long ask(long until) throws IOException {
        try (KeptConnection connection = new KeptConnection(address, key)) {
            long answers = 0;
            while (System.nanoTime() < until) {
                String path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
                int status = connection.get(path);
                if (status != 200) {
                    throw new IOException(path + " was answered with " + status);
                }
                answers++;
            }
            return answers;
        }
    }
}
