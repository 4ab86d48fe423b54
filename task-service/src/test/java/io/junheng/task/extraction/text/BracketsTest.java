package io.junheng.task.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BracketsTest {

    @Test
    void aBracketFindsItsPartnerThroughOthers() {
        // Given
        String text = "(甲(乙)丙)[丁]";
        // When
        Brackets brackets = Brackets.in(text);
        // Then
        assertThat(brackets.partner(0)).isEqualTo(6);
        assertThat(brackets.partner(2)).isEqualTo(4);
        assertThat(brackets.pairs()).extracting(Brackets.Pair::height).containsExactly(1, 0, 0);
    }

    @Test
    void aBracketOfAnotherKindClosesNothing() {
        // Given
        String text = "(甲】乙)";
        // Then
        assertThat(Brackets.in(text).partner(0)).isEqualTo(4);
        assertThat(Brackets.in(text).partner(2)).isEqualTo(-1);
    }

    @Test
    void anOpenBracketDoesNotTakeTheNextOnes() {
        // Given
        String text = "(甲\n(乙)";
        // Then
        assertThat(Brackets.in(text).isUnclosed(text, 0)).isTrue();
        assertThat(Brackets.in(text).partner(3)).isEqualTo(5);
    }

    @Test
    void aPairFurtherApartThanAnyListIsNone() {
        // Given
        String text = "(" + "甲".repeat(1500) + ")";
        // Then
        assertThat(Brackets.in(text).pairs()).isEmpty();
    }
}
