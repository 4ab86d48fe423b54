package io.junheng.benchmarks;

import io.junheng.launcher.infrastructure.Ports;
import io.junheng.launcher.process.Child;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What streams cost that nothing is told to (空闲订阅): ten thousand of them at one gateway of its own, at every scale, since fewer prove nothing; the memory each takes, the processor
 * time all of them take, and what somebody else waits for an ordinary answer meanwhile, beside what was waited before they came. Each client may have 200 streams, so
 * there are fifty clients. Gateway and benchmark both need as many open files as there are streams, and some more: {@code ulimit -n 12000}.
 */
final class StreamBenchmark implements Benchmark {

    private static final int CLIENTS = 50;
    private static final int STREAMS_OF_ONE = 200;
    private static final int OPENERS = 4;
    private static final int WARM = 5_000;

    private static final int ASKED = 2_000;
    private static final String PATH = "/v1/departments";

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public String question() {
        return "What do ten thousand idle streams cost, and who waits for them?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        bench.suite();
        bench.boundedBy(MachineLimits.Kind.ROW);
        Path folder = bench.scratch();
        int port = Ports.free(1).get(0);
        URI address = URI.create("http://127.0.0.1:" + port);
        String key = Contenders.reader(bench.admin(), "benchmark");
        List<String> keys = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            keys.add(Contenders.reader(bench.admin(), "stream " + client));
        }
        List<Socket> open = new ArrayList<>();
        try (Contender gateway =
                new Contender("gateway", address, Child.start(Contenders.replica(bench, folder, port, Map.of())))) {
            gateway.awaitOpen();
            asked(address, key, WARM);
            double[] quiet = asked(address, key, ASKED);
            double before = gateway.residentMebibytes();
            long began = System.nanoTime();
            open.addAll(streams(address, keys));
            bench.sample("streams opened", 1, open.size() / ((System.nanoTime() - began) / 1e9), "streams/s");
            bench.processes().awaitIdle();
            Map<String, Double> others = bench.processes().processorSeconds();
            double used = gateway.processorSeconds();
            int idle = bench.scale().seconds() + 1;
            Thread.sleep(idle * 1_000L);
            double share = (gateway.processorSeconds() - used) / idle;
            double ofTheLog = Processes.total(bench.processes().since(others), "audit", "postgres") / idle;
            double[] beside = asked(address, key, ASKED);
            double memory = gateway.residentMebibytes() - before;
            bench.figure("idle streams", open.size(), "streams", "10,000");
            bench.figure("memory of the gateway for an idle stream", memory * 1024 / open.size(), "KiB", "");
            bench.figure("processors that " + open.size() + " idle streams take", share, "cores", "");
            bench.figure("processors of the log and PostgreSQL beside them", ofTheLog, "cores", "");
            bench.figure(
                    "half of the answers wait at most, beside idle streams",
                    at(beside, 0.5),
                    "ms",
                    "without them",
                    at(quiet, 0.5),
                    "near 1");
            bench.figure(
                    "99 of 100 answers wait at most, beside idle streams",
                    at(beside, 0.99),
                    "ms",
                    "without them",
                    at(quiet, 0.99),
                    "near 1");
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
    }

    /** What each of so many answers in a row took, in milliseconds, sorted. */
    private static double[] asked(URI address, String key, int number) throws IOException {
        double[] millis = new double[number];
        try (KeptConnection connection = new KeptConnection(address, key)) {
            for (int i = 0; i < number; i++) {
                long start = System.nanoTime();
                int status = connection.get(PATH);
                millis[i] = (System.nanoTime() - start) / 1e6;
                if (status != 200) {
                    throw new IOException("status " + status);
                }
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** So many of each client, some clients at a time. */
    private static List<Socket> streams(URI address, List<String> keys) throws Exception {
        ExecutorService openers = Executors.newFixedThreadPool(OPENERS);
        try {
            List<Future<List<Socket>>> opened = new ArrayList<>();
            for (String own : keys) {
                opened.add(openers.submit(() -> {
                    List<Socket> mine = new ArrayList<>();
                    for (int i = 0; i < STREAMS_OF_ONE; i++) {
                        mine.add(stream(address, own));
                    }
                    return mine;
                }));
            }
            List<Socket> all = new ArrayList<>();
            for (Future<List<Socket>> each : opened) {
                all.addAll(each.get());
            }
            return all;
        } finally {
            openers.shutdownNow();
        }
    }

    /** A stream of which the beginning has arrived. */
    private static Socket stream(URI address, String key) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(("GET /v1/stream HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                                + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] beginning = new byte[12];
        if (socket.getInputStream().readNBytes(beginning, 0, beginning.length) < beginning.length
                || !new String(beginning, StandardCharsets.US_ASCII).endsWith(" 200")) {
            throw new IOException("a stream was refused: " + new String(beginning, StandardCharsets.US_ASCII));
        }
        return socket;
    }
}
