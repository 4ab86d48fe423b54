package io.junheng.audit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Runs the {@link Sequencer} in a thread of its own: at once when something was appended here, and every second for what another process
 * left behind. A damaged log stops it, is told by an alarm, by health and by metric, and is looked at again every ten seconds.
 */
@ApplicationScoped
class SequencerLoop {

    private static final Logger LOG = Logger.getLogger(SequencerLoop.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long DAMAGED_MILLIS = 10_000;

    private final Sequencer sequencer;
    private final LogGrowth growth;
    private final Alarms alarms;
    private final Semaphore work = new Semaphore(0);
    private final AtomicReference<String> damage = new AtomicReference<>();
    private volatile boolean running;
    private Thread thread;

    SequencerLoop(Sequencer sequencer, LogGrowth growth, Alarms alarms, MeterRegistry meters) {
        this.sequencer = sequencer;
        this.growth = growth;
        this.alarms = alarms;
        meters.gauge("junheng.audit.damaged", damage, found -> found.get() == null ? 0 : 1);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = new Thread(this::run, "log-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        work.release();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that something may be waiting. */
    void wake() {
        work.release();
    }

    /** Why nothing is signed any more, or null when all is well. */
    String damage() {
        return damage.get();
    }

    private void run() {
        while (running) {
            long idle = IDLE_MILLIS;
            try {
                boolean more = sequencer.integrate() > 0;
                damage.set(null);
                growth.look();
                if (more) {
                    continue;
                }
            } catch (DamagedLog e) {
                if (!e.getMessage().equals(damage.getAndSet(e.getMessage()))) {
                    alarms.raise(new Alarm(
                            "NOTHING_SIGNED",
                            null,
                            "日志与已签名的不符,修复前不再签名:" + e.getMessage(),
                            "Nothing is signed until this is repaired: " + e.getMessage()));
                }
                idle = DAMAGED_MILLIS;
            } catch (RuntimeException e) {
                LOG.warnf("The sequencer tries again in a second: %s", e.toString());
            }
            pause(idle);
        }
    }

    private void pause(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
