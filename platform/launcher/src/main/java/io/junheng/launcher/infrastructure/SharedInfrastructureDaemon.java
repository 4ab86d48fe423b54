package io.junheng.launcher.infrastructure;

import io.junheng.launcher.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The process that holds the {@link SharedInfrastructure}: its main class. */
final class SharedInfrastructureDaemon {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Path directory;
    private final Infrastructure infrastructure;

    private SharedInfrastructureDaemon(Path directory, Infrastructure infrastructure) {
        this.directory = directory;
        this.infrastructure = infrastructure;
    }

    /**
     * Starts the infrastructure, tells where it is, and stops it when its last member has gone or one of its parts has
     * died.
     *
     * @param arguments the shared directory
     */
    public static void main(String... arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Infrastructure infrastructure = Infrastructure.start(SharedInfrastructure.data(directory));
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::close, "shutdown"));
        new SharedInfrastructure(
                        infrastructure.postgres().hostAndPort(),
                        infrastructure.postgres().superuserPassword(),
                        infrastructure.kafka().bootstrapServers())
                .publish(directory);
        new SharedInfrastructureDaemon(directory, infrastructure).serve();
    }

    private void serve() throws IOException {
        boolean serving = true;
        while (serving) {
            pause(POLL);
            if (!infrastructure.alive() || !hasMembers()) {
                serving = !leave();
            }
        }
    }

    /** Leaves for good unless somebody joined meanwhile: joining and leaving exclude each other. */
    private boolean leave() throws IOException {
        return ExclusiveLock.holding(directory.resolve("lock"), () -> {
            if (infrastructure.alive() && hasMembers()) {
                return false;
            }
            Files.deleteIfExists(SharedInfrastructure.state(directory));
            infrastructure.close();
            Directories.delete(SharedInfrastructure.data(directory));
            return true;
        });
    }

    private boolean hasMembers() throws IOException {
        try (Stream<Path> members = Files.list(SharedInfrastructure.members(directory))) {
            for (Path member : members.toList()) {
                if (ProcessIdentity.parse(Files.readString(member))
                        .flatMap(ProcessIdentity::find)
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
