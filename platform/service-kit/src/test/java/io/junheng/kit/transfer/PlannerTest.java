package io.junheng.kit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    @Test
    void statisticsAreTakenAfterTheFirstChunkAndWhenThereIsEightTimesAsMuch() {
        assertThat(LongStream.rangeClosed(1, 600).filter(chunk -> Planner.worthwhile(chunk * 1_000, 1_000)))
                .containsExactly(1L, 8L);
    }

    @ParameterizedTest
    @ValueSource(longs = {8_137, 20_500})
    void aLastChunkThatIsNotFullIsNoReason(long done) {
        assertThat(Planner.worthwhile(done, 137)).isFalse();
    }

    @Test
    void aFileOfOneShortChunkIsLearntFrom() {
        assertThat(Planner.worthwhile(3, 3)).isTrue();
    }
}
