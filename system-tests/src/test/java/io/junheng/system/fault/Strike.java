package io.junheng.system.fault;

import io.junheng.launcher.Suite;
import java.io.IOException;
import java.time.Duration;

/**
 * One cell of the table of faults at one moment.
 *
 * @param after how long after the beginning of a step
 * @param pause how long the fault lasts, if it does
 */
record Strike(String part, Fault fault, Duration after, Duration pause) {

    void on(Suite suite, Lines lines) throws InterruptedException, IOException {
        fault.strike(suite, lines, part, pause);
    }

    @Override
    public String toString() {
        String what = fault.name().toLowerCase() + " " + part + " after " + after.toMillis() + " ms";
        return fault.lasts() ? what + " for " + pause.toMillis() + " ms" : what;
    }
}
