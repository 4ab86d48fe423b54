package io.junheng.registry.rule;

import static io.junheng.registry.rule.Sheets.judged;
import static io.junheng.registry.rule.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets are checked when they are defined, and judge exactly. */
class RuleSheetTest {

    private static Sheets seats() {
        return sheet().field("oldPopulation", "INTEGER", "人", false)
                .field("newPopulation", "INTEGER", "人", false)
                .field("oldSeats", "INTEGER")
                .field("seats", "INTEGER")
                .figure("requiredSeats", null, null, "ceil(oldSeats * newPopulation / oldPopulation)")
                .rule("keepPace", "REFUSE", null, "seats >= requiredSeats", "应配建 {requiredSeats} 个", false);
    }

    @ParameterizedTest
    @CsvSource({"360,false", "359,true", "361,false"})
    void aRuleRefusesExactlyBelowItsBound(int seats, boolean refused) {
        // When
        Verdict verdict = judged(
                seats().checked(),
                Map.of("oldPopulation", 1000, "newPopulation", 1200, "oldSeats", 300, "seats", seats));

        // Then
        assertThat(verdict.refused()).isEqualTo(refused);
        assertThat(verdict.figures().get("requiredSeats")).isEqualTo(new BigDecimal("360"));
        assertThat(verdict.of(Severity.REFUSE).stream().map(Remark::message))
                .containsExactlyElementsOf(refused ? List.of("应配建 360 个") : List.of());
    }

    @Test
    void whatIsMissingIsNamedAndRefuses() {
        // When
        Verdict verdict = judged(seats().checked(), Map.of("oldPopulation", 0, "newPopulation", 1200, "oldSeats", 300));

        // Then
        Remark remark = verdict.of(Severity.REFUSE).get(0);
        assertThat(remark.undetermined()).isTrue();
        assertThat(remark.missing()).containsExactlyInAnyOrder("MISSING_VALUE:seats", "ZERO_DENOMINATOR:oldPopulation");
        assertThatThrownBy(verdict::throwIfRefused)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(422));
    }

    @Test
    void warningsAndFindingsLetTheChangePass() {
        // Given
        Rules rules = sheet().field("minutes", "INTEGER")
                .field("days", "INTEGER")
                .rule("tooLong", "FINDING", null, "minutes <= 15", "单次 {minutes} 分钟", false)
                .rule("often", "WARNING", "known(days)", "days <= 3")
                .checked();

        // When
        Verdict verdict = judged(rules, Map.of("minutes", 16, "days", 4));
        verdict.throwIfRefused();

        // Then
        assertThat(verdict.of(Severity.FINDING).get(0).message()).isEqualTo("单次 16 分钟");
        assertThat(verdict.of(Severity.WARNING)).hasSize(1);
        assertThat(judged(rules, Map.of("minutes", 15)).remarks()).isEmpty();
        assertThat(judged(rules, Map.of()).of(Severity.FINDING).get(0).undetermined())
                .isTrue();
    }

    @Test
    void everyConflictIsToldAtOnceAndAnswers409() {
        // Given
        Rules rules = sheet().field("quantity", "INTEGER")
                .rule("owned", "CONFLICT", null, "quantity <= 20")
                .rule("whole", "CONFLICT", null, "quantity <> 30")
                .checked();

        // Then
        assertThatThrownBy(() -> judged(rules, Map.of("quantity", 30)).throwIfRefused())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(409);
                    assertThat(problem.violations())
                            .hasSize(2)
                            .allSatisfy(
                                    violation -> assertThat(violation.pointer()).isEqualTo("/values/quantity"));
                });
    }

    @Test
    void aRuleInPrincipleIsPassedWithADocument() {
        // Given
        Rules rules = sheet().field("population", "INTEGER")
                .rule("large", "REFUSE", null, "population >= 3000", "不足三千人", true)
                .checked();
        ExceptionGrant grant = new ExceptionGrant("large", "县政府会议纪要〔2024〕3号", null);

        // When
        Verdict verdict = judged(rules, Map.of("population", 2999), Map.of(), grant);

        // Then
        assertThat(verdict.refused()).isFalse();
        assertThat(verdict.excepted().get(0).exception()).isEqualTo("县政府会议纪要〔2024〕3号");
        assertThat(judged(rules, Map.of("population", 2999)).refused()).isTrue();
        assertThat(judged(rules, Map.of("population", 3000), Map.of(), grant).excepted())
                .isEmpty();
    }

    @Test
    void aChangeIsJudgedAgainstWhatWasBefore() {
        // Given
        Rules rules = sheet().field("use", "CHOICE")
                .former("formerUse", "use")
                .rule("kept", "REFUSE", "known(formerUse)", "use = formerUse")
                .checked();

        // Then
        assertThat(judged(rules, Map.of("use", "A")).refused()).isFalse();
        assertThat(judged(rules, Map.of("use", "A"), Map.of("use", "A")).refused())
                .isFalse();
        assertThat(judged(rules, Map.of("use", "B"), Map.of("use", "A")).refused())
                .isTrue();
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() {
        assertThat(sheet().field("a", "NUMBER")
                        .field("a", "TEXT")
                        .field("today", "DATE")
                        .field("B", "TRUTH")
                        .field("c", "COLOUR")
                        .field("d", "TEXT", "人", false)
                        .field("e", "NUMBER", "光年", false)
                        .figure("f", "TEXT", null, "a + 1")
                        .rule("g", "REFUSE", null, "a")
                        .rule("h", "LATER", null, "a > 1")
                        .rule("i", "WARNING", null, "a > 1", "{z}", true)
                        .errors())
                .containsExactlyInAnyOrder(
                        "/fields/1/key KEY_TAKEN",
                        "/fields/2/key KEY_RESERVED",
                        "/fields/3/key KEY_FORMAT",
                        "/fields/4/type FIELD_TYPE_UNKNOWN",
                        "/fields/5/unit UNIT_UNEXPECTED",
                        "/fields/6/unit UNIT_UNKNOWN",
                        "/figures/0/formula FORMULA_UNSOUND",
                        "/rules/0/check FORMULA_UNSOUND",
                        "/rules/1/severity SEVERITY_UNKNOWN",
                        "/rules/2/override OVERRIDE_UNEXPECTED",
                        "/rules/2/message PLACEHOLDER_UNKNOWN",
                        "/rules/2/messageEn PLACEHOLDER_UNKNOWN");
    }

    @Test
    void aMisspeltNameComesWithItsPlaceAndWhatWasMeant() {
        assertThat(sheet().field("pupils", "INTEGER", "人", false)
                        .rule("large", "WARNING", null, "1 = 1 and\n pupil < 56")
                        .sentences())
                .singleElement()
                .asString()
                .startsWith("Line 2, column 2:")
                .contains("pupils", "UNKNOWN_NAME");
    }

    @Test
    void figuresThatGoRoundInACircleAreRefused() {
        assertThat(sheet().figure("a", null, null, "b + 1")
                        .figure("b", null, null, "a + 1")
                        .errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).endsWith("FORMULA_UNSOUND"));
    }

    @Test
    void personalValuesStayOutOfFiguresAndSentences() {
        assertThat(sheet().field("pupilName", "TEXT", null, true)
                        .figure("size", null, null, "length(pupilName)")
                        .rule("named", "WARNING", null, "known(pupilName)", "{pupilName}", false)
                        .errors())
                .containsExactlyInAnyOrder(
                        "/figures/0/formula PERSONAL_VALUE",
                        "/rules/0/message PERSONAL_VALUE",
                        "/rules/0/messageEn PERSONAL_VALUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount|\"12\"|NUMBER_EXPECTED",
                "amount|-1|NUMBER_NEGATIVE",
                "amount|1234567890123456|NUMBER_RANGE",
                "amount|0.1234567|NUMBER_DECIMALS",
                "count|1.5|NUMBER_NOT_INTEGER",
                "kind|\"C\"|CHOICE_UNKNOWN",
                "held|\"2023-02-29\"|DAY_FORMAT",
                "done|\"true\"|TRUTH_EXPECTED",
                "note|5|TEXT_EXPECTED",
                "unknown|5|FIELD_NOT_DEFINED",
                "plan|{\"name\":\"a.pdf\",\"sha256\":\"x\"}|FILE_HASH",
                "plan|\"a.pdf\"|FILE_EXPECTED"
            })
    void aValueOfTheWrongKindIsRefusedAtItsField(String field, String json, String code) throws Exception {
        // Given
        Rules rules = sheet().field("amount", "NUMBER", "万元", false)
                .field("count", "INTEGER")
                .field("kind", "CHOICE")
                .field("held", "DATE")
                .field("done", "TRUTH")
                .field("note", "TEXT")
                .field("plan", "FILE")
                .checked();
        Object value = new com.fasterxml.jackson.databind.ObjectMapper().readValue(json, Object.class);

        // Then
        assertThatThrownBy(() -> judged(rules, Map.of(field, value))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().name()).isEqualTo(code);
            assertThat(problem.violations().get(0).pointer()).isEqualTo("/values/" + field);
        });
    }
}
