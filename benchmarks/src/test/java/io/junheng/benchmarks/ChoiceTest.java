package io.junheng.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void aRunOfEverythingGoesWithoutWhatLacksAProgramAndSaysSo() {
        Choice choice = Choice.of(List.of("--short"), program -> !program.equals("wrk"));

        assertThat(choice.scale()).isEqualTo(Scale.SHORT);
        assertThat(choice.benchmarks())
                .extracting(Benchmark::name)
                .contains("lists", "tasks")
                .doesNotContain("gateway", "soak");
        assertThat(choice.leftOut()).containsExactly("gateway needs wrk on the PATH");
    }

    @Test
    void whatIsNamedIsMeasuredInTheOrderOfAllHoweverItIsNamed() {
        Choice choice = Choice.of(List.of("tasks", "--full", "soak", "lists"), program -> false);

        assertThat(choice.benchmarks()).extracting(Benchmark::name).containsExactly("lists", "tasks", "soak");
        assertThat(choice.leftOut()).isEmpty();
    }

    @Test
    void whatIsNamedAndLacksAProgramIsRefusedBeforeAnythingStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of(List.of("--short", "lists", "gateway"), program -> false))
                .withMessage("gateway needs nginx and wrk on the PATH");
    }

    @Test
    void anUnknownNameAndAnythingButOneScaleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of(List.of("--short", "list"), program -> true))
                .withMessageContaining("there is no list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of(List.of("lists"), program -> true))
                .withMessageContaining("--short");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of(List.of("--short", "--full"), program -> true))
                .withMessageContaining("--short");
    }
}
