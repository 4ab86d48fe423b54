package io.junheng.launcher;

import io.junheng.launcher.process.ProcessIdentity;
import java.util.Map;
import java.util.Optional;

/**
 * What a running suite tells other terminals through its data directory.
 *
 * @param launcher the launcher's process as {@link ProcessIdentity#toString()} writes it
 * @param since when it was started, RFC 3339
 * @param ports port by part
 * @param processes process number by part
 */
record SuiteState(String launcher, String since, Map<String, Integer> ports, Map<String, Long> processes) {

    /** The launcher, while it lives. */
    Optional<ProcessHandle> process() {
        return ProcessIdentity.parse(launcher).flatMap(ProcessIdentity::find);
    }

    PortPlan plan() {
        return new PortPlan(ports);
    }
}
