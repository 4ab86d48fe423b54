package io.junheng.indicator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescentTest {

    private static Link link(String predecessor, String successor, int year) {
        return new Link(predecessor, successor, "MERGE", LocalDate.of(year, 9, 1));
    }

    @Test
    void a_subject_stands_for_all_that_it_came_of_however_long_ago() {
        Descent descent = new Descent(List.of(link("a", "c", 2020), link("b", "c", 2020), link("c", "d", 2022)));
        assertThat(descent.of("d")).containsExactly("d", "a", "b", "c");
        assertThat(descent.of("a")).containsExactly("a");
        assertThat(descent.isSucceeded("c")).isTrue();
        assertThat(descent.links("d")).extracting(Link::predecessor).containsExactly("a", "b", "c");
    }

    @Test
    void what_was_divided_is_known_as_such_and_a_rename_is_no_descent() {
        Descent descent = new Descent(List.of(link("a", "b", 2020), link("a", "c", 2020), link("x", "x", 2021)));
        assertThat(descent.isDivided("a")).isTrue();
        assertThat(descent.isDivided("b")).isFalse();
        assertThat(descent.isSucceeded("x")).isFalse();
    }

    @Test
    void lineage_that_runs_in_a_circle_ends() {
        Descent descent = new Descent(List.of(link("a", "b", 2020), link("b", "a", 2022)));
        assertThat(descent.of("a")).containsExactly("a", "b");
    }
}
