package io.junheng.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.launcher.process.ProcessIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedInfrastructureTest {

    @TempDir
    Path directory;

    private final List<Process> maven = new ArrayList<>();

    @AfterEach
    void endOfMaven() {
        maven.forEach(Process::destroyForcibly);
        await().atMost(Duration.ofSeconds(40)).until(() -> !Files.exists(SharedInfrastructure.data(directory)));
    }

    @Test
    void everyRunOfACheckoutSharesOneAndTheLastToEndTakesItAlong() throws Exception {
        // Given
        Process first = aMavenRun();
        SharedInfrastructure started = SharedInfrastructure.join(directory, ProcessIdentity.of(first.toHandle()));
        Process second = aMavenRun();
        SharedInfrastructure joined = SharedInfrastructure.join(directory, ProcessIdentity.of(second.toHandle()));
        ProcessHandle daemon = daemon();

        // When
        first.destroyForcibly();
        Thread.sleep(2500);

        // Then
        assertThat(joined).isEqualTo(started);
        assertThat(joined.connect()).satisfies(connection -> connection.close());

        // When
        second.destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(40)).until(() -> !daemon.isAlive());
        assertThat(SharedInfrastructure.data(directory)).doesNotExist();
    }

    @Test
    void aKilledOneIsReplacedAndWhatItLeftRunningIsStopped() throws Exception {
        // Given
        ProcessIdentity run = ProcessIdentity.of(aMavenRun().toHandle());
        SharedInfrastructure killed = SharedInfrastructure.join(directory, run);
        ProcessHandle daemon = daemon();
        List<ProcessHandle> left = daemon.children().toList();
        daemon.destroyForcibly();
        daemon.onExit().join();

        // When
        SharedInfrastructure replacement = SharedInfrastructure.join(directory, run);

        // Then
        assertThat(replacement.postgres()).isNotEqualTo(killed.postgres());
        assertThat(replacement.connect()).satisfies(connection -> connection.close());
        assertThat(left).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void itLivesAsLongAsTheMavenRunThatForkedTheTests() {
        ProcessHandle beneficiary = SharedInfrastructure.beneficiary(ProcessHandle.current());

        assertThat(beneficiary.info().command())
                .hasValueSatisfying(command -> assertThat(command).endsWith("/java"));
        assertThat(ProcessHandle.current().parent()).isPresent();
    }

    private Process aMavenRun() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        maven.add(process);
        return process;
    }

    private ProcessHandle daemon() throws Exception {
        Properties state = new Properties();
        try (var reader = Files.newBufferedReader(SharedInfrastructure.state(directory))) {
            state.load(reader);
        }
        return ProcessIdentity.parse(state.getProperty("process"))
                .flatMap(ProcessIdentity::find)
                .orElseThrow();
    }
}
