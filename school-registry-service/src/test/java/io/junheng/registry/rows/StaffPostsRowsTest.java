package io.junheng.registry.rows;

import static io.junheng.registry.rows.Staff.correct;
import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.enterCounty;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.findings;
import static io.junheng.registry.rows.Staff.measure;
import static io.junheng.registry.rows.Staff.refused;
import static io.junheng.registry.rows.Staff.town;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on posts, recruitment and titles, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffPostsRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-posts");
    }

    @Test
    void r140OneTeacherHoldsPostsInSeveralSchoolsAndCountsOnce() {
        // Given a teacher with 0.6 of a workload at one school
        String small = village(1);
        String large = town(1);
        entered(enter("teaching-posts", small, "2024-09-01", "{'teacher':'T140A','share':0.6,'since':'2024-09-01'}"));

        // When shares pass one
        refused(
                enter("teaching-posts", large, "2024-09-01", "{'teacher':'T140A','share':0.5,'since':'2024-09-01'}"),
                422,
                "sharesWithinOne");

        // Then up to one is taken, and the county counts the teacher once
        entered(enter("teaching-posts", large, "2024-09-01", "{'teacher':'T140A','share':0.4,'since':'2024-09-01'}"));
        assertThat(measure("teaching-posts", 2024, "posts")).isEqualByComparingTo("2");
        assertThat(measure("teaching-posts", 2024, "teachers")).isEqualByComparingTo("1");
        assertThat(measure("teaching-posts", 2024, "fullTime")).isEqualByComparingTo("1");

        // And the allocation shows posts per class for small and for other schools
        entered(enter("post-allocations", small, "2024-09-01", "{'posts':12,'classes':6,'pupils':80}"));
        entered(enter("post-allocations", large, "2024-09-01", "{'posts':36,'classes':24,'pupils':1000}"));
        assertThat(measure("post-allocations", 2024, "postsPerClassFavoured")).isEqualByComparingTo("2");
        assertThat(measure("post-allocations", 2024, "postsPerClassOthers")).isEqualByComparingTo("1.5");
    }

    @Test
    void r141LeaversAreReplacedAndPostsNotLeftVacantOrPaidForNothing() {
        // Thirty retire: fewer than thirty recruits, or rural vacancies left behind, are refused
        refused(
                enterCounty(
                        "replacement-plans",
                        "2024-03-01",
                        "{'retirements':30,'recruits':29,'ruralVacancies':10,'ruralRecruits':10}"),
                422,
                "replacesLeavers");
        refused(
                enterCounty(
                        "replacement-plans",
                        "2024-03-01",
                        "{'retirements':30,'recruits':30,'ruralVacancies':10,'ruralRecruits':9}"),
                422,
                "ruralVacanciesFirst");
        entered(enterCounty(
                "replacement-plans",
                "2024-03-01",
                "{'retirements':30,'recruits':30,'ruralVacancies':10,'ruralRecruits':10}"));

        // Vacancies beside temporary teachers for over a year
        String school = village(2);
        LocalDate today = LocalDate.now();
        String use = "{'vacancies':2,'vacantSince':'%s','temporaryTeachers':3,'temporarySince':'%s'}";
        assertThat(findings(enter(
                        "staffing-use",
                        school,
                        "2025-03-01",
                        use.formatted(today.minusYears(3), today.minusYears(1).minusDays(1)))))
                .containsExactly("vacantPostsFilled");
        assertThat(findings(enter(
                        "staffing-use",
                        town(2),
                        "2025-03-01",
                        use.formatted(today.minusYears(3), today.minusYears(1)))))
                .isEmpty();

        // Paid without a post
        entered(enter("teaching-posts", school, "2024-09-01", "{'teacher':'T141A','share':1,'since':'2024-09-01'}"));
        assertThat(findings(enter("payroll-checks", school, "2024-10-01", "{'teacher':'T141A','month':'2024-10'}")))
                .isEmpty();
        assertThat(findings(enter("payroll-checks", school, "2024-10-01", "{'teacher':'T141B','month':'2024-10'}")))
                .containsExactly("paidForAPost");
    }

    @Test
    void r145WhoRefusesToTeachGetsNeitherPostNorTitleNorItsPay() {
        // Given
        String school = village(3);
        String refusal = entered(
                enter("teaching-refusals", school, "2024-03-01", "{'teacher':'T145A','recordedOn':'2024-03-01'}"));
        List<String> acts = List.of("APPOINTMENT", "TITLE", "SALARY");
        String act = "{'teacher':'T145A','act':'%s','decided':'2024-05-01'}";

        // Then all three are rejected
        for (String one : acts) {
            refused(enter("appointment-acts", school, "2024-05-01", act.formatted(one)), 422, "teaches");
        }

        // When the flag is cleared, all three are possible again
        correct(refusal, "{'clearedOn':'2024-06-01'}").then().statusCode(200);
        for (String one : acts) {
            entered(enter("appointment-acts", school, "2024-06-02", act.formatted(one)));
        }
    }

    @Test
    void r146RuralSchoolsHaveMoreSeniorPosts() {
        // Given a village school and a town school of fifty technical staff each
        String rural = village(4);
        String urban = town(4);
        entered(enter("technical-staff", rural, "2024-09-01", "{'professionals':50}"));
        entered(enter("technical-staff", urban, "2024-09-01", "{'professionals':50}"));

        // Then there is one post beyond the shares at the village school and none in town
        entered(title(rural, "SUPER", 1));
        refused(title(rural, "SUPER", 2), 422, "superShare");
        refused(title(urban, "SUPER", 1), 422, "superShare");

        // And thirty senior posts instead of twenty
        for (int i = 10; i < 40; i++) {
            entered(title(rural, "SENIOR", i));
        }
        refused(title(rural, "SENIOR", 40), 422, "seniorShare");
        for (int i = 10; i < 30; i++) {
            entered(title(urban, "SENIOR", i));
        }
        refused(title(urban, "SENIOR", 30), 422, "seniorShare");
    }

    private static Response title(String school, String title, int number) {
        return enter(
                "title-posts",
                school,
                "2024-09-01",
                "{'teacher':'T146%s%s','title':'%s','since':'2024-09-01'}".formatted(school, number, title));
    }
}
