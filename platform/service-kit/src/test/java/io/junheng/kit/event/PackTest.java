package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events that wait together come out as they went in. */
class PackTest {

    @Test
    void eachEventComesOutAsItWentIn() throws IOException {
        // Given
        Pack pack = new Pack(
                "{\"ce_actor\":\"张三\"}",
                List.of(message("2122990001", "{\"after\":{\"name\":\"梨树县实验小学\"}}"), message("2122990002", "")));

        // When
        Pack read = Pack.of(packed(pack));

        // Then
        assertThat(read.common()).isEqualTo(pack.common());
        assertThat(read.messages()).usingRecursiveComparison().isEqualTo(pack.messages());
    }

    @Test
    void whatIsAlikeTakesLittleRoom() throws IOException {
        Pack pack = new Pack(
                "{}",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> message("21229" + i, "{\"after\":{\"name\":\"小学\",\"code\":" + i + "}}"))
                        .toList());

        assertThat(packed(pack)).hasSizeLessThan(40_000);
    }

    @Test
    void onePackAfterTheOtherHoldsNothingOfTheOneBefore() throws IOException {
        // Given
        Packing packing = new Packing("{}", new PackBytes());
        packing.add("topic", "first", "{}", out -> out.write(new byte[100_000]));
        packing.take();

        // When
        packing.add("topic", "second", "{}", out -> out.write('x'));
        Pack second = Pack.of(packing.take());

        // Then
        assertThat(second.messages()).hasSize(1);
        assertThat(second.messages().get(0).key()).isEqualTo("second");
        assertThat(second.messages().get(0).payload()).containsExactly('x');
        assertThat(packing.events()).isZero();
    }

    private static byte[] packed(Pack pack) throws IOException {
        Packing packing = new Packing(pack.common(), new PackBytes());
        for (Pack.Message message : pack.messages()) {
            packing.add(message.topic(), message.key(), message.headers(), out -> out.write(message.payload()));
        }
        return packing.take();
    }

    private static Pack.Message message(String key, String payload) {
        return new Pack.Message(
                "junheng.registry.school.v1",
                key,
                "{\"ce_subject\":\"" + key + "\"}",
                payload.getBytes(StandardCharsets.UTF_8));
    }
}
