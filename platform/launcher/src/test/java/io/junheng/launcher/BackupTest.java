package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of a suite that does not run; of one that runs, the system tests make one. */
class BackupTest {

    @TempDir
    Path folder;

    private Path data() throws IOException {
        Path data = DataDirectory.create(folder.resolve("data")).path();
        Files.writeString(data.resolve("admin.key"), "jh_admin");
        Files.writeString(data.resolve("logs/audit.log"), "long");
        Files.writeString(
                Files.createDirectories(data.resolve("postgres/cluster")).resolve("postmaster.pid"), "1");
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "18");
        return data;
    }

    @Test
    void whatIsKeptComesBackAndWhatBelongsToProcessesDoesNot() throws IOException {
        // When
        Backup.Made made = Backup.of(data(), folder.resolve("copy"));
        Backup restored = Backup.restore(folder.resolve("copy"), folder.resolve("other"));

        // Then
        assertThat(restored).isEqualTo(made.backup());
        assertThat(made.halt()).isZero();
        assertThat(made.backup().files()).isEqualTo(3);
        assertThat(folder.resolve("other/admin.key")).hasContent("jh_admin");
        assertThat(folder.resolve("other/postgres/cluster/PG_VERSION")).hasContent("18");
        assertThat(folder.resolve("other/postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("other/logs")).doesNotExist();
        assertThat(DataDirectory.find(folder.resolve("other"))).isPresent();
    }

    @Test
    void whatIsInTheWayStays() throws IOException {
        Path data = data();
        Path copy = folder.resolve("copy");
        Backup.of(data, copy);

        refused(() -> Backup.of(data, copy), copy + " is not an empty directory; it is left as it is.");
        refused(() -> Backup.restore(copy, data), data + " is not an empty directory; it is left as it is.");
        refused(
                () -> Backup.of(data, data.resolve("copy")),
                "A backup within the data it is a copy of is none; name a directory elsewhere.");
        refused(
                () -> Backup.of(folder.resolve("nothing"), folder.resolve("c")),
                folder.resolve("nothing") + " is not a Junheng data directory.");
    }

    @Test
    void halfABackupIsNone() throws IOException {
        Path copy = folder.resolve("copy");
        Backup.of(data(), copy);
        Files.delete(copy.resolve("admin.key"));

        refused(
                () -> Backup.restore(copy, folder.resolve("other")),
                "The backup is not whole: it has 2 files of 3 and 41 bytes of 49.");
        assertThat(folder.resolve("other")).doesNotExist();
        Files.delete(copy.resolve("junheng.backup"));
        refused(() -> Backup.restore(copy, folder.resolve("another")), copy + " is not a finished backup.");
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private static void refused(Attempt attempt, String sentence) {
        assertThatThrownBy(attempt::make).isInstanceOf(Complaint.class).hasMessage(sentence);
    }
}
