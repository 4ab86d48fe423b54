package io.junheng.registry.rows;

import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.findings;
import static io.junheng.registry.rows.Staff.kindergarten;
import static io.junheng.registry.rows.Staff.measure;
import static io.junheng.registry.rows.Staff.town;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.RoundingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on special roles and on staff of kindergartens, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffSpecialRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-special");
    }

    @Test
    void r158ARoomWithoutACounsellorDoesNotCount() {
        // Given a part-time counsellor at two schools, and a third school with a room alone
        String one = town(61);
        String two = village(61);
        String roomOnly = village(62);
        for (String school : new String[] {one, two}) {
            entered(holder(school, "C158", "COUNSELLOR"));
            entered(holder(school, "F158" + school, "FAMILY_EDUCATION"));
        }
        entered(holder(roomOnly, "F158C", "FAMILY_EDUCATION"));

        // Then the part-time counsellor counts for both, and the room alone does not count
        assertThat(findings(roles(one))).isEmpty();
        assertThat(findings(roles(two))).isEmpty();
        assertThat(findings(roles(roomOnly))).containsExactly("roomAndCounsellor");
        assertThat(measure("special-roles", 2024, "counsellingRate").setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("66.67");
        assertThat(measure("special-roles", 2024, "familyEducationRate")).isEqualByComparingTo("100");

        // A kindergarten needs health workers besides
        String kindergarten = kindergarten(61);
        assertThat(findings(roles(kindergarten)))
                .containsExactlyInAnyOrder(
                        "roomAndCounsellor", "teacherForFamilyEducation", "healthWorkersOfKindergartens");
    }

    private static Response holder(String school, String person, String role) {
        return enter(
                "special-role-holders",
                school,
                "2024-09-01",
                "{'person':'%s','role':'%s','fullTime':false,'since':'2024-09-01'}".formatted(person, role));
    }

    private static Response roles(String school) {
        return enter("special-roles", school, "2024-09-02", "{'counsellingRoom':true}");
    }

    @Test
    void r159AllStaffOfAKindergartenAreInsuredAndPaidAlike() {
        // Given 200 staff, 20 of them within the controlled number, one without insurance
        Response one = staff(kindergarten(62), 199, "");
        Response all = staff(kindergarten(63), 200, ",'establishedPay':5000,'otherPay':5000,'arrears':0");

        // Then the kindergarten fails, and the others do not
        assertThat(findings(one)).containsExactly("allInsured");
        assertThat(findings(all)).isEmpty();
        assertThat(measure("kindergarten-staff", 2024, "insuranceRate")).isEqualByComparingTo("99.75");
        assertThat(measure("kindergarten-staff", 2024, "controlled")).isEqualByComparingTo("40");
        assertThat(measure("kindergarten-staff", 2024, "established")).isEqualByComparingTo("300");

        // Unequal pay and arrears are findings of their own
        assertThat(findings(staff(kindergarten(64), 200, ",'establishedPay':5000,'otherPay':4999.99,'arrears':1")))
                .containsExactlyInAnyOrder("equalPay", "paidInFull");
    }

    private static Response staff(String kindergarten, int insured, String more) {
        return enter(
                "kindergarten-staff",
                kindergarten,
                "2024-09-01",
                "{'established':150,'controlled':20,'contracted':30,'insured':%d%s}".formatted(insured, more));
    }
}
