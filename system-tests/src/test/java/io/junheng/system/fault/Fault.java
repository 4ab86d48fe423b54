package io.junheng.system.fault;

import io.junheng.launcher.Suite;
import java.time.Duration;

/** What can happen to a process (故障). */
enum Fault {

    /** It is gone at once, and is started again half a second later. */
    KILL {
        @Override
        void strike(Suite suite, String part, Duration pause) {
            suite.kill(part);
        }
    },

    /** It stands still with all its connections open, and goes on. */
    PAUSE {
        @Override
        void strike(Suite suite, String part, Duration pause) throws InterruptedException {
            suite.suspend(part);
            try {
                Thread.sleep(pause.toMillis());
            } finally {
                suite.resume(part);
            }
        }
    },

    /** It is asked to stop, stops in its own way, and is started again. */
    RESTART {
        @Override
        void strike(Suite suite, String part, Duration pause) {
            suite.stop(part);
            suite.start(part);
        }
    };

    /** Does it; returns when the process is gone, goes on, or is starting. */
    abstract void strike(Suite suite, String part, Duration pause) throws InterruptedException;
}
