package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.LogKey;
import io.junheng.audit.tree.MerkleHash;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkpoint beside the database is always a whole one, and never an older one than before. */
class KeptHeadTest {

    /** A device on which there is never any room. */
    private static final Path FULL = Path.of("/dev/full");

    private static final LogKey KEY = LogKey.generate("test/log");

    @TempDir
    Path folder;

    @Test
    void fullDiskLeavesTheEarlierHeadWhole() {
        // Given
        assumeThat(FULL).exists();
        Path path = folder.resolve("head");
        new KeptHead(path, folder.resolve("draft")).keep(signed(1));

        // When
        KeptHead full = new KeptHead(path, FULL);
        assertThatThrownBy(() -> full.keep(signed(2))).isInstanceOf(UncheckedIOException.class);

        // Then
        assertThat(full.note()).contains(signed(1));
        assertThat(full.size()).isEqualTo(1);

        // When there is room again
        new KeptHead(path, folder.resolve("draft")).keep(signed(2));

        // Then
        assertThat(full.note()).contains(signed(2));
    }

    @Test
    void smallerHeadOfASlowerProcessDoesNotReplaceALargerOne() {
        // Given
        KeptHead first = new KeptHead(folder.resolve("head"), folder.resolve("first"));
        KeptHead second = new KeptHead(folder.resolve("head"), folder.resolve("second"));
        first.keep(signed(3));

        // When
        second.keep(signed(2));

        // Then
        assertThat(second.note()).contains(signed(3));
        assertThat(Files.exists(folder.resolve("second"))).isFalse();
    }

    private static String signed(int size) {
        Frontier tree = Frontier.empty();
        for (int i = 0; i < size; i++) {
            tree.append(MerkleHash.leaf(new byte[] {(byte) i}));
        }
        return new Checkpoint("test/log", size, tree.root()).signedBy(KEY);
    }
}
