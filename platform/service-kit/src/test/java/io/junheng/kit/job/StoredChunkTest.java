package io.junheng.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A chunk comes back as it went in, and never takes more room than it has bytes. */
class StoredChunkTest {

    private static final int SIZE = 4_096;

    private final byte[] room = StoredChunk.room(SIZE);

    @Test
    void whatRepeatsItselfIsPacked() {
        // Given
        byte[] chunk = "2122990006,2021,compulsory-school\n".repeat(100).getBytes(StandardCharsets.US_ASCII);

        // When
        StoredChunk stored = StoredChunk.of(chunk, chunk.length, room);

        // Then
        assertThat(stored.bytes().length).isLessThan(chunk.length / 10);
        assertThat(stored.unpacked()).isEqualTo(chunk);
    }

    @Test
    void whatCannotBePackedStaysAsItIs() {
        // Given
        byte[] chunk = new byte[SIZE];
        new Random(7).nextBytes(chunk);

        // When
        StoredChunk stored = StoredChunk.of(chunk, SIZE - 1, room);

        // Then
        assertThat(stored.plain()).isNull();
        assertThat(stored.unpacked()).isEqualTo(Arrays.copyOf(chunk, SIZE - 1));
    }

    @Test
    void onlyWhatIsFilledIsKept() {
        // Given
        byte[] chunk = new byte[SIZE];

        // When
        StoredChunk first = StoredChunk.of(chunk, 1, room);
        StoredChunk second = StoredChunk.of(chunk, SIZE, room);

        // Then
        assertThat(first.unpacked()).containsExactly(0);
        assertThat(second.unpacked()).isEqualTo(chunk);
    }
}
