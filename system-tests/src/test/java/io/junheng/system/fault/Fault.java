package io.junheng.system.fault;

import io.junheng.launcher.Suite;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What can happen to a process, or to the way to one (故障). */
enum Fault {

    /** It is gone at once, and is started again half a second later. */
    KILL(FaultPlan.PARTS) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) {
            suite.kill(part);
        }
    },

    /** It stands still with all its connections open, and goes on. */
    PAUSE(FaultPlan.PARTS) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws InterruptedException {
            suite.suspend(part);
            try {
                Thread.sleep(pause.toMillis());
            } finally {
                suite.resume(part);
            }
        }
    },

    /** It is asked to stop, stops in its own way, and is started again. */
    RESTART(FaultPlan.PARTS) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) {
            suite.stop(part);
            suite.start(part);
        }
    },

    /** Nobody reaches it: connections break off, and further ones are refused for a while. */
    CUT(Lines.PARTS) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws InterruptedException, IOException {
            Line line = lines.of(part);
            line.cut();
            try {
                Thread.sleep(pause.toMillis());
            } finally {
                line.mend();
            }
        }
    },

    /** Nothing reaches it, and nobody is told: connections hang for a while, and then go on. */
    HANG(Lines.PARTS) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws InterruptedException, IOException {
            Line line = lines.of(part);
            line.halt();
            try {
                Thread.sleep(pause.toMillis());
            } finally {
                line.mend();
            }
        }
    },

    /** The disk that holds everything is full for a while. */
    FULL_DISK(List.of("disk")) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws InterruptedException, IOException {
            SmallDisk.fill(suite.data(), pause);
        }
    },

    /** The disk that holds everything writes a few blocks a second for a while. */
    SLOW_DISK(List.of("slow disk")) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws InterruptedException, IOException {
            SlowDisk.slow(suite.data(), pause);
        }
    },

    /** A process of the former build is stopped, and one of this build is started in its place. */
    UPGRADE(TwoBuilds.PROCESSES) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws IOException {
            suite.stop(part);
            TwoBuilds.of(suite.data()).upgrade(part);
            suite.start(part);
        }
    },

    /** The clock of all services goes wrong by up to an hour, and right again. */
    CLOCK(List.of("clock")) {
        @Override
        void strike(Suite suite, Lines lines, String part, Duration pause) throws InterruptedException, IOException {
            WrongClock.of(suite.data()).strike(pause);
        }
    };

    /** Those that need nothing of the machine that not every one has. */
    static final List<Fault> ANYWHERE = List.of(KILL, PAUSE, RESTART, CUT, HANG);

    private final List<String> parts;

    Fault(List<String> parts) {
        this.parts = parts;
    }

    /** What it can strike. */
    List<String> parts() {
        return parts;
    }

    /** Whether it lasts for a while, and ends. */
    boolean lasts() {
        return this != KILL && this != RESTART && this != UPGRADE;
    }

    /** Does it; returns when the process is gone, goes on, or is starting, or the way is free again. */
    abstract void strike(Suite suite, Lines lines, String part, Duration pause)
            throws InterruptedException, IOException;
}
