package io.junheng.launcher;

import io.junheng.launcher.process.Child;
import io.junheng.launcher.process.Program;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One process of the suite under supervision: started, watched until it is ready, and started again whenever it ends
 * without having been asked to, at growing intervals.
 */
final class Part {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(15);
    private static final Duration STABLE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS_BEFORE_FIRST_SUCCESS = 3;

    private final String name;
    private final Launch launch;
    private final Listener listener;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private Thread supervisor;
    private volatile CountDownLatch stopRequest;
    private volatile Child child;

    /** How a part is brought up. */
    interface Launch {

        /** Makes the program startable and returns it. */
        Program prepare() throws IOException;

        /** Whether it serves now. */
        boolean ready();

        /** Called each time it has become ready, before others rely on it. */
        default void settle() throws IOException, SQLException {}
    }

    /** Is told about what happens, by the part's own thread. */
    interface Listener {
        void happened(Part part, String what);
    }

    Part(String name, Launch launch, Listener listener) {
        this.name = name;
        this.launch = launch;
        this.listener = listener;
    }

    String name() {
        return name;
    }

    /** Completes when the part was ready for the first time, or exceptionally when it could not be brought up. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    Optional<ProcessHandle> process() {
        return Optional.ofNullable(child).filter(Child::alive).map(Child::handle);
    }

    /** Whether its process is alive and serves now. */
    boolean ready() {
        return process().isPresent() && launch.ready();
    }

    /** Begins to run it; does nothing when it runs. */
    synchronized void start() {
        if (supervisor != null) {
            return;
        }
        stopRequest = new CountDownLatch(1);
        supervisor = new Thread(this::supervise, "supervisor of " + name);
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** Stops it in its own way and returns when it is gone; it stays so until {@link #start()}. */
    void stop() {
        Thread running;
        synchronized (this) {
            if (supervisor == null) {
                return;
            }
            running = supervisor;
            supervisor = null;
            stopRequest.countDown();
            if (child != null) {
                child.stop(STOP_PATIENCE);
            }
        }
        join(running);
    }

    /** Kills its process at once and returns when that is gone; supervision goes on. */
    void kill() {
        Child victim = child;
        if (victim != null) {
            victim.kill();
            victim.exited().join();
        }
    }

    /** Halts its processes where they stand; they keep their connections and answer nothing. */
    void suspend() {
        Optional.ofNullable(child).ifPresent(Child::suspend);
    }

    /** Lets halted processes go on. */
    void resume() {
        Optional.ofNullable(child).ifPresent(Child::resume);
    }

    private void supervise() {
        Duration delay = FIRST_DELAY;
        int attempts = 0;
        while (!stopping()) {
            long began = System.nanoTime();
            String end = runOnce(began);
            if (stopping()) {
                return;
            }
            attempts++;
            if (!firstReady.isDone() && attempts == ATTEMPTS_BEFORE_FIRST_SUCCESS) {
                firstReady.completeExceptionally(new Complaint(
                        "The %s does not start: it %s. %s".formatted(name, end, LogTail.sentence(child))));
                return;
            }
            delay = System.nanoTime() - began > STABLE.toNanos() ? FIRST_DELAY : delay;
            listener.happened(this, end + ", starting again in " + seconds(delay));
            if (pause(delay)) {
                return;
            }
            delay = min(delay.multipliedBy(2), LONGEST_DELAY);
        }
    }

    /** Runs the process from start to end and says how it ended. */
    private String runOnce(long began) {
        try {
            Program program = launch.prepare();
            synchronized (this) {
                if (stopping()) {
                    return "was not started";
                }
                child = Child.start(program);
            }
            listener.happened(this, "starting");
            if (awaitReady(child)) {
                launch.settle();
                listener.happened(this, "ready in " + seconds(Duration.ofNanos(System.nanoTime() - began)));
                firstReady.complete(null);
            }
            return ending(child.exited().join());
        } catch (IOException | SQLException | RuntimeException e) {
            kill();
            return "failed (" + e.getMessage() + ")";
        }
    }

    private boolean awaitReady(Child started) {
        while (started.alive()) {
            if (launch.ready()) {
                return true;
            }
            if (pause(POLL)) {
                return false;
            }
        }
        return false;
    }

    private boolean stopping() {
        return stopRequest.getCount() == 0;
    }

    /** Waits; true when asked to stop meanwhile. */
    private boolean pause(Duration duration) {
        try {
            return stopRequest.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String ending(int status) {
        return status > 128 ? "was ended by signal " + (status - 128) : "ended with status " + status;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
