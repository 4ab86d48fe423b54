package io.junheng.task.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEvidenceStoreTest {

    private static final byte[] CONTENT = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b";

    @TempDir
    Path directory;

    @Test
    void whatIsKeptTwiceIsOneFileAndNothingElse() throws IOException {
        FileEvidenceStore store = new FileEvidenceStore(directory);

        store.keep(HASH, CONTENT);
        store.keep(HASH, CONTENT);

        assertThat(store.find(HASH)).hasValue(CONTENT);
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(directory.resolve("86").resolve(HASH));
        }
    }

    @Test
    void whatWasChangedOnTheDiskIsNotHandedOut() throws IOException {
        FileEvidenceStore store = new FileEvidenceStore(directory);
        store.keep(HASH, CONTENT);

        Files.writeString(directory.resolve("86").resolve(HASH), "%PDF-9.9");

        assertThatThrownBy(() -> store.find(HASH)).hasMessageContaining("changed on the disk");
    }

    @Test
    void aNameThatIsNoHashLeadsNowhere() {
        FileEvidenceStore store = new FileEvidenceStore(directory);

        assertThat(store.find("0".repeat(64))).isEmpty();
        assertThatThrownBy(() -> store.keep("../../x", CONTENT)).isInstanceOf(IllegalArgumentException.class);
    }
}
