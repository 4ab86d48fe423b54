package io.junheng.kit.time;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Ends a service whose clock jumps (时钟跳变), so that whoever runs it starts it anew. Kafka's client measures its waits on the wall clock: set back by an hour, it
 * would neither send nor receive for an hour. Ending is safe at any moment, as a kill is. A clock that is slewed, as time services do it, never jumps.
 */
@ApplicationScoped
class ClockJump {

    private static final Logger LOG = Logger.getLogger(ClockJump.class);

    private static final Duration TOLERATED = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int STATUS = 75;

    private final Clock clock;

    ClockJump(Clock clock) {
        this.clock = clock;
    }

    void watch(@Observes StartupEvent started) {
        Thread watcher = new Thread(this::untilItJumps, "clock watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Whether that is more than a machine that was busy explains. */
    static boolean isJump(Duration difference) {
        return difference.abs().compareTo(TOLERATED) > 0;
    }

    private void untilItJumps() {
        try {
            ClockReading last = read();
            while (true) {
                Thread.sleep(INTERVAL.toMillis());
                ClockReading now = read();
                Duration jump = now.jumpSince(last);
                if (isJump(jump)) {
                    end(jump);
                }
                last = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Duration jump) throws InterruptedException {
        LOG.errorf("The clock jumped by %d seconds; this process ends to be started anew", jump.toSeconds());
        Quarkus.asyncExit(STATUS);
        Thread.sleep(PATIENCE.toMillis());
        Runtime.getRuntime().halt(STATUS);
    }

    private ClockReading read() {
        return new ClockReading(clock.millis(), System.nanoTime());
    }
}
