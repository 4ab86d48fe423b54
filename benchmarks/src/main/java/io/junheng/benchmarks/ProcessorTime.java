package io.junheng.benchmarks;

import java.lang.management.ManagementFactory;

/** Processor time of what is measured within this process: what a busy machine does not change. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** Nanoseconds that this thread has worked. */
    static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
