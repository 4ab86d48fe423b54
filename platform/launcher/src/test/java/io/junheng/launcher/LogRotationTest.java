package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    @TempDir
    Path directory;

    @Test
    void aFullLogMovesAsideWhileItsProgramGoesOnWriting() throws Exception {
        // Given
        Path log = directory.resolve("registry.log");
        LogRotation rotation = new LogRotation(directory, 10);
        try (OutputStream program = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            program.write("0123456789".getBytes(StandardCharsets.UTF_8));

            // When
            rotation.run();
            program.write("after".getBytes(StandardCharsets.UTF_8));
        }

        // Then
        assertThat(directory.resolve("registry.log.1")).hasContent("0123456789");
        assertThat(log).hasContent("after");
    }

    @Test
    void aLogBelowTheLimitStays() throws Exception {
        // Given
        Path log = Files.writeString(directory.resolve("registry.log"), "012345678");

        // When
        new LogRotation(directory, 10).run();

        // Then
        assertThat(log).hasContent("012345678");
        assertThat(directory.resolve("registry.log.1")).doesNotExist();
    }

    @Test
    void threeOlderPiecesAreKept() throws Exception {
        // Given
        LogRotation rotation = new LogRotation(directory, 1);

        // When
        for (int i = 1; i <= 5; i++) {
            Files.writeString(directory.resolve("kafka.log"), "piece " + i);
            rotation.run();
        }

        // Then
        assertThat(directory.resolve("kafka.log.1")).hasContent("piece 5");
        assertThat(directory.resolve("kafka.log.3")).hasContent("piece 3");
        assertThat(directory.resolve("kafka.log.4")).doesNotExist();
    }
}
