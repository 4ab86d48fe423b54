package io.junheng.indicator.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets a card: both conditions, in the same years, under the same person. */
class CardsTest {

    private final List<Cards.YearlyTotal> totals = new ArrayList<>();

    /** Two junior schools that stand still, so that whoever falls below them is last. */
    @BeforeEach
    void others() {
        for (int year = 2018; year <= 2021; year++) {
            given("other1", "31", year, "80", "P9");
            given("other2", "31", year, "85", "P8");
        }
    }

    private CardsTest given(String school, String type, int year, String total, String principal) {
        totals.add(new Cards.YearlyTotal(school, school, type, year, new BigDecimal(total), principal));
        return this;
    }

    private CardsTest school(String principal, String... from2018) {
        for (int i = 0; i < from2018.length; i++) {
            given("s", "31", 2018 + i, from2018[i], principal);
        }
        return this;
    }

    private List<String> cards(int until) {
        return cards(until, null);
    }

    private List<String> consequences(int until) {
        return Cards.of(totals.stream().filter(total -> total.year() <= until).toList(), BigDecimal.TEN)
                .get(0)
                .consequences();
    }

    private List<String> cards(int until, String severe) {
        return Cards.of(
                        totals.stream().filter(total -> total.year() <= until).toList(),
                        severe == null ? null : new BigDecimal(severe))
                .stream()
                .map(card -> card.schoolCode() + " " + card.card() + " " + card.years())
                .toList();
    }

    @Test
    void r068TwoYearsAreYellowAndThreeAreRed() {
        // Given / When
        school("P1", "79", "78", "77", "76");

        // Then
        assertThat(cards(2019)).isEmpty();
        assertThat(cards(2020)).containsExactly("s YELLOW [2019, 2020]");
        assertThat(cards(2021)).containsExactly("s RED [2019, 2020, 2021]");
    }

    @Test
    void r068OneYearWithASevereFallIsAnAdmonitionByWhateverIsCalledSevere() {
        // Given a fall by exactly ten per cent to the last place
        school("P1", "80", "72");

        // Then
        assertThat(cards(2019, "10")).containsExactly("s ADMONITION [2019]");
        assertThat(cards(2019, "10.01")).isEmpty();
        assertThat(cards(2019)).isEmpty();
        assertThat(consequences(2019)).containsExactly("TALK", "POST_FROZEN");
    }

    @Test
    void r068DeclineWithoutTheLastPlaceIsNothing() {
        // Given / When
        school("P1", "99", "98", "97", "96");

        // Then
        assertThat(cards(2021)).isEmpty();
    }

    @Test
    void r068ABreakStartsAgain() {
        // Given a year in which it rises
        school("P1", "79", "78", "78.5", "77");

        // Then
        assertThat(cards(2021)).isEmpty();
    }

    @Test
    void r068ANewPrincipalStartsAtNothing() {
        // Given
        school("P1", "79", "78", "77");
        given("s", "31", 2021, "76", "P2");

        // Then
        assertThat(cards(2020)).containsExactly("s YELLOW [2019, 2020]");
        assertThat(cards(2021)).isEmpty();
    }

    @Test
    void r068TypesAreRankedApart() {
        // Given the only primary schools, of which one is better than the other but below the junior ones
        for (int year = 2018; year <= 2021; year++) {
            given("worse", "21", year, "10", "P3");
            given("falling", "21", year, String.valueOf(60 - year % 10), "P4");
        }

        // Then
        assertThat(cards(2021)).isEmpty();
    }
}
