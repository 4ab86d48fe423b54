package io.junheng.registry.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A draw is repeated by its seed and depends on nothing else. */
class DrawTest {

    private static List<String> applicants(int number) {
        return IntStream.range(0, number).mapToObj(i -> "A" + i).toList();
    }

    @Test
    void aTicketIsTheHashOfSeedAndApplicant() {
        assertThat(Draw.ticket("seed", "A1"))
                .isEqualTo("67c6ed5c71098f20ac343b59f89a281a49d5f7305165a472aaf9f57b3a6993ad");
    }

    @Property(tries = 50)
    void asManyAreAdmittedAsThereArePlacesWhateverTheOrder(
            @ForAll @IntRange(max = 60) int number,
            @ForAll @IntRange(min = 1, max = 60) int places,
            @ForAll long seed) {
        List<String> given = applicants(number);
        List<String> turned =
                given.stream().sorted(java.util.Comparator.reverseOrder()).toList();

        Draw draw = Draw.of(given, places, Long.toString(seed));

        assertThat(draw.tickets().stream().filter(Draw.Ticket::admitted)).hasSize(Math.min(number, places));
        assertThat(Draw.of(turned, places, Long.toString(seed))).isEqualTo(draw);
        assertThat(draw.seed() == null).isEqualTo(number <= places);
    }
}
