package io.junheng.registry.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.contracts.registry.SchoolClosed;
import io.junheng.contracts.registry.SchoolCorrected;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;
import io.junheng.registry.reading.Collecting;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A school's life without a database. */
class SchoolTest {

    private static final SchoolCode CODE = SchoolCode.of("2122990001");
    private static final String PATH = "/220000/220300/220322/220322001/";

    private final School school = School.open(CODE, details("实验小学", "211", null, null), PATH);

    private static SchoolDetails details(String name, String type, String central, String closedOn) {
        return details(CODE, name, type, "220322001", central, closedOn);
    }

    private static SchoolDetails details(
            SchoolCode code, String name, String type, String region, String central, String closedOn) {
        Collecting reading = new Collecting();
        SchoolDetails details = SchoolFixtures.school("""
                        {"name":"%s","type":"%s","founder":"831","urbanRural":"111","regionCode":"%s","openedOn":"1956-09-01"}
                        """.formatted(name, type, region))
                .with("centralSchool", central)
                .with("closedOn", closedOn)
                .put()
                .details(code, reading);
        reading.problems().throwIfAny();
        return details;
    }

    private static void refused(ThrowingCallable call, ProblemType... reasons) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(violation -> violation.type())
                                .containsExactlyInAnyOrder(reasons));
    }

    @Test
    void itOpensRenamesClosesAndIsRestoredUnderItsCode() {
        // When
        School renamed = school.corrected(details("第一小学", "211", null, null), PATH);
        School closed = renamed.corrected(details("第一小学", "211", null, "2024-08-31"), PATH);
        School restored = closed.corrected(details("第一小学", "211", null, null), PATH);

        // Then
        assertThat(school.since(null)).isInstanceOf(SchoolOpened.class);
        assertThat(renamed.since(school)).isInstanceOf(SchoolCorrected.class);
        assertThat(closed.since(renamed)).isInstanceOf(SchoolClosed.class);
        assertThat(restored.since(closed)).isInstanceOf(SchoolCorrected.class);
        assertThat(restored.state().status()).isEqualTo("OPEN");
        assertThat(restored.version()).isEqualTo(4);
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        assertThat(school.corrected(details("实验小学", "211", null, null), PATH)).isSameAs(school);
    }

    @Test
    void aChangeOfCategoryNeedsANewCode() {
        refused(() -> school.corrected(details("实验学校", "312", null, null), PATH), SchoolProblem.CODE_FINAL);
    }

    @Test
    void itsCodeFitsItsTypeAndProvince() {
        refused(
                () -> School.open(
                        CODE, details(CODE, "初中", "311", "350205001", null, null), "/350000/350200/350205/350205001/"),
                SchoolProblem.CODE_TYPE_DIFFERS,
                SchoolProblem.CODE_REGION_DIFFERS);
    }

    @Test
    void aTeachingPointBelongsToACentralSchoolThatIsNotItself() {
        refused(
                () -> School.open(CODE, details("西山教学点", "218", null, null), PATH),
                SchoolProblem.CENTRAL_SCHOOL_REQUIRED);
        refused(
                () -> School.open(CODE, details("西山教学点", "218", CODE.text(), null), PATH),
                SchoolProblem.CENTRAL_SCHOOL_ITSELF);
        assertThat(School.open(CODE, details("西山教学点", "218", "2122990002", null), PATH)
                        .state()
                        .centralSchool())
                .isEqualTo("2122990002");
    }

    @Test
    void itDoesNotCloseBeforeItOpens() {
        refused(() -> School.open(CODE, details("实验小学", "211", null, "1956-08-31"), PATH), SchoolProblem.DATE_ORDER);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        // Given
        Collecting reading = new Collecting();

        // When
        SchoolDetails details = SchoolFixtures.school("""
                        {"code":"2122990009","name":"","type":"217","founder":"800","urbanRural":"110","regionCode":"22",
                        "centralSchool":"x","unifiedSocialCreditCode":"123","openedOn":"2023-02-29","closedOn":"0000-01-01"}
                        """).put().details(CODE, reading);

        // Then
        assertThat(details).isNull();
        assertThat(reading.problems().violations())
                .extracting(violation -> violation.pointer())
                .containsExactly(
                        "/code",
                        "/name",
                        "/type",
                        "/founder",
                        "/urbanRural",
                        "/regionCode",
                        "/centralSchool",
                        "/unifiedSocialCreditCode",
                        "/openedOn",
                        "/closedOn");
    }
}
