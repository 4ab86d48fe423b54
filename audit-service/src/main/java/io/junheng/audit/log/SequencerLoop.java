package io.junheng.audit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final KeptHead kept;
    private final Semaphore work = new Semaphore(0);
    private final AtomicBoolean waiting = new AtomicBoolean(true);
    private final AtomicReference<String> damage = new AtomicReference<>();
    private volatile boolean running;
    private Thread thread;

    SequencerLoop(Sequencer sequencer, LogGrowth growth, Alarms alarms, KeptHead kept, MeterRegistry meters) {
        this.sequencer = sequencer;
        this.growth = growth;
        this.alarms = alarms;
        this.kept = kept;
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
        waiting.set(true);
        work.release();
    }

    /** Says that the log has grown: while the next events are appended, the checkpoint is kept beside the database, and readers go on. */
    void signed(String note) {
        kept.announce(note);
        work.release();
    }

    /** What cannot be kept now is in a second. */
    private void keep() {
        try {
            kept.keepAnnounced();
        } catch (UncheckedIOException e) {
            LOG.warnf("The newest checkpoint is not kept yet: %s", e.toString());
        }
    }

    /** Why nothing is signed any more, or null when all is well. */
    String damage() {
        return damage.get();
    }

    private void run() {
        boolean due = true;
        while (running) {
            long idle = IDLE_MILLIS;
            try {
                keep();
                if (due) {
                    due = sequencer.integrate() > 0;
                    damage.set(null);
                }
                growth.look();
                if (due) {
                    continue;
                }
            } catch (DamagedLog e) {
                tell(e);
                idle = DAMAGED_MILLIS;
            } catch (RuntimeException e) {
                LOG.warnf("The sequencer tries again in a second: %s", e.toString());
            }
            due = awaitWork(idle);
        }
        keep();
    }

    private void tell(DamagedLog found) {
        if (!found.getMessage().equals(damage.getAndSet(found.getMessage()))) {
            alarms.raise(new Alarm(
                    "NOTHING_SIGNED",
                    null,
                    "日志与已签名的不符,修复前不再签名:" + found.getMessage(),
                    "Nothing is signed until this is repaired: " + found.getMessage()));
        }
    }

    /** Whether the queue is to be looked at, because something waits or the time is up; not when the log has only grown. */
    private boolean awaitWork(long millis) {
        try {
            boolean told = work.tryAcquire(millis, TimeUnit.MILLISECONDS);
            work.drainPermits();
            return waiting.getAndSet(false) || !told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
            return false;
        }
    }
}
