package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCopyTest {

    @TempDir
    Path folder;

    private Path source() throws IOException {
        return Files.createDirectories(folder.resolve("from"));
    }

    private TreeCopy copy() throws IOException {
        return new TreeCopy(
                source(),
                folder.resolve("to"),
                file -> !file.startsWith("logs"),
                file -> file.toString().endsWith(".index"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = source().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String copied(String name) throws IOException {
        return Files.readString(folder.resolve("to").resolve(name));
    }

    @Test
    void theSecondGoTakesWhatWasWrittenAddedAndRemovedSinceTheFirst() throws IOException {
        // Given
        write("a/kept", "same");
        write("a/written", "1");
        write("a/removed", "1");
        write("gone/file", "1");
        write("logs/registry.log", "1");
        TreeCopy copy = copy();

        // When
        copy.begin();
        write("a/written", "2");
        write("b/added", "3");
        Files.delete(source().resolve("a/removed"));
        Files.delete(source().resolve("gone/file"));
        Files.delete(source().resolve("gone"));
        copy.finish();

        // Then
        assertThat(copied("a/kept")).isEqualTo("same");
        assertThat(copied("a/written")).isEqualTo("2");
        assertThat(copied("b/added")).isEqualTo("3");
        assertThat(copy.files()).isEqualTo(3);
        assertThat(copy.bytes()).isEqualTo(6);
        try (Stream<Path> tree = Files.walk(folder.resolve("to"))) {
            assertThat(tree.filter(Files::isRegularFile)).hasSize(3);
        }
        assertThat(folder.resolve("to/gone")).doesNotExist();
        assertThat(folder.resolve("to/logs")).doesNotExist();
    }

    @Test
    void whatIsWrittenThroughMemoryIsTakenAgainThoughItsTimeIsTheSame() throws IOException {
        // Given
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Path index = Files.setLastModifiedTime(write("kafka/0.index", "1"), longAgo);
        TreeCopy copy = copy();

        // When
        copy.begin();
        Files.writeString(index, "2");
        Files.setLastModifiedTime(index, longAgo);
        copy.finish();

        // Then
        assertThat(copied("kafka/0.index")).isEqualTo("2");
    }

    @Test
    void secretsStaySecret() throws IOException {
        // Given
        Files.setPosixFilePermissions(write("admin.key", "k"), PosixFilePermissions.fromString("rw-------"));
        TreeCopy copy = copy();

        // When
        copy.begin();
        copy.finish();

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("to/admin.key"))))
                .isEqualTo("rw-------");
    }
}
