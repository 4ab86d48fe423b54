package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopmentMavenTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "Apache Maven 3.8.7, false",
        "Apache Maven 3.9.0 (abc), true",
        "Apache Maven 3.10.1, true",
        "Apache Maven 4.0.0, true",
        "Apache Maven 2.2.1, false",
        "nonsense, false"
    })
    void mavenMustBe39(String printed, boolean enough) {
        assertThat(DevelopmentMaven.isEnough(printed)).isEqualTo(enough);
    }

    @Test
    void programsOfTheArchiveBecomeExecutable() throws Exception {
        // Given
        Path archive = archive("apache-maven/bin/mvn");

        // When
        DevelopmentMaven.unpack(archive, directory.resolve("target"));

        // Then
        assertThat(directory.resolve("target/apache-maven/bin/mvn")).isExecutable();
    }

    @Test
    void anArchiveCannotWriteElsewhere() throws Exception {
        Path archive = archive("../elsewhere");

        assertThatThrownBy(() -> DevelopmentMaven.unpack(archive, directory.resolve("target")))
                .isInstanceOf(IOException.class)
                .hasMessage("entry outside the archive: ../elsewhere");
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    private Path archive(String entry) throws IOException {
        Path archive = directory.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
            zip.closeEntry();
        }
        return archive;
    }
}
