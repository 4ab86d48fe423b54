package io.junheng.indicator.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.NodeContent;
import io.junheng.indicator.framework.NodeContent.DeductionContent;
import io.junheng.indicator.framework.NodeContent.LevelContent;
import io.junheng.indicator.framework.NodeContent.MeasureContent;
import io.junheng.indicator.framework.NodeContent.RelaxationContent;
import io.junheng.indicator.framework.ScoringContent;
import io.junheng.indicator.framework.ScoringContent.CapContent;
import io.junheng.indicator.framework.ScoringContent.GradeContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a round is judged: exact, and by nothing but its entries and what was measured. */
class JudgingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 20);
    private static final Measured NOTHING = measure -> new Measured.Reading("UNDETERMINED", null);

    private final List<NodeContent> tree = new ArrayList<>();

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private JudgingTest group(String key, String cap) {
        tree.add(new NodeContent(
                key,
                null,
                "A",
                key,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                number(cap),
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    private JudgingTest scored(String key, String parent, String full, String weight, DeductionContent... rules) {
        tree.add(new NodeContent(
                key,
                parent,
                "S",
                key,
                null,
                null,
                null,
                "RATING",
                number(full),
                number(weight),
                null,
                null,
                null,
                null,
                List.of(rules),
                null,
                null));
        return this;
    }

    private FrameworkContent framework(ScoringContent scoring) {
        return new FrameworkContent(
                "f", 1, "f", null, null, "REGION", null, null, null, null, null, null, null, null, null, null, null,
                null, tree, scoring, null);
    }

    private static Entry score(String standard, String score) {
        return new Entry(standard, null, number(score), null, null, null, null, null);
    }

    private Judgement judged(ScoringContent scoring, Measured measured, Entry... entries) {
        return Judging.of(framework(scoring), List.of(entries), new Marking(measured, DAY));
    }

    private static ScoringContent sum(String passFrom, CapContent... caps) {
        return new ScoringContent(
                "SUM",
                number("100"),
                number(passFrom),
                List.of(
                        new GradeContent("GOOD", "良好", number("80")),
                        new GradeContent("EXCELLENT", "优秀", number("90"))),
                List.of(caps));
    }

    @ParameterizedTest
    @CsvSource({"84.99, NOT_PASSED, GOOD", "85, PASSED, GOOD", "89.9999, PASSED, GOOD", "90, PASSED, EXCELLENT"})
    void theTotalIsJudgedExactlyAtItsThreshold(String score, String verdict, String grade) {
        // Given one standard of ten points that weighs a hundred
        scored("S1", null, "100", null);

        // When
        Judgement judgement = judged(sum("85"), NOTHING, score("S1", score));

        // Then
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.grade()).isEqualTo(grade);
    }

    @Test
    void weightsAndFullMarksNeedNotBeTheSame() {
        // Given thirds that only add up when they are not rounded
        scored("S1", null, "3", "33.3").scored("S2", null, "7", "66.7");

        // When one of three points and seven of seven
        Judgement judgement = judged(sum(null), NOTHING, score("S1", "1"), score("S2", "7"));

        // Then 33.3 / 3 + 66.7
        assertThat(judgement.total()).isEqualByComparingTo("77.8");
        assertThat(judgement.verdict()).isEqualTo("SCORED");
        assertThat(judgement.met()).isEqualTo(1);
    }

    @Test
    void deductionsStopAtTheirMostAndAtNothing() {
        // Given
        DeductionContent rule = new DeductionContent("late", "每低于1个百分点扣1分", number("1"), number("3"));
        DeductionContent heavy = new DeductionContent("fraud", "弄虚作假", number("8"), null);
        scored("S1", null, "10", null, rule, heavy).scored("S2", null, "10", null, rule);

        // When
        Judgement judgement = judged(
                sum(null),
                NOTHING,
                new Entry(
                        "S1",
                        null,
                        null,
                        List.of(new Entry.Deducted("late", number("2.5")), new Entry.Deducted("fraud", number("1"))),
                        null,
                        null,
                        null,
                        null),
                new Entry("S2", null, null, List.of(new Entry.Deducted("late", number("9"))), null, null, null, null));

        // Then 10 - 2.5 - 8 is nothing, and 9 times costs 3
        assertThat(judgement.standing("S1").orElseThrow().score()).isEqualByComparingTo("0");
        assertThat(judgement.standing("S2").orElseThrow().score()).isEqualByComparingTo("7");
    }

    @Test
    void aGroupIsCappedAndSoIsTheTotal() {
        // Given a group of thirty points that counts for twenty, and a total of at most 60 unless S3 is met
        group("A1", "20")
                .scored("S1", "A1", "15", null)
                .scored("S2", "A1", "15", null)
                .scored("S3", null, "70", null);

        // When
        Judgement all = judged(
                sum("85", new CapContent("S3", number("60"))),
                NOTHING,
                score("S1", "15"),
                score("S2", "15"),
                score("S3", "70"));
        Judgement short1 = judged(
                sum("85", new CapContent("S3", number("60"))),
                NOTHING,
                score("S1", "15"),
                score("S2", "15"),
                score("S3", "69"));

        // Then
        assertThat(all.total()).isEqualByComparingTo("90");
        assertThat(all.subtotals().get(0).score()).isEqualByComparingTo("20");
        assertThat(short1.total()).isEqualByComparingTo("60");
        assertThat(short1.verdict()).isEqualTo("NOT_PASSED");
    }

    @Test
    void aMeasuredStandardFollowsItsEvaluationAndItsRelaxation() {
        // Given a strict and a milder measure, the milder one for a period
        MeasureContent strict = new MeasureContent("rooms", 1, "strict", null);
        MeasureContent mild = new MeasureContent("rooms", 1, "mild", null);
        Measured measured = measure -> new Measured.Reading(
                measure.criterion().equals("mild") ? "MET" : "NOT_MET", "eva_" + measure.criterion());

        // When
        Judgement within = relaxed(strict, mild, DAY.minusDays(1), DAY, measured);
        Judgement after = relaxed(strict, mild, DAY.minusDays(2), DAY.minusDays(1), measured);
        Judgement undated = relaxed(strict, mild, null, null, measured);

        // Then
        assertThat(within.verdict()).isEqualTo("PASSED");
        assertThat(within.standards().get(0).relaxation()).isEqualTo("r");
        assertThat(within.standards().get(0).evaluation()).isEqualTo("eva_mild");
        assertThat(after.verdict()).isEqualTo("NOT_PASSED");
        assertThat(undated.verdict()).isEqualTo("NOT_PASSED");
    }

    private static Judgement relaxed(
            MeasureContent strict, MeasureContent mild, LocalDate from, LocalDate to, Measured measured) {
        JudgingTest one = new JudgingTest();
        one.tree.add(new NodeContent(
                "G3",
                null,
                "S",
                "G3",
                null,
                null,
                null,
                "FORMULA",
                null,
                null,
                null,
                null,
                strict,
                null,
                null,
                null,
                List.of(new RelaxationContent("r", "过渡期", from, to, mild))));
        return one.judged(new ScoringContent("ALL_PASS", null, null, null, null), measured);
    }

    @Test
    void materialsCountByName() {
        // Given a standard that asks for two materials
        tree.add(new NodeContent(
                "G1",
                null,
                "S",
                "G1",
                null,
                null,
                null,
                "MATERIAL",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("规划", "批复"),
                null));
        tree.add(new NodeContent(
                "Q6",
                null,
                "S",
                "Q6",
                null,
                null,
                null,
                "RATING",
                null,
                null,
                null,
                null,
                null,
                List.of(new LevelContent("GOOD", "良好", null, true), new LevelContent("FAIR", "一般", null, false)),
                null,
                null,
                null));
        ScoringContent all = new ScoringContent("ALL_PASS", null, null, null, null);
        Entry good = new Entry("Q6", "GOOD", null, null, null, null, null, null);

        // When
        Judgement one = judged(all, NOTHING, good, material("规划"));
        Judgement both = judged(all, NOTHING, good, material("规划", "批复"));

        // Then
        assertThat(one.verdict()).isEqualTo("NOT_PASSED");
        assertThat(both.verdict()).isEqualTo("PASSED");
        assertThat(judged(all, NOTHING, material("规划", "批复")).verdict()).isEqualTo("UNDETERMINED");
    }

    private static Entry material(String... names) {
        List<Entry.Evidence> evidence = new ArrayList<>();
        for (String name : names) {
            evidence.add(new Entry.Evidence(name, "0".repeat(64), name, null));
        }
        return new Entry("G1", null, null, null, null, null, null, evidence);
    }
}
