package io.junheng.launcher;

import io.junheng.launcher.process.Orphans;
import io.junheng.launcher.process.Program;
import io.junheng.launcher.process.Program.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings up one of the five services from its built jar. */
record ServiceLaunch(Service service, Path root, Path data, Path log, PortPlan ports, Environment environment)
        implements Part.Launch {

    /** What a service is told through variables. */
    interface Environment {
        Map<String, String> of(Service service) throws IOException;
    }

    @Override
    public Program prepare() throws IOException {
        List<String> command = List.of(
                Program.javaExecutable(),
                Orphans.mark(data),
                "-Xms32m",
                "-Xmx" + service.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=Asia/Shanghai",
                "-jar",
                service.jar(root).toString());
        Map<String, String> variables = new HashMap<>(environment.of(service));
        variables.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return new Program(service.key(), command, variables, log, StopSignal.TERM);
    }

    @Override
    public boolean ready() {
        return Health.ready(ports, service);
    }
}
