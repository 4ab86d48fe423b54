package io.junheng.kit.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was packed is what it was, whichever of the two packed it. */
class CompressionTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5_000, 300_000})
    void whatIsPackedComesBack(int length) {
        // Given
        byte[] plain = text(length);
        byte[] target = new byte[3 + Compression.most(length)];

        // When
        int packed = Compression.pack(plain, length, target, 3);

        // Then
        assertThat(Compression.unpacked(Arrays.copyOf(target, 3 + packed), 3, length))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5_000, 300_000})
    void whatTheOtherHasPackedIsReadAsWell(int length) {
        // Given
        byte[] plain = text(length);
        byte[] target = new byte[Lz4.most(length)];

        // When
        int packed = Lz4.pack(plain, length, target, 0);

        // Then
        assertThat(Compression.unpacked(Arrays.copyOf(target, packed), 0, length))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000})
    void whatWasDamagedIsRefused(int length) {
        // Given
        byte[] target = new byte[Compression.most(length)];
        int packed = Compression.pack(text(length), length, target, 0);

        // Then
        assertThatThrownBy(() -> Compression.unpacked(Arrays.copyOf(target, packed - 1), 0, length))
                .isInstanceOf(RuntimeException.class);
    }

    private static byte[] text(int length) {
        StringBuilder text = new StringBuilder(length);
        Random random = new Random(length);
        while (text.length() < length) {
            text.append("benchmarkElement").append(random.nextInt(1_000)).append(',');
        }
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), length);
    }
}
