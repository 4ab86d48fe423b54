package io.junheng.registry.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Audience;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.FormFormulas;
import io.junheng.registry.catalogue.FormLogic;
import io.junheng.registry.catalogue.PeriodType;
import io.junheng.registry.catalogue.Rule;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.school.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Filling a form: what is taken, what is refused, what is reconciled. */
class FillingTest {

    private static final Filer DISTRICT =
            new Filer(Subject.REGION, "220303", "220303", "/220000/220300/220303/", EnumSet.allOf(Stage.class), null);
    private static final Filer PRIMARY = new Filer(
            Subject.SCHOOL,
            "2122990001",
            "220322001",
            "/220000/220300/220322/220322001/",
            EnumSet.of(Stage.PRIMARY),
            null);

    private static final Situation OF_DISTRICT = new Situation(DISTRICT, 2023, List.of());

    private final Filling staffing = filling(
            Subject.REGION,
            false,
            List.of(new Rule(
                    "establishment",
                    Rule.Relation.EQUAL,
                    "total",
                    List.of("urban", "rural"),
                    null,
                    "unclassified",
                    Rule.Severity.WARNING)),
            element("total", null),
            element("urban", null),
            element("rural", null),
            element("unclassified", null));

    private final Filling school = filling(
            Subject.SCHOOL,
            true,
            List.of(
                    new Rule(
                            "classes",
                            Rule.Relation.EQUAL,
                            "pupilsPrimary",
                            null,
                            Stage.PRIMARY,
                            null,
                            Rule.Severity.ERROR),
                    new Rule(
                            "indoor",
                            Rule.Relation.AT_MOST,
                            "rooms",
                            List.of("indoor"),
                            null,
                            null,
                            Rule.Severity.ERROR)),
            element("pupilsPrimary", Stage.PRIMARY),
            element("pupilsJunior", Stage.JUNIOR),
            element("rooms", null),
            element("indoor", null));

    private static DataElement element(String key, Stage stage) {
        return new DataElement(key, key, key, "人", DataElement.Type.INTEGER, stage, null, null, null, false, 1);
    }

    private static Filling filling(Subject subject, boolean classes, List<Rule> rules, DataElement... elements) {
        Map<String, DataElement> byKey = new LinkedHashMap<>();
        for (DataElement element : elements) {
            byKey.put(element.key(), element);
        }
        List<String> keys = new ArrayList<>(byKey.keySet());
        Form form = new Form(
                "form",
                "表",
                "form",
                subject,
                PeriodType.SCHOOL_YEAR,
                Audience.EVERYBODY,
                keys,
                keys.subList(0, 2),
                classes,
                rules,
                FormFormulas.NONE,
                1);
        return new Filling(form, byKey, FormLogic.of(form, byKey, Map.of()));
    }

    private static Map<String, BigDecimal> figures(Object... pairs) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            figures.put((String) pairs[i], new BigDecimal(pairs[i + 1].toString()));
        }
        return figures;
    }

    private static List<String> reasons(Collecting reading) {
        return reading.problems().violations().stream()
                .map(violation -> violation.pointer() + " " + violation.type().name())
                .toList();
    }

    @Test
    void r138TheDifferenceOf194IsKeptAsItsOwnCategoryAndWarnedOf() {
        // When
        Map<String, BigDecimal> stored =
                staffing.figures(figures("total", 3115, "urban", 1697, "rural", 1224), DISTRICT, new Collecting());
        Content content = new Content(stored, List.of());

        // Then
        assertThat(stored.get("unclassified")).isEqualByComparingTo("194");
        assertThat(staffing.warnings(content, OF_DISTRICT)).containsExactly("RECONCILIATION_WARNING:establishment");
        assertThat(staffing.findings(content, OF_DISTRICT))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.violation().message(true)).contains("3115", "2921", "194"));
    }

    @Property
    void totalIsAlwaysPartsAndResidual(
            @ForAll @IntRange(max = 9999) int total,
            @ForAll @IntRange(max = 9999) int urban,
            @ForAll @IntRange(max = 9999) int rural) {
        // When
        Map<String, BigDecimal> stored =
                staffing.figures(figures("total", total, "urban", urban, "rural", rural), DISTRICT, new Collecting());

        // Then
        assertThat(stored.get("urban").add(stored.get("rural")).add(stored.get("unclassified")))
                .isEqualByComparingTo(stored.get("total"));
        assertThat(staffing.warnings(new Content(stored, List.of()), OF_DISTRICT)
                        .isEmpty())
                .isEqualTo(total == urban + rural);
    }

    @Test
    void aResidualIsComputedAndOnlyTheComputedOneIsTaken() {
        // Given
        Collecting wrong = new Collecting();
        Collecting right = new Collecting();
        Collecting alone = new Collecting();

        // When
        staffing.figures(figures("total", 10, "urban", 4, "rural", 4, "unclassified", 1), DISTRICT, wrong);
        staffing.figures(figures("total", 10, "urban", 6, "rural", 6, "unclassified", -2), DISTRICT, right);
        staffing.figures(figures("unclassified", 1), DISTRICT, alone);

        // Then
        assertThat(reasons(wrong)).containsExactly("/values/unclassified RESIDUAL_DIFFERS");
        assertThat(reasons(right)).isEmpty();
        assertThat(reasons(alone)).containsExactly("/values/unclassified RESIDUAL_DIFFERS");
    }

    @Test
    void aMissingPartLeavesTheRuleSilent() {
        // When
        Map<String, BigDecimal> stored =
                staffing.figures(figures("total", 3115, "urban", 1697), DISTRICT, new Collecting());

        // Then
        assertThat(stored).doesNotContainKey("unclassified");
        assertThat(staffing.warnings(new Content(stored, List.of()), OF_DISTRICT))
                .isEmpty();
    }

    @Test
    void everyWrongFigureIsNamed() {
        // Given
        Collecting reading = new Collecting();

        // When
        school.figures(
                figures("books", 5, "pupilsPrimary", "12.5", "pupilsJunior", 3, "rooms", -1, "indoor", "1e400"),
                PRIMARY,
                reading);

        // Then
        assertThat(reasons(reading))
                .containsExactlyInAnyOrder(
                        "/values/books ELEMENT_NOT_IN_FORM",
                        "/values/pupilsPrimary NUMBER_NOT_INTEGER",
                        "/values/pupilsJunior ELEMENT_STAGE",
                        "/values/rooms NUMBER_NEGATIVE",
                        "/values/indoor NUMBER_RANGE");
    }

    @Test
    void noughtForAStageThatIsNotTaughtIsTaken() {
        // Given
        Collecting reading = new Collecting();

        // When
        Map<String, BigDecimal> stored = school.figures(figures("pupilsJunior", "0"), PRIMARY, reading);

        // Then
        assertThat(reasons(reading)).isEmpty();
        assertThat(stored).containsEntry("pupilsJunior", BigDecimal.ZERO);
    }

    @Test
    void r092AClassInAGradeThatTheSchoolLacksIsRefused() {
        // Given
        Collecting reading = new Collecting();

        // When
        school.classes(
                List.of(
                        new ClassView("七年级1班", "JUNIOR", "J1", 40L),
                        new ClassView("一年级1班", "PRIMARY", "P7", 40L),
                        new ClassView("一年级2班", "PRIMARY", "P1", -1L),
                        new ClassView("一年级3班", "PRIMARY", "P1", 1000L),
                        new ClassView("一年级4班", "PRIMARY", "P1", null),
                        new ClassView("", "PRIMARY", "P1", 40L),
                        new ClassView("一年级5班", "PRIMARY", "P1", 40L),
                        new ClassView("一年级5班", "PRIMARY", "P1", 41L)),
                PRIMARY,
                reading);

        // Then
        assertThat(reasons(reading))
                .containsExactly(
                        "/classes/0/stage CLASS_STAGE",
                        "/classes/1/grade CLASS_GRADE",
                        "/classes/2/pupils CLASS_PUPILS",
                        "/classes/3/pupils CLASS_PUPILS",
                        "/classes/4/pupils CLASS_PUPILS",
                        "/classes/5/name NAME_MISSING",
                        "/classes/7 CLASS_TWICE");
    }

    @Test
    void submissionNeedsWhatIsRequiredOfTheStagesTaughtAndRulesThatHold() {
        // Given
        List<SchoolClass> classes = List.of(new SchoolClass(Stage.PRIMARY, "P1", "一年级1班", 40));

        // Then
        assertThat(lacking(figures(), List.of()))
                .containsExactly("/values/pupilsPrimary ELEMENT_REQUIRED", "/classes ELEMENT_REQUIRED");
        assertThat(lacking(figures("pupilsPrimary", 41, "rooms", 5, "indoor", 6), classes))
                .containsExactly("/values/pupilsPrimary RECONCILIATION_ERROR", "/values/rooms RECONCILIATION_ERROR");
        assertThat(lacking(figures("pupilsPrimary", 40, "rooms", 6, "indoor", 6), classes))
                .isEmpty();
    }

    private List<String> lacking(Map<String, BigDecimal> figures, List<SchoolClass> classes) {
        return school
                .lacking(new Content(figures, classes), new Situation(PRIMARY, 2023, List.of()))
                .violations()
                .stream()
                .map(FillingTest::text)
                .toList();
    }

    private static String text(Violation violation) {
        return violation.pointer() + " " + violation.type().name();
    }

    @Test
    void aRegionListsNoClasses() {
        // Given
        Collecting reading = new Collecting();

        // When
        staffing.classes(List.of(new ClassView("一年级1班", "PRIMARY", "P1", 40L)), DISTRICT, reading);

        // Then
        assertThat(reasons(reading)).containsExactly("/classes CLASS_LIST_UNEXPECTED");
        assertThatThrownBy(() -> reading.problems().throwIfAny()).isInstanceOf(Problem.class);
    }
}
