package io.junheng.registry.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;
import io.junheng.registry.reading.Collecting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What changes of schools do, without a database. */
class ChangePlannerTest {

    private static final String PATH = "/220000/220300/220322/220322001/";
    private static final String POINT = "2122990026";
    private static final String OTHER = "2122990027";
    private static final String CENTRAL = "2122990015";
    private static final String NEW = "2122990901";

    private final Map<String, School> schools = new HashMap<>();
    private final Map<String, List<String>> points = new HashMap<>();

    ChangePlannerTest() {
        stands(CENTRAL, "{\"name\":\"十家堡镇中心小学\"}");
        stands(OTHER, "{\"name\":\"东山小学\"}");
        stands(POINT, "{\"name\":\"西山教学点\",\"type\":\"218\",\"centralSchool\":\"2122990015\"}");
        points.put(CENTRAL, List.of(POINT));
    }

    private void stands(String code, String more) {
        schools.put(code, School.open(SchoolCode.of(code), details(code, more), PATH));
    }

    private static SchoolDetails details(String code, String more) {
        Collecting reading = new Collecting();
        SchoolDetails details = school(code, more).details(SchoolCode.of(code), reading);
        reading.problems().throwIfAny();
        return details;
    }

    /** A whole primary school, opened long ago, with {@code more}. */
    private static PutSchool school(String code, String more) {
        return SchoolFixtures.primary("").with("code", code).and(more).put();
    }

    private ChangePlanner.Outcome outcome(SchoolChangeKind kind, List<String> from, String... successors) {
        return outcome(kind, LocalDate.of(2024, 9, 1), from, successors);
    }

    private ChangePlanner.Outcome outcome(
            SchoolChangeKind kind, LocalDate day, List<String> from, String... successors) {
        SchoolChangeRequest request = new SchoolChangeRequest(
                kind.name(),
                day.toString(),
                "梨政函〔2024〕22号（示例）",
                null,
                from,
                List.of(successors).stream()
                        .map(text -> SchoolFixtures.school(text).put())
                        .toList(),
                null);
        Set<String> known = new HashSet<>(schools.keySet());
        known.add(NEW);
        Surroundings around = new Surroundings(known, Map.of("220322001", PATH), path -> true);
        return new ChangePlanner(
                        new ChangePlanner.Stock(schools, schools.keySet(), points, Map.of(), around),
                        SchoolFixtures::over,
                        ChangeReading.of(request))
                .outcome();
    }

    private static void refused(ThrowingCallable call, ProblemType... reasons) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(violation -> violation.type())
                                .containsExactlyInAnyOrder(reasons));
    }

    private static Map<String, SchoolDeed> deeds(ChangePlanner.Outcome outcome) {
        Map<String, SchoolDeed> deeds = new HashMap<>();
        outcome.entries().forEach(entry -> deeds.put(entry.after().code().text(), entry.deed()));
        return deeds;
    }

    private static School after(ChangePlanner.Outcome outcome, String code) {
        return outcome.entries().stream()
                .map(SchoolJournal.Entry::after)
                .filter(school -> school.code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String fresh(String code, String name) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name
                + "\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220322001\"}";
    }

    @Test
    void aSchoolIsMergedIntoOneThatStands() {
        // When
        ChangePlanner.Outcome outcome =
                outcome(SchoolChangeKind.MERGE, List.of(POINT), "{\"code\":\"" + CENTRAL + "\"}");

        // Then
        assertThat(deeds(outcome)).isEqualTo(Map.of(POINT, SchoolDeed.MERGED_INTO, CENTRAL, SchoolDeed.ABSORBED));
        assertThat(after(outcome, POINT).details().closedOn()).isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(after(outcome, POINT).closure()).isEqualTo(Closure.MERGED);
        assertThat(after(outcome, CENTRAL)).isSameAs(schools.get(CENTRAL));
        assertThat(outcome.lineage()).containsExactly(new Descent(POINT, CENTRAL));
    }

    @Test
    void theSurvivorOfAMergerKeepsItsCodeAndMayChangeItsName() {
        // When
        ChangePlanner.Outcome outcome = outcome(
                SchoolChangeKind.MERGE, List.of(OTHER, CENTRAL), "{\"code\":\"" + CENTRAL + "\",\"name\":\"十家堡镇小学\"}");

        // Then
        School survivor = after(outcome, CENTRAL);
        assertThat(survivor.details().name().text()).isEqualTo("十家堡镇小学");
        assertThat(survivor.details().validFrom()).isEqualTo("2024-09-01");
        assertThat(survivor.past(schools.get(CENTRAL)).validTo()).isEqualTo("2024-08-31");
        assertThat(outcome.lineage()).containsExactly(new Descent(OTHER, CENTRAL));
    }

    @Test
    void schoolsFormANewOneAndItsTeachingPointsFollow() {
        // When
        ChangePlanner.Outcome outcome =
                outcome(SchoolChangeKind.MERGE, List.of(OTHER, CENTRAL), fresh(NEW, "十家堡镇第一小学"));

        // Then
        assertThat(deeds(outcome))
                .isEqualTo(Map.of(
                        NEW, SchoolDeed.FORMED_FROM,
                        OTHER, SchoolDeed.MERGED_INTO,
                        CENTRAL, SchoolDeed.MERGED_INTO,
                        POINT, SchoolDeed.REASSIGNED));
        assertThat(after(outcome, NEW).details().openedOn()).isEqualTo("2024-09-01");
        assertThat(after(outcome, POINT).details().centralSchool().text()).isEqualTo(NEW);
        assertThat(after(outcome, POINT).details().validFrom()).isEqualTo("2024-09-01");
    }

    @Test
    void aNewCodeIsOneThatNobodyHadBefore() {
        refused(() -> outcome(SchoolChangeKind.ESTABLISH, List.of(), fresh(OTHER, "新小学")), SchoolProblem.CODE_TAKEN);
        refused(() -> outcome(SchoolChangeKind.MERGE, List.of(OTHER), fresh(NEW, "新小学")), SchoolProblem.CHANGE_PARTIES);
    }

    @Test
    void aSchoolIsSplitAndMayGoOnItself() {
        // When
        ChangePlanner.Outcome outcome =
                outcome(SchoolChangeKind.SPLIT, List.of(OTHER), "{\"code\":\"" + OTHER + "\"}", fresh(NEW, "东山小学南校"));

        // Then
        assertThat(deeds(outcome)).isEqualTo(Map.of(OTHER, SchoolDeed.SPLIT_INTO, NEW, SchoolDeed.SPLIT_OFF));
        assertThat(after(outcome, OTHER).closed()).isFalse();
        assertThat(outcome.lineage()).containsExactly(new Descent(OTHER, NEW));
    }

    @Test
    void aSchoolThatEndsInASplitBecomesAtLeastTwo() {
        refused(
                () -> outcome(SchoolChangeKind.SPLIT, List.of(OTHER), fresh(NEW, "东山小学南校")),
                SchoolProblem.CHANGE_PARTIES);
        ChangePlanner.Outcome outcome =
                outcome(SchoolChangeKind.SPLIT, List.of(OTHER), fresh(NEW, "东山小学南校"), fresh("2122990902", "东山小学北校"));
        assertThat(after(outcome, OTHER).closure()).isEqualTo(Closure.SPLIT);
    }

    @Test
    void aCentralSchoolDoesNotLeaveItsTeachingPointsBehind() {
        refused(() -> outcome(SchoolChangeKind.CLOSE, List.of(CENTRAL)), SchoolProblem.CENTRAL_SCHOOL_HAS_POINTS);
        assertThat(deeds(outcome(SchoolChangeKind.CLOSE, List.of(CENTRAL, POINT))))
                .isEqualTo(Map.of(CENTRAL, SchoolDeed.CLOSED, POINT, SchoolDeed.CLOSED));
    }

    @Test
    void onlyASchoolThatWasMergedIsRestored() {
        // Given
        ChangePlanner.Outcome merged =
                outcome(SchoolChangeKind.MERGE, List.of(POINT), "{\"code\":\"" + CENTRAL + "\"}");
        schools.put(POINT, after(merged, POINT));

        // When
        ChangePlanner.Outcome restored = outcome(
                SchoolChangeKind.RESTORE, LocalDate.of(2027, 9, 1), List.of(CENTRAL), "{\"code\":\"" + POINT + "\"}");

        // Then
        School back = after(restored, POINT);
        assertThat(back.closed()).isFalse();
        assertThat(back.closure()).isNull();
        assertThat(back.details().openedOn()).isEqualTo("1956-09-01");
        assertThat(back.past(schools.get(POINT)).validTo()).isEqualTo("2024-08-31");
        assertThat(restored.lineage()).containsExactly(new Descent(CENTRAL, POINT));

        schools.put(OTHER, after(outcome(SchoolChangeKind.CLOSE, List.of(OTHER)), OTHER));
        refused(
                () -> outcome(
                        SchoolChangeKind.RESTORE, LocalDate.of(2027, 9, 1), List.of(), "{\"code\":\"" + OTHER + "\"}"),
                SchoolProblem.NOT_MERGED);
    }

    @Test
    void aTypeOfTheSameCategoryKeepsTheCodeAndAnotherNeedsANewOne() {
        // Within the category
        ChangePlanner.Outcome upgraded =
                outcome(SchoolChangeKind.UPGRADE, List.of(POINT), "{\"code\":\"" + POINT + "\",\"type\":\"211\"}");
        assertThat(deeds(upgraded)).isEqualTo(Map.of(POINT, SchoolDeed.UPGRADED));
        refused(
                () -> outcome(SchoolChangeKind.UPGRADE, List.of(POINT), "{\"code\":\"" + NEW + "\",\"type\":\"211\"}"),
                SchoolProblem.CODE_KEPT);

        // Across categories
        ChangePlanner.Outcome converted =
                outcome(SchoolChangeKind.UPGRADE, List.of(OTHER), "{\"code\":\"3122990901\",\"type\":\"312\"}");
        assertThat(deeds(converted))
                .isEqualTo(Map.of(OTHER, SchoolDeed.REPLACED_BY, "3122990901", SchoolDeed.REPLACES));
        assertThat(after(converted, OTHER).closure()).isEqualTo(Closure.REPLACED);
        assertThat(after(converted, "3122990901").details().name().text()).isEqualTo("东山小学");
        refused(
                () -> outcome(
                        SchoolChangeKind.UPGRADE, List.of(OTHER), "{\"code\":\"" + OTHER + "\",\"type\":\"312\"}"),
                SchoolProblem.CODE_FINAL);
    }

    @Test
    void renamingChangesTheNameAlone() {
        // When
        ChangePlanner.Outcome renamed =
                outcome(SchoolChangeKind.RENAME, List.of(OTHER), "{\"code\":\"" + OTHER + "\",\"name\":\"东山学校\"}");

        // Then
        assertThat(deeds(renamed)).isEqualTo(Map.of(OTHER, SchoolDeed.RENAMED));
        refused(
                () -> outcome(
                        SchoolChangeKind.RENAME,
                        List.of(OTHER),
                        "{\"code\":\"" + OTHER + "\",\"name\":\"东山学校\",\"founder\":\"999\"}"),
                SchoolProblem.RENAME_ONLY);
        refused(
                () -> outcome(SchoolChangeKind.RENAME, List.of(OTHER), "{\"code\":\"" + OTHER + "\"}"),
                SchoolProblem.NOTHING_CHANGES);
    }

    @Test
    void noChangeReachesBackBehindWhatIsOnRecord() {
        // Given
        schools.put(
                OTHER,
                after(
                        outcome(
                                SchoolChangeKind.RENAME,
                                List.of(OTHER),
                                "{\"code\":\"" + OTHER + "\",\"name\":\"东山学校\"}"),
                        OTHER));

        // Then
        refused(
                () -> outcome(SchoolChangeKind.CLOSE, LocalDate.of(2024, 9, 1), List.of(OTHER)),
                SchoolProblem.CHANGE_TOO_EARLY);
        refused(
                () -> outcome(SchoolChangeKind.CLOSE, LocalDate.of(1956, 9, 1), List.of(POINT)),
                SchoolProblem.CHANGE_TOO_EARLY);
    }

    @Test
    void everythingWrongWithARequestIsToldAtOnce() {
        refused(
                () -> ChangeReading.of(new SchoolChangeRequest(
                        "SWALLOW", "2024-02-30", " ", null, List.of("２１２２９９００２６", POINT, POINT), null, null)),
                SchoolProblem.CHANGE_KIND_UNKNOWN,
                io.junheng.registry.reading.ReadingProblem.DAY_FORMAT,
                io.junheng.registry.reading.ReadingProblem.NAME_MISSING,
                SchoolProblem.CODE_FORMAT,
                SchoolProblem.CHANGE_TWICE);
    }
}
