package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.rows.Staff.correct;
import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.enterCounty;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.refused;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measure on the appointment of principals with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffPrincipalsRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-principals");
    }

    @Test
    void r153PrincipalsComeFromThePoolForATermWithGoals() {
        // Given
        String school = village(51);
        LocalDate from = LocalDate.now().minusYears(1);
        LocalDate to = LocalDate.now().plusYears(2);
        entered(enterCounty("principal-pool", "2020-01-01", "{'person':'P153A','since':'2020-01-01'}"));

        // From the pool, with goals set before the term
        Response appointed = term(school, "P153A", from, to, from.minusDays(1), "");
        entered(appointed);
        assertThat(appointed.jsonPath().getString("figures.post")).isEqualTo("IN_OFFICE");

        // Outside the pool only with a reason
        refused(term(school, "P153B", from, to, from.minusDays(1), ""), 422, "fromThePool");
        entered(term(school, "P153B", from, to, from.minusDays(1), ",'reason':'偏远学校无库内人选'"));

        // Goals on the first day are too late, and without qualification there is no appointment
        refused(term(school, "P153A", from.plusDays(1), to, from.plusDays(1), ""), 422, "goalsBeforeTheTerm");
        refused(term(school, "P153A", from.plusDays(2), to, from, ",'qualified':false"), 422, "qualifiedForOffice");

        // A term that ended without renewal is expired
        String ended = entered(
                term(school, "P153A", from.minusYears(3), LocalDate.now().minusDays(1), from.minusYears(4), ""));
        assertThat(admin().get("/v1/ledger-items/" + ended).jsonPath().getString("figures.post"))
                .isEqualTo("EXPIRED");
        assertThat(ItemApi.findings(ended)).containsExactly("renewedInTime");

        // When it is renewed, it is not
        correct(ended, "{'termTo':'%s'}".formatted(to)).then().statusCode(200);
        assertThat(ItemApi.findings(ended)).isEmpty();
    }

    private static Response term(
            String school, String person, LocalDate from, LocalDate to, LocalDate goals, String more) {
        String values =
                "{'person':'%s','termFrom':'%s','termTo':'%s','educationWork':true,'background':false,'newPrincipal':true,'goalsSet':'%s'%s%s}";
        String qualified = more.contains("qualified") ? "" : ",'qualified':true";
        return enter(
                "principal-terms", school, from.toString(), values.formatted(person, from, to, goals, qualified, more));
    }
}
