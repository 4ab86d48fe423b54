package io.junheng.indicator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.contracts.registry.ClassSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSpreadTest {

    private static List<Integer> sizes(List<ClassSize> classes) {
        return classes.stream().map(ClassSize::pupils).toList();
    }

    private static ClassSize of(int pupils) {
        return new ClassSize(pupils + "班", "PRIMARY", "P1", pupils);
    }

    @Test
    void an_even_spread_leaves_no_class_more_than_one_ahead() {
        assertThat(sizes(ClassSpread.evenly("PRIMARY", 137, 3))).containsExactly(46, 46, 45);
        assertThat(sizes(ClassSpread.evenly("PRIMARY", 0, 2))).containsExactly(0, 0);
    }

    @Test
    void classes_grow_in_proportion_and_every_pupil_has_a_place() {
        // Given classes of 30, 40 and 50, and 100 pupils instead of 120: 25, 33 1/3 and 41 2/3
        List<ClassSize> spread = ClassSpread.inProportion(List.of(of(30), of(40), of(50)), 100);

        // Then
        assertThat(sizes(spread)).containsExactly(25, 33, 42);
        assertThat(spread.get(2).name()).isEqualTo("50班");
    }

    @Test
    void empty_classes_are_filled_evenly() {
        assertThat(sizes(ClassSpread.inProportion(List.of(of(0), of(0)), 91))).containsExactly(46, 45);
    }
}
