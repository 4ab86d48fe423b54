package io.junheng.launcher.process;

import io.junheng.launcher.process.Program.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Java processes that a killed launcher left behind. Each carries the data directory it works for in its command line,
 * so it is recognised even when the launcher died before it could write the process down, and a stranger that was
 * given a recorded number is never touched.
 */
public final class Orphans {

    private Orphans() {}

    /** The argument that marks a Java process as working for a data directory. */
    public static String mark(Path dataDirectory) {
        return "-Djunheng.data=" + dataDirectory.toAbsolutePath().normalize();
    }

    /** Living processes, this one excepted, that carry the mark. */
    public static List<ProcessHandle> of(Path dataDirectory) {
        String mark = mark(dataDirectory);
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .filter(handle -> handle.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(mark::equals))
                .toList();
    }

    /** Stops them and returns how many there were. */
    public static int stop(Path dataDirectory, Duration patience) {
        List<ProcessHandle> left = of(dataDirectory);
        left.forEach(ProcessHandle::destroy);
        left.forEach(handle -> Child.stop(handle, StopSignal.TERM, patience));
        return left.size();
    }
}
