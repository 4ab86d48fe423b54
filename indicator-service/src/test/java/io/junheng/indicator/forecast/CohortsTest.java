package io.junheng.indicator.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cohorts forward, where what comes can be told by hand. */
class CohortsTest {

    private static Grade grade(String text) {
        return Grade.of(text).orElseThrow();
    }

    /** A school that has the same hundred pupils in each of six grades and loses a tenth between grades, for three years. */
    private static Enrolment steady() {
        Enrolment enrolment = new Enrolment();
        for (int year = 2021; year <= 2023; year++) {
            double pupils = 100;
            for (int i = 1; i <= 6; i++) {
                enrolment.add(year, "a", grade("P" + i), pupils);
                pupils *= 0.9;
            }
        }
        return enrolment;
    }

    @Test
    void a_steady_school_stays_as_it_is() {
        // When
        Cohorts.Forecast forecast = new Cohorts(steady(), Map.of(), 2023).forward(5);

        // Then
        assertThat(forecast.pupils().ofStage(2028, "PRIMARY"))
                .isCloseTo(steady().ofStage(2023, "PRIMARY"), within(1e-9));
        assertThat(forecast.ratios()).hasSize(5).allSatisfy(ratio -> {
            assertThat(ratio.ratio()).isCloseTo(0.9, within(1e-12));
            assertThat(ratio.pairs()).isEqualTo(2);
        });
        assertThat(forecast.entrants())
                .allSatisfy(each -> assertThat(each.source()).isEqualTo("MEAN_OF_ENTRANTS"));
    }

    @Test
    void births_tell_who_enters_by_the_part_that_entered_before() {
        // Given 125 births for 100 entrants so far, and 250 for 2024
        Map<Integer, Double> births = Map.of(2015, 125.0, 2016, 125.0, 2017, 125.0, 2018, 250.0);

        // When
        List<Cohorts.Entrants> entrants =
                new Cohorts(steady(), births, 2023).forward(2).entrants();

        // Then
        assertThat(entrants.get(0)).isEqualTo(new Cohorts.Entrants(2024, 200, "BIRTHS"));
        assertThat(entrants.get(1).source()).isEqualTo("MEAN_OF_ENTRANTS");
    }

    @Test
    void the_last_grade_of_primary_school_enters_junior_schools_as_the_one_before_did() {
        // Given 90 in P6 in both years, and junior schools that took 60 and 20 of them
        Enrolment enrolment = new Enrolment();
        for (int year = 2022; year <= 2023; year++) {
            enrolment.add(year, "p", grade("P6"), 90);
            enrolment.add(year, "j1", grade("J1"), 60);
            enrolment.add(year, "j2", grade("J1"), 20);
        }

        // When
        Enrolment next = new Cohorts(enrolment, Map.of(), 2023).forward(1).pupils();

        // Then
        assertThat(next.of(2024, "j1", grade("J1"))).isCloseTo(60, within(1e-9));
        assertThat(next.of(2024, "j2", grade("J1"))).isCloseTo(20, within(1e-9));
    }

    @Test
    void with_one_year_only_everybody_goes_up_and_that_is_said() {
        // Given
        Enrolment enrolment = new Enrolment();
        enrolment.add(2023, "a", grade("P1"), 40);
        enrolment.add(2023, "a", grade("P2"), 30);

        // When
        Cohorts.Forecast forecast = new Cohorts(enrolment, Map.of(), 2023).forward(1);

        // Then
        assertThat(forecast.pupils().of(2024, grade("P2"))).isEqualTo(40);
        assertThat(forecast.ratios().get(0).pairs()).isZero();
    }

    @Test
    void past_forecasts_know_nothing_of_what_came_later() {
        // Given a year whose entrants nobody could have told
        Enrolment enrolment = steady();
        enrolment.add(2023, "a", grade("P1"), 100);

        // When
        List<Backtest.Point> points = Backtest.of(enrolment, Map.of(), 2023, 5);

        // Then the forecast of 2022 misses just them
        assertThat(points).hasSize(1);
        assertThat(points.get(0).madeIn()).isEqualTo(2022);
        assertThat(points.get(0).actual() - points.get(0).forecast()).isCloseTo(100, within(1e-9));
        assertThat(points.get(0).errorPercent()).isNegative();
    }

    @Test
    void classes_are_at_risk_from_the_sizes_that_the_sources_give() {
        assertThat(ClassLimits.risk("PRIMARY", 90, 2)).contains("NONE");
        assertThat(ClassLimits.risk("PRIMARY", 91, 2)).contains("OVER_STANDARD");
        assertThat(ClassLimits.risk("JUNIOR", 100, 2)).contains("NONE");
        assertThat(ClassLimits.risk("JUNIOR", 112, 2)).contains("LARGE");
        assertThat(ClassLimits.risk("SENIOR", 112, 2)).isEmpty();
    }
}
