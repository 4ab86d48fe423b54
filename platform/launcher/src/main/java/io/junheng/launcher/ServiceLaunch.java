package io.junheng.launcher;

import io.junheng.launcher.process.Orphans;
import io.junheng.launcher.process.Program;
import io.junheng.launcher.process.Program.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings up a process of one of the five services from its built jar. Hot code is compiled fully; a suite that runs for minutes only starts with half the
 * processor time (2.6 s instead of 5 for each service) when {@code moreOptions} say {@code -XX:TieredStopAtLevel=1}.
 *
 * @param replica 1 for the first
 * @param moreOptions for the Java runtime, after and over the launcher's own
 */
record ServiceLaunch(
        Service service,
        int replica,
        Builds builds,
        Path data,
        Path log,
        PortPlan ports,
        List<String> moreOptions,
        Environment environment)
        implements Part.Launch {

    /** What a service is told through variables. */
    interface Environment {
        Map<String, String> of(Service service, int replica) throws IOException;
    }

    @Override
    public Program prepare() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Program.javaExecutable(),
                Orphans.mark(data),
                "-Xms32m",
                "-Xmx" + service.heapMebibytes() + "m",
                "-Xmn" + service.youngMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:SurvivorRatio=4",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=Asia/Shanghai"));
        command.addAll(moreOptions);
        command.addAll(List.of(
                "-jar", service.jar(builds.root(service.replica(replica))).toString()));
        Map<String, String> variables = new HashMap<>(environment.of(service, replica));
        variables.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return new Program(service.replica(replica), command, variables, log, StopSignal.TERM);
    }

    @Override
    public boolean ready() {
        return Health.ready(ports, service.replica(replica));
    }
}
