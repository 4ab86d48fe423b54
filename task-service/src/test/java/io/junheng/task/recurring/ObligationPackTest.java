package io.junheng.task.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.junheng.kit.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The obligations of the pack {@code task-supervision}, as the rows' examples judge them. */
class ObligationPackTest {

    private static final Map<String, Obligation> PACK = new HashMap<>();
    private static final Period FIRST = new Period("2026-T1", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 15));
    private static final Period SECOND = new Period("2026-T2", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 7, 16));
    private static final Period YEAR = new Period("2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of(System.getProperty("junheng.root"), "reference-data/task-supervision/obligations.yaml");
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> all = yaml.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (all.hasNext()) {
                JsonNode setting = all.next();
                PACK.put(setting.path("key").asText(), obligation(json, setting));
            }
        }
    }

    @Test
    void everyObligationOfThePackHoldsToItsRules() {
        assertThat(PACK).hasSize(22).allSatisfy((key, obligation) -> {
            Problems problems = new Problems();
            new ObligationKind().check(obligation, problems);
            assertThat(problems.violations()).as(key).isEmpty();
        });
    }

    @Test
    void r032TheSchoolWithThreePatrolsAndThenTwoPassesAndFails() {
        List<Occurrence> done = on("2026-09-10", "2026-10-10", "2026-12-01", "2027-03-10", "2027-05-10");

        assertThat(verdict("teaching-patrols", FIRST, done)).isEqualTo("PASS");
        assertThat(verdict("teaching-patrols", SECOND, done)).isEqualTo("FAIL");
    }

    @Test
    void r182AYearNeedsTwoReportsOneInEachHalfAndOneAssessment() {
        Period first = new Period("2027-H1", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
        Period second = new Period("2027-H2", LocalDate.of(2027, 7, 1), LocalDate.of(2027, 12, 31));
        List<Occurrence> reports = on("2027-03-01", "2027-03-20");

        assertThat(verdict("ideology-reports", first, reports)).isEqualTo("PASS");
        assertThat(verdict("ideology-reports", second, reports)).isEqualTo("FAIL");
        assertThat(verdict("ideology-assessment", YEAR, on("2027-12-31"))).isEqualTo("PASS");
        assertThat(verdict("ideology-assessment", YEAR, List.of())).isEqualTo("FAIL");
    }

    @Test
    void r188OneHearingInTwoTermsIsNotEnoughAndEachPrincipalGivesAnAccount() {
        List<Occurrence> hearing = on("2026-11-05");

        assertThat(verdict("term-hearings", FIRST, hearing)).isEqualTo("PASS");
        assertThat(verdict("term-hearings", SECOND, hearing)).isEqualTo("FAIL");
        assertThat(verdict("principal-accounts", YEAR, List.of())).isEqualTo("FAIL");
        assertThat(verdict("principal-accounts", YEAR, on("2027-01-20"))).isEqualTo("PASS");
    }

    @Test
    void r028ABudgetReportWithoutTheFinalAccountsIsNotEnough() {
        Occurrence budget = new Occurrence("s", LocalDate.of(2027, 3, 1), List.of("预算"));
        Occurrence accounts = new Occurrence("s", LocalDate.of(2027, 9, 1), List.of("决算"));

        assertThat(verdict("congress-reports", YEAR, List.of(budget))).isEqualTo("FAIL");
        assertThat(verdict("congress-reports", YEAR, List.of(budget, accounts))).isEqualTo("PASS");
    }

    @Test
    void r017ThePlanOfASchoolIsDueOnTheTenthOfJuneAndLateOnTheEleventh() {
        Obligation plans = PACK.get("school-plans");

        assertThat(plans.due(YEAR)).isEqualTo(LocalDate.of(2027, 6, 10));
        assertThat(state("school-plans", YEAR, LATER, filed("2027-06-10", "工作方案")))
                .isEqualTo(Receipt.RECEIVED);
        assertThat(state("school-plans", YEAR, LATER, filed("2027-06-11", "工作方案")))
                .isEqualTo(Receipt.LATE);
        assertThat(plans.filed().needsDatedActivities()).isTrue();
    }

    @Test
    void r031TheSelfCheckIsInTimeOnTheThirtiethOfSeptemberAndLateTheDayAfter() {
        assertThat(state("self-check", YEAR, LATER, filed("2027-09-30", "自查报告", "验收申请")))
                .isEqualTo(Receipt.RECEIVED);
        assertThat(state("self-check", YEAR, LATER, filed("2027-10-01", "自查报告", "验收申请")))
                .isEqualTo(Receipt.LATE);
        assertThat(PACK.get("acceptance").due(YEAR)).isEqualTo(LocalDate.of(2027, 10, 31));
        assertThat(PACK.get("final-evaluation").due(YEAR)).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void r050BothDocumentsAreThoseOfTheCollectionThatTheObligationNames() throws IOException {
        Obligation report = PACK.get("self-evaluation-report");

        assertThat(scheme(report.collection()).findValuesAsText("name")).contains("自评报告", "工作总结");
        assertThat(scheme(report.collection()).has("dueDays"))
                .as("the day is open")
                .isFalse();
        assertThat(report.parts()).isEmpty();
    }

    @Test
    void r077TheTwoWeeksAreThoseOfTheCollectionThatTheObligationNames() throws IOException {
        Obligation analysis = PACK.get("quality-analysis");

        assertThat(scheme(analysis.collection()).path("dueDays").asInt()).isEqualTo(14);
        assertThat(scheme(analysis.collection()).findValuesAsText("name")).contains("教学质量分析报告");
        assertThat(analysis.withinDays()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, 0, '', RECEIVED, PASS",
        "4, 4, 1, '', LATE, FAIL",
        "4, 2, 0, 220303, INCOMPLETE, OPEN",
        "4, 0, 0, 220303, DUE, OPEN"
    })
    void aCollectionSaysHowItsRegionStands(
            int asked, int received, int late, String missing, Receipt state, String verdict) {
        KnownCollection collection = new KnownCollection(
                "col_1",
                "220303",
                2021,
                LocalDate.of(2021, 4, 30),
                asked,
                received,
                late,
                missing.isEmpty() ? List.of() : List.of(missing));

        assertThat(collection.verdict(LocalDate.of(2021, 4, 30)).state()).isEqualTo(state);
        assertThat(collection.verdict(LocalDate.of(2021, 4, 30)).verdict()).isEqualTo(late > 0 ? "OPEN" : verdict);
        assertThat(collection.verdict(LocalDate.of(2021, 5, 1)).verdict())
                .isEqualTo(verdict.equals("PASS") ? "PASS" : "FAIL");
    }

    /** A scheme of the pack {@code collections}. */
    private static JsonNode scheme(String key) throws IOException {
        Path file = Path.of(System.getProperty("junheng.root"), "reference-data/collections/schemes.yaml");
        try (MappingIterator<JsonNode> all =
                new YAMLMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            while (all.hasNext()) {
                JsonNode scheme = all.next();
                if (scheme.path("key").asText().equals(key)) {
                    return scheme;
                }
            }
        }
        throw new AssertionError("no scheme " + key);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-06, NOT_DUE", "2027-06-07, DUE", "2027-06-10, DUE", "2027-06-11, OVERDUE"})
    void whatIsNotFiledIsNotDueDueOrOverdue(LocalDate today, Receipt state) {
        assertThat(state("school-plans", YEAR, today)).isEqualTo(state);
    }

    private static Receipt state(String key, Period period, LocalDate today, Occurrence... filed) {
        return new Judging(PACK.get(key), today).of("s", period, List.of(filed)).state();
    }

    private static Occurrence filed(String day, String... parts) {
        return new Occurrence("s", LocalDate.parse(day), List.of(parts));
    }

    private static String verdict(String key, Period period, List<Occurrence> done) {
        return new Judging(PACK.get(key), LATER).of("s", period, done).verdict();
    }

    private static List<Occurrence> on(String... days) {
        return Arrays.stream(days)
                .map(day -> new Occurrence("s", LocalDate.parse(day), List.of()))
                .toList();
    }

    private static Obligation obligation(ObjectMapper json, JsonNode setting) {
        try {
            return json.treeToValue(setting.path("values"), Obligation.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
