package io.junheng.system.fault;

import io.junheng.launcher.Suite;
import java.time.Duration;

/**
 * One cell of the table of faults at one moment.
 *
 * @param after how long after the beginning of a step
 * @param pause how long a process stands still, when that is the fault
 */
record Strike(String part, Fault fault, Duration after, Duration pause) {

    void on(Suite suite) throws InterruptedException {
        fault.strike(suite, part, pause);
    }

    @Override
    public String toString() {
        String what = fault.name().toLowerCase() + " " + part + " after " + after.toMillis() + " ms";
        return fault == Fault.PAUSE ? what + " for " + pause.toMillis() + " ms" : what;
    }
}
