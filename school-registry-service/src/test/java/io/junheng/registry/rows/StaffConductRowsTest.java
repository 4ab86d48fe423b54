package io.junheng.registry.rows;

import static io.junheng.registry.rows.Staff.correct;
import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.number;
import static io.junheng.registry.rows.Staff.refused;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on conduct and fitness to teach, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffConductRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-conduct");
    }

    @Test
    void r156AConfirmedBreachFollowsTheTeacherThroughTheYear() {
        // Given a report that is not confirmed yet
        String school = village(41);
        String event = entered(enter(
                "ethics-events",
                school,
                "2024-05-10",
                "{'teacher':'T156A','calendarYear':2024,'month':5,'conduct':'PAID_TUTORING'}"));

        // Then it has no effect
        assertThat(breaches(school, "T156A", 3)).isZero();
        entered(application(school, "T156A", "AWARD"));

        // When it is confirmed, the month, the year and every application of the year know it
        correct(event, "{'confirmed':'2024-05-20'}").then().statusCode(200);
        assertThat(breaches(school, "T156A", 4)).isZero();
        assertThat(breaches(school, "T156A", 5)).isEqualTo(1);
        assertThat(number(
                        enter("ethics-years", school, "2024-12-31", "{'teacher':'T156A','calendarYear':2024}"),
                        "ethicsEvents"))
                .isEqualByComparingTo("1");
        refused(application(school, "T156A", "TITLE"), 422, "noBreachInTheYear");
        entered(application(school, "T156B", "TITLE"));

        // Nobody is hired before the register was checked, and nobody who is barred
        String hiring = "{'person':'N156%s','hired':'2024-09-01'%s}";
        refused(enter("hirings", school, "2024-09-01", hiring.formatted("A", "")), 422, "checkedBefore");
        refused(
                enter("hirings", school, "2024-09-01", hiring.formatted("B", ",'checked':'2024-08-20','barred':true")),
                422,
                "notBarred");
        entered(enter(
                "hirings", school, "2024-09-01", hiring.formatted("C", ",'checked':'2024-08-20','barred':false")));
    }

    private static int breaches(String school, String teacher, int month) {
        return number(
                        enter(
                                "monthly-appraisals",
                                school,
                                "2024-06-01",
                                "{'teacher':'%s','calendarYear':2024,'month':%d}".formatted(teacher, month)),
                        "ethicsEvents")
                .intValueExact();
    }

    private static Response application(String school, String teacher, String kind) {
        return enter(
                "award-applications",
                school,
                "2024-10-01",
                "{'teacher':'%s','calendarYear':2024,'kind':'%s'}".formatted(teacher, kind));
    }

    @Test
    void r157ARemovedTeacherTeachesAgainAfterTrainingAndTest() {
        // Given
        String school = village(42);
        String lessons = "{'teacher':'T157A','className':'三年1班','course':'语文'}";
        String removal =
                entered(enter("post-removals", school, "2024-03-01", "{'teacher':'T157A','removed':'2024-03-01'}"));

        // Then no class is assigned, after training alone neither
        refused(enter("class-assignments", school, "2024-09-01", lessons), 422, "fitToTeach");
        correct(removal, "{'trained':'2024-06-30'}").then().statusCode(200);
        refused(enter("class-assignments", school, "2024-09-01", lessons), 422, "fitToTeach");

        // When the test is passed too, it is
        correct(removal, "{'tested':'2024-08-20'}").then().statusCode(200);
        entered(enter("class-assignments", school, "2024-09-01", lessons));
    }
}
