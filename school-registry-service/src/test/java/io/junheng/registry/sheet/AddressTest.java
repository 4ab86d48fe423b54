package io.junheng.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells by their names. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({"A1, 0, 0", "I6, 5, 8", "Z10, 9, 25", "AA1, 0, 26", "AZ2, 1, 51", "BA2, 1, 52", "SF5000, 4999, 499"})
    void aNameTellsRowAndColumn(String name, int row, int column) {
        assertThat(Address.of(name)).contains(new Address(row, column));
        assertThat(new Address(row, column)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A0", "a1", "1A", "AAAA1", "A5001", "A100000", "SG1", "XFE1", "A1:B2", "Ａ1", "$A$1"})
    void whatIsNoNameIsNone(String name) {
        assertThat(Address.of(name)).isEmpty();
    }

    @Test
    void nothingIsNoName() {
        assertThat(Address.of(null)).isEmpty();
        assertThat(Address.column(null)).isEmpty();
    }

    @Property
    void everyCellIsFoundUnderItsName(
            @ForAll @IntRange(max = Address.MOST_ROWS - 1) int row,
            @ForAll @IntRange(max = Address.MOST_COLUMNS - 1) int column) {
        Address address = new Address(row, column);
        assertThat(Address.of(address.toString())).contains(address);
    }
}
