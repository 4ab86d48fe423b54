package io.junheng.registry.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.registry.catalogue.Audience;
import io.junheng.registry.catalogue.Check;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.FormFormulas;
import io.junheng.registry.catalogue.FormLogic;
import io.junheng.registry.catalogue.Jump;
import io.junheng.registry.catalogue.PeriodType;
import io.junheng.registry.catalogue.Rule;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolType;
import io.junheng.registry.school.Stage;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of a form at work: visibility, computed figures, checks, jumps and explanations. */
class FormFormulaTest {

    private static final Map<String, DataElement> ELEMENTS = new LinkedHashMap<>();

    static {
        for (String key : List.of("pupils", "boarders", "beds", "teachers")) {
            ELEMENTS.put(key, element(key, "人", DataElement.Type.NUMBER));
        }
        ELEMENTS.put("perHead", element("perHead", null, DataElement.Type.NUMBER));
        ELEMENTS.put("alarm", element("alarm", null, DataElement.Type.BOOLEAN));
        ELEMENTS.put("linked", element("linked", null, DataElement.Type.BOOLEAN));
        ELEMENTS.put("alarmMet", element("alarmMet", null, DataElement.Type.BOOLEAN));
    }

    private final Filling filling = filling(
            Map.of("boarders", "schoolBoards", "beds", "boarders > 0"),
            Map.of("perHead", "pupils / teachers", "alarmMet", "alarm and linked"),
            List.of(
                    check("beds", Check.Of.RETURN, null, "beds >= boarders", Rule.Severity.ERROR, false),
                    check(
                            "rural",
                            Check.Of.RETURN,
                            "schoolUrbanRural = \"210\"",
                            "teachers > 1",
                            Rule.Severity.WARNING,
                            true),
                    check("size", Check.Of.CLASS, null, "classPupils <= 45", Rule.Severity.WARNING, false)),
            Map.of("pupils", new Jump(new BigDecimal("20"), new BigDecimal("10"))));

    private static DataElement element(String key, String unit, DataElement.Type type) {
        return new DataElement(key, key, key, unit, type, null, null, null, null, false, 1);
    }

    private static Check check(
            String key, Check.Of of, String when, String check, Rule.Severity severity, boolean explained) {
        return new Check(key, of, when, check, severity, explained, null, key + "：{pupils}", key + ": {pupils}");
    }

    private static Filling filling(
            Map<String, String> visible, Map<String, String> computed, List<Check> checks, Map<String, Jump> jumps) {
        Form form = new Form(
                "form",
                "表",
                "form",
                Subject.SCHOOL,
                PeriodType.SCHOOL_YEAR,
                Audience.EVERYBODY,
                List.copyOf(ELEMENTS.keySet()),
                List.of("pupils", "boarders", "beds"),
                true,
                List.of(),
                new FormFormulas(visible, computed, checks, jumps, Map.of()),
                1);
        return new Filling(form, ELEMENTS, FormLogic.of(form, ELEMENTS, Map.of()));
    }

    private static Situation of(boolean boarding, String urbanRural, Map<String, BigDecimal> lastYear) {
        KnownSchool school = new KnownSchool(
                "2122990001",
                SchoolType.of("211"),
                "831",
                urbanRural,
                boarding,
                "220322001",
                "/",
                null,
                null,
                List.of(Stage.PRIMARY),
                false,
                List.of());
        Filer filer = new Filer(Subject.SCHOOL, "2122990001", "220322001", "/", EnumSet.of(Stage.PRIMARY), school);
        return new Situation(filer, 2023, List.of(lastYear));
    }

    private static Map<String, BigDecimal> figures(Object... pairs) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            figures.put((String) pairs[i], new BigDecimal(pairs[i + 1].toString()));
        }
        return figures;
    }

    private static Content content(Map<String, BigDecimal> figures, Map<String, String> explanations) {
        return new Content(figures, List.of(new SchoolClass(Stage.PRIMARY, "P1", "一年级1班", 46)), explanations);
    }

    private List<String> refused(Map<String, BigDecimal> figures, Situation situation) {
        Collecting reading = new Collecting();
        filling.completed(content(figures, Map.of()), situation, reading);
        return reading.problems().violations().stream()
                .map(violation -> violation.pointer() + " " + violation.type().name())
                .toList();
    }

    private List<String> lacking(Content content, Situation situation) {
        return filling.lacking(content, situation).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.type().name())
                .toList();
    }

    @Test
    void whatIsNotAskedForIsNeitherRequiredNorTaken() {
        // Given
        Situation day = of(false, "111", Map.of());
        Situation boarding = of(true, "111", Map.of());

        // Then
        assertThat(refused(figures("boarders", 3), day)).containsExactly("/values/boarders ELEMENT_NOT_ASKED");
        assertThat(refused(figures("boarders", 0), day)).isEmpty();
        assertThat(lacking(content(figures("pupils", 9), Map.of()), day)).isEmpty();
        assertThat(lacking(content(figures("pupils", 9), Map.of()), boarding))
                .containsExactly("/values/boarders ELEMENT_REQUIRED");
        assertThat(lacking(content(figures("pupils", 9, "boarders", 3), Map.of()), boarding))
                .containsExactly("/values/beds ELEMENT_REQUIRED");
        assertThat(lacking(content(figures("pupils", 9, "boarders", 0), Map.of()), boarding))
                .isEmpty();
    }

    @Test
    void whatIsComputedIsStoredAndOnlyThatIsTaken() {
        // Given
        Situation day = of(false, "111", Map.of());
        Collecting reading = new Collecting();

        // When
        Content completed = filling.completed(
                content(figures("pupils", 100, "teachers", 3, "alarm", 1, "linked", 0), Map.of()), day, reading);

        // Then
        assertThat(completed.figures())
                .containsEntry("perHead", new BigDecimal("33.333333"))
                .containsEntry("alarmMet", BigDecimal.ZERO);
        assertThat(refused(figures("pupils", 100, "teachers", 4, "perHead", 25), day))
                .isEmpty();
        assertThat(refused(figures("pupils", 100, "teachers", 4, "perHead", 26), day))
                .containsExactly("/values/perHead COMPUTED_DIFFERS");
        assertThat(refused(figures("perHead", 25), day)).containsExactly("/values/perHead COMPUTED_DIFFERS");
        assertThat(filling.completed(content(figures("alarm", 0), Map.of()), day, reading)
                        .figures())
                .containsEntry("alarmMet", BigDecimal.ZERO)
                .doesNotContainKey("perHead");
    }

    @Test
    void everythingThatDoesNotHoldIsToldAtOnce() {
        // When
        List<Finding> findings = filling.findings(
                content(figures("pupils", 50, "boarders", 9, "beds", 8, "teachers", 1), Map.of()),
                of(true, "210", figures("pupils", 30)));

        // Then
        assertThat(findings)
                .extracting(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.violation().pointer() + " "
                        + finding.violation().message(false))
                .containsExactly(
                        "ERROR CHECK_ERROR:beds null beds: 50",
                        "WARNING CHECK_WARNING:rural null rural: 50",
                        "WARNING CHECK_WARNING:size /classes/0 size: 50",
                        "WARNING JUMP_WARNING:pupils /values/pupils A large change from the year before: 30, now 50");
    }

    @Test
    void aCheckIsSilentWhereItDoesNotApplyOrSomethingIsMissing() {
        // When
        List<Finding> findings = filling.findings(
                new Content(figures("boarders", 9, "teachers", 1), List.of()), of(true, "111", Map.of()));

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void aJumpAndACheckThatAsksWhyAreExplainedBeforeSubmission() {
        // Given
        Situation situation = of(false, "210", figures("pupils", 30));
        Map<String, BigDecimal> figures = figures("pupils", 50, "teachers", 1);

        // Then
        assertThat(lacking(content(figures, Map.of()), situation))
                .containsExactly(
                        "/explanations/rural EXPLANATION_REQUIRED", "/explanations/pupils EXPLANATION_REQUIRED");
        assertThat(lacking(content(figures, Map.of("pupils", "两校合并", "rural", "教学点")), situation))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 120, 20, , false", "100, 121, 20, , true", "100, 79, 20, , true", "100, 111, , 10, true",
        "100, 110, , 10, false", "20, 30, 20, 10, false", "20, 31, 20, 10, true", "1000, 1011, 20, 10, false",
        "0, 1, 20, , true", "0, 0, 0, 0, false", "5, 5, 0, 0, false", "5, 6, 0, 0, true"
    })
    void aChangeIsAJumpWhenItExceedsEveryLimit(
            BigDecimal earlier, BigDecimal now, BigDecimal percent, BigDecimal absolute, boolean jump) {
        assertThat(new Jump(percent, absolute).between(earlier, now)).isEqualTo(jump);
    }

    @Test
    void explanationsNameSomethingOfTheFormAndSaySomething() {
        // Given
        Collecting reading = new Collecting();

        // When
        filling.explanations(Map.of("nothing", "x", "pupils", " ", "teachers", "字".repeat(501)), reading);

        // Then
        assertThat(reading.problems().violations())
                .extracting(violation ->
                        violation.pointer() + " " + violation.type().name())
                .containsExactlyInAnyOrder(
                        "/explanations/nothing EXPLANATION_UNKNOWN",
                        "/explanations/pupils EXPLANATION_LENGTH",
                        "/explanations/teachers EXPLANATION_LENGTH");
    }
}
