package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events that wait together come out as they went in. */
class PackTest {

    @Test
    void eachEventComesOutAsItWentIn() {
        // Given
        Pack pack = new Pack(
                "{\"ce_actor\":\"张三\"}",
                List.of(message("2122990001", "{\"after\":{\"name\":\"梨树县实验小学\"}}"), message("2122990002", "")));

        // When
        Pack read = Pack.of(pack.bytes());

        // Then
        assertThat(read.common()).isEqualTo(pack.common());
        assertThat(read.messages()).usingRecursiveComparison().isEqualTo(pack.messages());
    }

    @Test
    void whatIsAlikeTakesLittleRoom() {
        Pack pack = new Pack(
                "{}",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> message("21229" + i, "{\"after\":{\"name\":\"小学\",\"code\":" + i + "}}"))
                        .toList());

        assertThat(pack.bytes()).hasSizeLessThan(40_000);
    }

    private static Pack.Message message(String key, String payload) {
        return new Pack.Message(
                "junheng.registry.school.v1",
                key,
                "{\"ce_subject\":\"" + key + "\"}",
                payload.getBytes(StandardCharsets.UTF_8));
    }
}
