package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path directory;

    @Test
    void keyIsForItsOwnerOnlyAndNothingElseIsLeftBehind() throws IOException {
        // Given
        Path path = directory.resolve("deep/audit-log.key");

        // When
        new KeyFile(path).create("log");

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void keyThatIsThereStays() {
        // Given
        KeyFile file = new KeyFile(directory.resolve("audit-log.key"));
        file.create("log");
        String first = file.read("log").verifierKey();

        // When
        file.create("log");

        // Then
        assertThat(file.read("log").verifierKey()).isEqualTo(first);
    }

    @Test
    void keyThatOthersCanReadIsRefused() throws IOException {
        // Given
        Path path = directory.resolve("audit-log.key");
        new KeyFile(path).create("log");

        for (String permissions : List.of("rw-r-----", "rw----r--")) {
            // When
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

            // Then
            assertThatThrownBy(() -> new KeyFile(path).read("log")).hasMessageContaining("chmod 600");
        }
    }

    @Test
    void damagedKeyIsNamed() throws IOException {
        // Given
        Path path = directory.resolve("audit-log.key");
        new KeyFile(path).create("log");
        Files.writeString(path, "nothing");

        // Then
        assertThatThrownBy(() -> new KeyFile(path).read("log")).hasMessageContaining("damaged");
    }
}
