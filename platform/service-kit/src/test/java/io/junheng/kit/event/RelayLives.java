package io.junheng.kit.event;

import io.junheng.launcher.infrastructure.Directories;
import io.junheng.launcher.process.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Processes that run {@link RelayLife}, some of them started ahead and waiting for their order. The first one is run to its end and leaves an archive of its
 * classes, from which the others start in half the time; for that the class path has to be of jars only.
 */
final class RelayLives implements AutoCloseable {

    private static final int AHEAD = 2;

    private final List<String> arguments;
    private final String password;
    private final Path directory = Files.createTempDirectory("junheng-relay-lives");
    private final Path archive = directory.resolve("classes.jsa");
    private final String classPath = jarsOnly(System.getProperty("java.class.path"));
    private final Deque<Process> waiting = new ArrayDeque<>();

    RelayLives(String password, List<String> arguments) throws IOException, InterruptedException {
        this.password = password;
        this.arguments = arguments;
        Process first = start("-XX:ArchiveClassesAtExit=" + archive);
        order(first, RelayLife.FINISH);
        if (!first.waitFor(2, TimeUnit.MINUTES)) {
            first.destroyForcibly();
            throw new IllegalStateException("The first life does not end; see " + log());
        }
        for (int i = 0; i < AHEAD; i++) {
            waiting.add(start());
        }
    }

    /** One whose services are publishing what they write. */
    Process publishing() throws IOException {
        Process life = next();
        order(life, RelayLife.WRITE);
        BufferedReader said = life.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); !RelayLife.PUBLISHING.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("A life ended by itself; see " + log());
            }
        }
        return life;
    }

    /** Publishes what is left. */
    void finish() throws IOException, InterruptedException {
        Process life = next();
        order(life, RelayLife.FINISH);
        if (life.waitFor() != 0) {
            throw new IllegalStateException("The last life failed; see " + log());
        }
    }

    @Override
    public void close() throws IOException {
        waiting.forEach(Process::destroyForcibly);
        Directories.delete(directory);
    }

    private Process next() throws IOException {
        waiting.add(start());
        return waiting.remove();
    }

    private static void order(Process life, char order) throws IOException {
        OutputStream in = life.getOutputStream();
        in.write(order);
        in.flush();
    }

    private Process start() throws IOException {
        return start("-XX:SharedArchiveFile=" + archive);
    }

    private Process start(String option) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Program.javaExecutable(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                option,
                RelayLife.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().put("RELAY_PASSWORD", password);
        return builder.start();
    }

    private Path log() {
        return directory.resolve("lives.log");
    }

    private String jarsOnly(String path) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : path.split(":")) {
            jars.add(
                    Files.isDirectory(Path.of(entry))
                            ? jar(Path.of(entry), jars.size()).toString()
                            : entry);
        }
        return jars.stream().collect(Collectors.joining(":"));
    }

    private Path jar(Path classes, int number) throws IOException {
        Path jar = directory.resolve(number + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
