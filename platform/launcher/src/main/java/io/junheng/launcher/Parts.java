package io.junheng.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The parts of a suite by name, in the order in which they were added: PostgreSQL, Kafka, and the services. */
final class Parts {

    private static final long LOOK_MILLIS = 100;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    Part add(Part part) {
        parts.put(part.name(), part);
        return part;
    }

    Part named(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part \"" + name + "\", only " + parts.keySet());
        }
        return part;
    }

    List<Part> services() {
        return parts.values().stream().filter(part -> !isInfrastructure(part)).toList();
    }

    /** The number of each part's process, of those that run. */
    Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        parts.values().forEach(part -> part.process().ifPresent(process -> processes.put(part.name(), process.pid())));
        return processes;
    }

    /**
     * Waits until every part serves.
     *
     * @throws IllegalStateException when that takes longer
     */
    void awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Part part : parts.values()) {
            while (!part.ready()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the " + part.name() + " did not become ready");
                }
                pause();
            }
        }
    }

    /**
     * Waits until every part has served once, or one could not be brought up.
     *
     * @throws Complaint why one could not
     * @throws TimeoutException when it takes longer
     */
    void awaitFirstReady(Duration patience) throws TimeoutException {
        CompletableFuture<?>[] all =
                parts.values().stream().map(Part::firstReady).toArray(CompletableFuture[]::new);
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (CompletableFuture<?> one : all) {
            one.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all), failure).get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Complaint complaint ? complaint : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the gateway, then the other services at once, then Kafka, then PostgreSQL; tells of each that ran. */
    void stop(Consumer<Part> stopped) {
        List<Part> services = services();
        services.stream()
                .filter(part -> part.name().equals(Service.GATEWAY.key()))
                .forEach(part -> stop(part, stopped));
        inParallel(services, stopped);
        List<Part> servers = new ArrayList<>(
                parts.values().stream().filter(Parts::isInfrastructure).toList());
        Collections.reverse(servers);
        servers.forEach(part -> stop(part, stopped));
    }

    private static void inParallel(List<Part> doomed, Consumer<Part> stopped) {
        List<Thread> threads = doomed.stream()
                .map(part -> new Thread(() -> stop(part, stopped), "stopping " + part.name()))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stop(Part part, Consumer<Part> stopped) {
        boolean running = part.process().isPresent();
        part.stop();
        if (running) {
            stopped.accept(part);
        }
    }

    private static boolean isInfrastructure(Part part) {
        return part.name().equals(PortPlan.POSTGRES) || part.name().equals(PortPlan.KAFKA);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
