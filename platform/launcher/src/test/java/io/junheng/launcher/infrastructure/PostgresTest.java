package io.junheng.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.launcher.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTest {

    @TempDir
    Path directory;

    private Child server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(Duration.ofSeconds(20));
        }
    }

    @Test
    void aSixteenthOfTheMemoryIsSharedWithinBounds() {
        assertThat(Postgres.sharedMebibytes(2_048)).isEqualTo(256);
        assertThat(Postgres.sharedMebibytes(8_192)).isEqualTo(512);
        assertThat(Postgres.sharedMebibytes(65_536)).isEqualTo(1_024);
    }

    @Test
    void aServerThatWasLeftRunningIsStoppedBeforeTheNextStarts() throws Exception {
        // Given
        Postgres postgres = postgres();
        postgres.prepare();
        Child left = start(postgres);

        // When
        boolean found = postgres.prepare();

        // Then
        assertThat(found).isTrue();
        assertThat(left.alive()).isFalse();
        assertThat(start(postgres).alive()).isTrue();
    }

    @Test
    void aStrangerThatWasGivenTheServersNumberIsLeftAloneAndDoesNotPreventTheStart() throws Exception {
        // Given
        Postgres postgres = postgres();
        postgres.prepare();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Path cluster = directory.resolve("postgres/cluster");
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                stranger.pid() + "\n" + cluster + "\n" + Instant.now().getEpochSecond() + "\n");

        try {
            // When
            boolean found = postgres.prepare();
            start(postgres);

            // Then
            assertThat(found).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aServerOverAnotherDirectoryIsLeftAlone() throws Exception {
        // Given
        Postgres other = postgres("other");
        other.prepare();
        Child others = start(other);
        Postgres postgres = postgres();
        postgres.prepare();
        Files.writeString(
                directory.resolve("postgres/cluster/postmaster.pid"),
                others.handle().pid() + "\n");

        try {
            // When
            postgres.prepare();

            // Then
            assertThat(others.alive()).isTrue();
        } finally {
            others.stop(Duration.ofSeconds(20));
        }
    }

    @Test
    void aClusterWhoseCreationWasInterruptedIsCreatedAnew() throws Exception {
        // Given
        Path unfinished = Files.createDirectories(directory.resolve("postgres/cluster.unfinished"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");

        // When
        Postgres postgres = postgres();
        postgres.prepare();

        // Then
        start(postgres);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws Exception {
        // Given
        Postgres postgres = postgres();
        postgres.prepare();
        start(postgres);

        // Then
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings"
                        + " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on on on");
        }
    }

    @Test
    void theBinariesAreUnpackedOnceHoweverManyDoSoAtOnce() throws Exception {
        // Given
        CompletableFuture<PostgresBinaries> other = CompletableFuture.supplyAsync(this::unpack);

        // When
        PostgresBinaries mine = unpack();

        // Then
        assertThat(other.get()).isEqualTo(mine);
        assertThat(mine.program("postgres")).isExecutable();
        assertThat(directory.toFile().list()).hasSize(1);
    }

    private PostgresBinaries unpack() {
        try {
            return PostgresBinaries.unpackBelow(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void theBinariesAreThoseOfThePlatform(String os, String architecture, String archive) {
        assertThat(PostgresBinaries.archive(os, architecture)).isEqualTo(archive);
    }

    private Postgres postgres() throws Exception {
        return postgres("postgres");
    }

    private Postgres postgres(String name) throws Exception {
        return Postgres.durable(directory.resolve(name), Ports.free(1).get(0), directory.resolve(name + ".log"));
    }

    private Child start(Postgres postgres) throws Exception {
        server = Child.start(postgres.program());
        await().atMost(Duration.ofSeconds(30)).until(postgres::ready);
        return server;
    }
}
