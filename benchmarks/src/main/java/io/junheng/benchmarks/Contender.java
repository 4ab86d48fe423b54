package io.junheng.benchmarks;

import io.junheng.launcher.process.Child;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to the same backend (参测代理): its address, and its process with all it has started. Without a process it is the backend itself, which costs no proxy
 * anything.
 */
final class Contender implements Closeable {

    private static final double TICKS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long START_MILLIS = 60_000;

    private final String name;
    private final URI address;
    private final Child child;

    Contender(String name, URI address, Child child) {
        this.name = name;
        this.address = address;
        this.child = child;
    }

    String name() {
        return name;
    }

    URI address() {
        return address;
    }

    /** Whether something stands between the client and the backend. */
    boolean isProxy() {
        return !name.equals(Contenders.DIRECT);
    }

    /** Returns once it takes connections. */
    Contender awaitOpen() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_MILLIS * 1_000_000;
        while (true) {
            if (!child.alive()) {
                throw new IOException(
                        name + " did not start; see " + child.program().log());
            }
            try {
                new Socket(address.getHost(), address.getPort()).close();
                return this;
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw new IOException(
                            name + " takes no connections; see "
                                    + child.program().log(),
                            notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    /** Seconds of processor time since it began. */
    double processorSeconds() throws IOException {
        double ticks = 0;
        for (long pid : pids()) {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Double.parseDouble(words[11]) + Double.parseDouble(words[12]);
        }
        return ticks / TICKS;
    }

    /** MiB that are resident now. */
    double residentMebibytes() throws IOException {
        long kib = 0;
        for (long pid : pids()) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                kib += lines.filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kib / 1024.0;
    }

    private List<Long> pids() {
        return Stream.concat(Stream.of(child.handle()), child.handle().descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() {
        child.stop(PATIENCE);
    }
}
