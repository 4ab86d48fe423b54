package io.junheng.task.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.calendar.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {

    private static final List<Term> TERMS = List.of(
            new Term(1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 16)),
            new Term(2, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 7, 10)));
    private static final LocalDate LATER = LocalDate.of(2026, 8, 1);

    @Test
    void r032ThreePatrolsInTheFirstTermAndTwoInTheSecondPassAndFail() {
        // Given
        Obligation patrols = obligation(Frequency.TERM, 3);
        List<Period> terms =
                Periods.between(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31), Frequency.TERM, TERMS, false);
        List<Occurrence> done = on("2025-09-10", "2025-10-10", "2025-12-01", "2026-03-10", "2026-06-01");

        // When
        List<String> verdicts = terms.stream()
                .map(term ->
                        new Judging(patrols, LATER).of("2122000001", term, done).verdict())
                .toList();

        // Then
        assertThat(terms).extracting(Period::key).containsExactly("2025-T1", "2025-T2");
        assertThat(verdicts).containsExactly("PASS", "FAIL");
    }

    @Test
    void r032FourInTheFirstTermDoNotHelpTheSecond() {
        Obligation patrols = obligation(Frequency.TERM, 3);
        List<Occurrence> done = on("2025-09-10", "2025-10-10", "2025-11-10", "2025-12-01", "2026-03-10", "2026-06-01");
        Period second = new Period("2025-T2", TERMS.get(1).from(), TERMS.get(1).to());

        Verdict verdict = new Judging(patrols, LATER).of("2122000001", second, done);

        assertThat(verdict.done()).isEqualTo(2);
        assertThat(verdict.verdict()).isEqualTo("FAIL");
    }

    @Test
    void r032TwoHalfYearReportsInMarchLeaveTheSecondHalfWithout() {
        Obligation reports = obligation(Frequency.HALF_YEAR, 1);
        List<Period> halves = Periods.between(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Frequency.HALF_YEAR, List.of(), false);
        List<Occurrence> done = on("2026-03-05", "2026-03-25");
        Judging judging = new Judging(reports, LocalDate.of(2027, 1, 1));

        assertThat(halves.stream().map(half -> judging.of("220322", half, done).verdict()))
                .containsExactly("PASS", "FAIL");
    }

    @Test
    void r027AReportToTheGovernmentAloneIsNotEnough() {
        // Given
        Obligation report = new Obligation(
                Obligation.Subject.REGION,
                List.of(),
                Frequency.YEAR,
                1,
                List.of("党委", "政府"),
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Period year = new Period("2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Occurrence toGovernment = new Occurrence("220322", LocalDate.of(2026, 5, 1), List.of("政府"));
        Occurrence toBoth = new Occurrence("220322", LocalDate.of(2026, 12, 31), List.of("党委", "政府"));

        // When
        Judging newYear = new Judging(report, LocalDate.of(2027, 1, 1));
        Judging newYearsEve = new Judging(report, LocalDate.of(2026, 12, 31));

        // Then
        assertThat(newYear.of("220322", year, List.of(toGovernment)).verdict()).isEqualTo("FAIL");
        assertThat(newYear.of("220322", year, List.of(toGovernment)).missing()).containsExactly("党委");
        assertThat(newYearsEve.of("220322", year, List.of(toGovernment)).verdict())
                .isEqualTo("OPEN");
        assertThat(newYear.of("220322", year, List.of(toBoth)).verdict()).isEqualTo("PASS");
    }

    @ParameterizedTest
    @CsvSource({"2027, 2027-02-28", "2028, 2028-02-29", "2100, 2100-02-28"})
    void whatIsDueOnTheLeapDayIsDueOnTheTwentyEighthInACommonYear(int year, LocalDate due) {
        Obligation yearly = new Obligation(
                Obligation.Subject.REGION,
                List.of(),
                Frequency.YEAR,
                1,
                List.of(),
                null,
                LocalDate.of(2020, 1, 1),
                null,
                2,
                29,
                null,
                null,
                null,
                null,
                null);
        Period period = new Period(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));

        assertThat(yearly.due(period)).isEqualTo(due);
    }

    @Test
    void weeksOfHolidaysAreLeftOutInTermTime() {
        List<Period> weeks =
                Periods.between(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 3, 8), Frequency.WEEK, TERMS, true);

        assertThat(weeks).extracting(Period::key).containsExactly("2026-W03", "2026-W10");
    }

    @Test
    void r180ASchoolYearReachesOverTheNewYear() {
        Obligation practice = obligation(Frequency.SCHOOL_YEAR, 1);
        List<Period> years = Periods.between(
                LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31), Frequency.SCHOOL_YEAR, List.of(), false);

        assertThat(years).extracting(Period::key).containsExactly("SY2023");
        assertThat(new Judging(practice, LATER)
                        .of("s", years.get(0), on("2024-07-01"))
                        .verdict())
                .isEqualTo("PASS");
    }

    @Test
    void weeksAtTheTurnOfTheYearAreWhole() {
        List<Period> weeks =
                Periods.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4), Frequency.WEEK, List.of(), false);

        assertThat(weeks)
                .containsExactly(
                        new Period("2026-W53", LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)),
                        new Period("2027-W01", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10)));
    }

    private static Obligation obligation(Frequency frequency, int times) {
        return new Obligation(
                Obligation.Subject.SCHOOL,
                List.of(),
                frequency,
                times,
                List.of(),
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Occurrence> on(String... days) {
        return Arrays.stream(days)
                .map(day -> new Occurrence("2122000001", LocalDate.parse(day), List.of()))
                .toList();
    }
}
