package io.junheng.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One service in Quarkus dev mode, with live reload, beside the built others. */
record DevelopmentMode(Path root, Consumer<String> progress) {

    /** Starts the others, then dev mode in this terminal; returns Maven's exit status when that ends. */
    int run(SuiteOptions options, Service service) throws IOException, InterruptedException {
        String maven = new DevelopmentMaven(root).command();
        try (Suite others = Suite.start(options.withoutService(service))) {
            progress.accept("the " + service.key() + " follows in dev mode");
            Path pom = root.resolve(service.folder()).resolve("pom.xml");
            ProcessBuilder command = new ProcessBuilder(maven, "-f", pom.toString(), "quarkus:dev").inheritIO();
            command.environment().putAll(others.environment(service));
            Process development = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(development::destroy, "end of dev mode"));
            return development.waitFor();
        }
    }
}
