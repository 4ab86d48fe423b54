package io.junheng.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spring Cloud Gateway with what it needs, built once by Maven below {@code benchmarks/peers}, apart from everything that is shipped. */
final class SpringPeer {

    private SpringPeer() {}

    /** The folder with {@code classes} and {@code lib}; empty when Maven could not build it. */
    static Optional<Path> built(Bench bench) throws IOException, InterruptedException {
        Path project = bench.root().resolve("benchmarks/peers/spring-cloud-gateway");
        Path target = project.resolve("target");
        if (Files.isDirectory(target.resolve("lib")) && Files.isDirectory(target.resolve("classes"))) {
            return Optional.of(target);
        }
        Path log = bench.scratch().resolve("spring.log");
        List<String> command = new ArrayList<>(
                List.of(System.getenv().getOrDefault("MAVEN", "mvn").split(" ")));
        command.addAll(List.of(
                "-B",
                "-q",
                "-f",
                project.resolve("pom.xml").toString(),
                "compile",
                "dependency:copy-dependencies",
                "-DoutputDirectory=" + target.resolve("lib")));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            bench.say("  Spring Cloud Gateway could not be built and is left out: " + Files.readString(log));
            return Optional.empty();
        }
        return Optional.of(target);
    }
}
