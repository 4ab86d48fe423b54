package io.junheng.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.problem.Problems;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private static final Listing LISTING = Listing.of("things", "thing")
            .field("code", "code", FieldType.TEXT)
            .field("part", "part", FieldType.INTEGER)
            .field("name", "name", FieldType.TEXT)
            .field("size", "size", FieldType.INTEGER)
            .key("code", "part");

    private static Ordering by(String order) {
        return Ordering.read(LISTING, order, new Problems());
    }

    private static List<String> beyond(String order, Object... place) {
        return by(order).beyond(Arrays.asList(place)).stream()
                .map(Condition::sql)
                .toList();
    }

    @Test
    void theKeyAloneIsOneRangeOfItsIndex() {
        assertThat(beyond(null, "a", 1L)).containsExactly("(code, part) > (?, ?)");
    }

    @Test
    void anOrderedColumnIsOneRangeAndThenTheRowsWithoutAValue() {
        assertThat(beyond("name", "x", "a", 1L)).containsExactly("(name, code, part) > (?, ?, ?)", "name is null");
    }

    @Test
    void descendingTurnsTheKeyAroundTooSoThatTheSameIndexServes() {
        assertThat(by("-name").sql()).isEqualTo("name desc, code desc, part desc");
        assertThat(beyond("-name", "x", "a", 1L)).containsExactly("(name, code, part) < (?, ?, ?)");
    }

    @Test
    void amongRowsWithoutAValueTheKeyGoesOn() {
        assertThat(beyond("name", null, "a", 1L)).containsExactly("name is null and (code, part) > (?, ?)");
        assertThat(beyond("-name", null, "a", 1L))
                .containsExactly("name is null and (code, part) < (?, ?)", "name is not null");
    }

    @Test
    void mixedDirectionsAreSeveralRanges() {
        assertThat(beyond("-name,code", "x", "a", 1L))
                .containsExactly("name = ? and (code, part) > (?, ?)", "name < ?");
    }

    @Test
    void anAbsentValueFurtherOnIsNotSteppedOver() {
        assertThat(beyond("name,size", "x", 3L, "a", 1L))
                .containsExactly(
                        "name = ? and (size, code, part) > (?, ?, ?)",
                        "name = ? and size is null",
                        "name > ?",
                        "name is null");
    }

    @Test
    void eachRangeBindsItsOwnValues() {
        assertThat(by("-name,code").beyond(Arrays.asList("x", "a", 1L)))
                .extracting(Condition::parameters)
                .containsExactly(List.of("x", "a", 1L), List.of("x"));
    }
}
