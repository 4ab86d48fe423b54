package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws Exception {
        // Given
        Files.writeString(directory.resolve("thesis.txt"), "years of work");

        // When
        assertThatThrownBy(() -> DataDirectory.create(directory))
                // Then
                .isInstanceOf(Complaint.class)
                .hasMessage(directory + " is not a Junheng data directory; it is left as it is.");
        assertThat(directory.resolve("thesis.txt")).exists();
    }

    @Test
    void aFileIsNotADataDirectory() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.create(file))
                .isInstanceOf(Complaint.class)
                .hasMessage(file + " is a file, not a data directory.");
    }

    @Test
    void clearingKeepsTheDirectoryOurs() throws Exception {
        // Given
        DataDirectory data = DataDirectory.create(directory.resolve("data"));
        Files.writeString(data.path().resolve("admin.key"), "old");
        Files.createDirectories(data.path().resolve("postgres/cluster"));

        // When
        data.clear();

        // Then
        assertThat(data.path().resolve("admin.key")).doesNotExist();
        assertThat(data.path().resolve("postgres")).doesNotExist();
        assertThat(DataDirectory.find(data.path())).isPresent();
        DataDirectory.create(data.path());
    }

    @Test
    void onlyOneAtATimeHasTheLock() throws Exception {
        // Given
        DataDirectory data = DataDirectory.create(directory.resolve("data"));

        try (var lock = data.tryLock().orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(data.tryLock()).isEmpty();
        }
        assertThat(data.tryLock()).hasValueSatisfying(again -> assertThat(again).isNotNull());
    }

    @Test
    void aMissingAdminKeyIsExplained() throws Exception {
        DataDirectory data = DataDirectory.create(directory.resolve("data"));

        assertThatThrownBy(data::adminKey)
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith(
                        "There is no admin key in " + data.path().resolve("admin.key"));
    }
}
