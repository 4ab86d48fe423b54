package io.junheng.registry.rows;

import static io.junheng.registry.rows.Staff.correct;
import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.enterCounty;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.entry;
import static io.junheng.registry.rows.Staff.findings;
import static io.junheng.registry.rows.Staff.number;
import static io.junheng.registry.rows.Staff.refused;
import static io.junheng.registry.rows.Staff.town;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on training, lesson observation and research staff, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffTrainingRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-training");
    }

    @Test
    void r151LessonsOfFiveYearsAndHoursOfRuralTeachers() {
        // 35 + 37 + 36 + 36 + 36 = 180 lessons are enough, 179 are not
        String town = town(31);
        trained(town, "T151A", 35, 37, 36, 36, 36);
        trained(town, "T151B", 35, 37, 36, 36, 35);
        Response enough = cycle(town, "T151A");
        assertThat(number(enough, "perYear")).isEqualByComparingTo("36");
        assertThat(findings(enough)).isEmpty();
        assertThat(findings(cycle(town, "T151B"))).containsExactly("lessonsOfFiveYears");

        // 360 hours are due at village schools only
        String village = village(31);
        trained(village, "T151C", 36, 36, 36, 36, 36);
        entered(enter(
                "training-records",
                village,
                "2024-07-01",
                "{'teacher':'T151C','cycle':2020,'course':'乡村教师研修','attended':'2024-07-01','hours':359}"));
        assertThat(findings(cycle(village, "T151C"))).containsExactly("hoursOfRuralTeachers");

        // A course that was attended counts once
        refused(
                enter(
                        "training-records",
                        village,
                        "2024-07-01",
                        "{'teacher':'T151C','cycle':2020,'course':'乡村教师研修','attended':'2024-07-01','hours':359}"),
                409,
                "ITEM_OPEN");
    }

    private static void trained(String school, String teacher, int... lessons) {
        for (int i = 0; i < lessons.length; i++) {
            String day = 2020 + i + "-07-01";
            entered(enter(
                    "training-records",
                    school,
                    day,
                    "{'teacher':'%s','cycle':2020,'course':'全员培训','attended':'%s','lessons':%d}"
                            .formatted(teacher, day, lessons[i])));
        }
    }

    private static Response cycle(String school, String teacher) {
        return enter("training-cycles", school, "2024-12-31", "{'teacher':'%s','cycle':2020}".formatted(teacher));
    }

    @Test
    void r152PrincipalsAreCertifiedAfterThreeStagesAndSevenProducts() {
        String school = village(32);
        String complete = "'studyDays':6,'studyHours':36,'practiceFrom':'2023-09-01','practiceTo':'2024-02-29',"
                + "'practiceHours':180,'practiceByCollege':true,'practiceByCentralSchool':true,'closingOwnDays':2,"
                + "'closingCountyDays':2,'closingHours':24,'visitedSchool':true,'observedLesson':true,"
                + "'learntPractice':true,'wrotePaper':true,'joinedForum':true,'proposedTopic':true,'runsSchool':true";

        // 36 + 180 + 24 = 240
        Response certified = programme(school, "P152A", complete);
        assertThat(number(certified, "total")).isEqualByComparingTo("240");
        // One hour short
        refused(programme(school, "P152B", complete.replace(":24", ":23")), 422, "certificateWhenComplete");
        // Five months of practice, whatever hours are entered
        refused(
                programme(school, "P152C", complete.replace("2024-02-29", "2024-01-31")),
                422,
                "certificateWhenComplete");
        // Six of seven products
        refused(
                programme(school, "P152D", complete.replace("'wrotePaper':true", "'wrotePaper':false")),
                422,
                "certificateWhenComplete");
        // Practice accepted by one of the two only
        refused(
                programme(school, "P152E", complete.replace("CentralSchool':true", "CentralSchool':false")),
                422,
                "certificateWhenComplete");
    }

    private static Response programme(String school, String principal, String stages) {
        return enter(
                "principal-training",
                school,
                "2024-03-10",
                "{'principal':'%s','programme':'2023','certificate':'JY-%s',%s}"
                        .formatted(principal, principal, stages));
    }

    @Test
    void r154LessonsAreObservedWeekByWeekAndTeachersGuided() {
        // Given a vice-principal with four lessons or more in each of twelve weeks, 50 altogether, and 30 visits
        String school = town(33);
        observed(school, "O154A", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5);
        guided(school, "O154A", 30, 10);
        assertThat(findings(quota(school, "O154A", "VICE_PRINCIPAL"))).isEmpty();

        // One week with three lessons fails the week although the term has 52
        observed(school, "O154B", 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5);
        guided(school, "O154B", 30, 10);
        Response weak = quota(school, "O154B", "VICE_PRINCIPAL");
        assertThat(findings(weak)).containsExactly("everyWeek");

        // A director guides different teachers: thirty visits to nineteen are too few
        observed(school, "O154C", 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        guided(school, "O154C", 30, 19);
        assertThat(findings(quota(school, "O154C", "DIRECTOR"))).containsExactly("guidesTeachers");

        // A week without any record is a week without a lesson
        observed(school, "O154D", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        guided(school, "O154D", 10, 10);
        assertThat(findings(quota(school, "O154D", "LEADER"))).containsExactly("everyWeek");
    }

    private static void observed(String school, String observer, int... weeks) {
        StringBuilder csv = new StringBuilder("schoolCode,day,observer,term,week,lessons\n");
        for (int i = 0; i < weeks.length; i++) {
            csv.append("%s,2024-03-01,%s,2024春,%d,%d\n".formatted(school, observer, i + 1, weeks[i]));
        }
        Staff.importedAll("observation-weeks", csv.toString());
    }

    private static void guided(String school, String observer, int visits, int teachers) {
        StringBuilder csv = new StringBuilder("schoolCode,day,observer,term,teacher,guided\n");
        for (int i = 0; i < visits; i++) {
            csv.append("%s,2024-03-01,%s,2024春,G%d,%s\n"
                    .formatted(
                            school,
                            observer,
                            i % teachers,
                            LocalDate.of(2024, 3, 1).plusDays(i)));
        }
        Staff.importedAll("teacher-guidance", csv.toString());
    }

    private static Response quota(String school, String observer, String post) {
        return enter(
                "observation-terms",
                school,
                "2024-07-01",
                "{'observer':'%s','term':'2024春','weeks':12,'post':'%s'}".formatted(observer, post));
    }

    @Test
    void r155ResearchStaffHaveTaughtGoBackToSchoolsAndDoTheirWork() {
        // Six years and a degree are enough; five years, or neither title nor degree, are not
        refused(researcher("R155B", "JUNIOR", 5, false, true, "2024-09-01"), 422, "taughtSixYears");
        refused(researcher("R155C", "JUNIOR", 7, false, false, "2024-09-01"), 422, "titleOrDegree");
        entered(researcher("R155A", "JUNIOR", 6, false, true, "2024-09-01"));
        entered(enterWithDocument());

        // Five years in post: a placement at a school is due
        LocalDate fiveYearsAgo = LocalDate.now().minusYears(5);
        String placed = entered(researcher("R155D", "PRIMARY", 8, true, false, fiveYearsAgo.toString()));
        assertThat(ItemApi.findings(placed)).containsExactly("placementAfterFiveYears");
        assertThat(findings(researcher(
                        "R155E",
                        "PRIMARY",
                        8,
                        true,
                        false,
                        fiveYearsAgo.plusDays(1).toString())))
                .isEmpty();
        correct(placed, "{'placedFrom':'%s'}".formatted(LocalDate.now().minusDays(1)))
                .then()
                .statusCode(200);
        assertThat(ItemApi.findings(placed)).isEmpty();

        // Six lessons and 79 observations
        assertThat(findings(enterCounty(
                        "researcher-years", "2024-06-30", "{'person':'R155A','lectures':6,'observations':79}")))
                .containsExactly("eightyObservations");

        // A county without a full-time preschool researcher
        String office = entered(enterCounty("research-offices", "2024-09-01", "{}"));
        assertThat(ItemApi.findings(office)).containsExactly("onePreschoolResearcher");
        entered(researcher("R155F", "PRESCHOOL", 6, true, false, "2024-09-01"));
        assertThat(findings(enterCounty("research-offices", "2025-09-01", "{}")))
                .isEmpty();
    }

    private static Response researcher(
            String person, String stage, int years, boolean title, boolean degree, String since) {
        return enterCounty("researchers", since, researcherValues(person, stage, years, title, degree, since));
    }

    private static String researcherValues(
            String person, String stage, int years, boolean title, boolean degree, String since) {
        return "{'person':'%s','stage':'%s','fullTime':true,'teachingYears':%d,'seniorTitle':%s,'graduateDegree':%s,'since':'%s'}"
                .formatted(person, stage, years, title, degree, since);
    }

    /** As a rule (原则上): an exception document lets the rule be passed. */
    private static Response enterWithDocument() {
        return entry(
                "researchers",
                "regionCode",
                Staff.COUNTY,
                "2024-09-01",
                researcherValues("R155G", "SENIOR", 5, true, false, "2024-09-01"),
                "[{'rule':'taughtSixYears','document':'铁东教发〔2024〕3号'}]");
    }
}
