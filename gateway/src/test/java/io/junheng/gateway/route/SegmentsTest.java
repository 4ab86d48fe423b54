package io.junheng.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final String PATH = "/v1/orders/ord_1/evidence/e1";

    @Test
    void areCountedFromOne() {
        assertThat(Segments.at(PATH, 1)).isEqualTo("v1");
        assertThat(Segments.at(PATH, 3)).isEqualTo("ord_1");
        assertThat(Segments.at(PATH, 5)).isEqualTo("e1");
        assertThat(Segments.at(PATH, 6)).isNull();
    }

    @Test
    void theRestIsWhatFollows() {
        assertThat(Segments.from(PATH, 4)).isEqualTo("evidence/e1");
        assertThat(Segments.from(PATH, 5)).isEqualTo("e1");
        assertThat(Segments.from(PATH, 6)).isNull();
    }

    @Test
    void exactlySoManyAndNotMore() {
        assertThat(Segments.are(PATH, 5)).isTrue();
        assertThat(Segments.are(PATH, 4)).isFalse();
        assertThat(Segments.are("/v1/stream", 2)).isTrue();
        assertThat(Segments.are("/v1/stream", 3)).isFalse();
        assertThat(Segments.at("/", 1)).isEmpty();
    }
}
