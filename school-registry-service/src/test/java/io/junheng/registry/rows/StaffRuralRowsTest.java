package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.rows.Staff.correct;
import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.enterCounty;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.entry;
import static io.junheng.registry.rows.Staff.findings;
import static io.junheng.registry.rows.Staff.measure;
import static io.junheng.registry.rows.Staff.number;
import static io.junheng.registry.rows.Staff.refused;
import static io.junheng.registry.rows.Staff.reviewed;
import static io.junheng.registry.rows.Staff.town;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on teachers of village schools, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffRuralRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-rural");
    }

    @Test
    void r147EveryTwoTermsOfOutreachInARowAddABonus() {
        String school = village(21);
        assertThat(bonus(school, "T147A", 20221, 20222)).isEqualByComparingTo("0.15");
        assertThat(bonus(school, "T147B", 20221, 20222, 20231, 20232)).isEqualByComparingTo("0.30");
        assertThat(bonus(school, "T147C", 20221, 20222, 20231)).isEqualByComparingTo("0.15");
        assertThat(bonus(school, "T147D", 20221, 20231)).isEqualByComparingTo("0");

        // A term is entered once, and not after a later one
        refused(outreach(school, "T147A", 20222), 409, "ITEM_OPEN");
        refused(outreach(school, "T147D", 20222), 409, "inOrder");

        // Judged anew in whatever order, the terms have earned the same
        assertThat(measure("outreach-terms", 2023, "bonus")).isEqualByComparingTo("0.15");
        reviewed("outreach-terms");
        assertThat(measure("outreach-terms", 2023, "bonus")).isEqualByComparingTo("0.15");
    }

    private static BigDecimal bonus(String school, String teacher, int... terms) {
        BigDecimal bonus = BigDecimal.ZERO;
        for (int term : terms) {
            bonus = bonus.add(number(outreach(school, teacher, term), "bonus"));
        }
        return bonus;
    }

    private static Response outreach(String school, String teacher, int term) {
        return enter(
                "outreach-terms",
                school,
                term % 10 == 1 ? term / 10 + "-09-01" : term / 10 + 1 + "-03-01",
                "{'teacher':'%s','schoolYear':%d,'term':%d}".formatted(teacher, term / 10, term % 10));
    }

    @Test
    void r149CertificatesAfterTenAndFifteenYearsWithoutAGap() {
        // Given
        String school = village(22);
        LocalDate today = LocalDate.now();

        // Exactly ten years on the day: on the county's list and not yet on the city's
        Response ten = service(school, "T149A", today.minusYears(10), null);
        assertThat(ten.jsonPath().getBoolean("figures.tenYears")).isTrue();
        assertThat(ten.jsonPath().getBoolean("figures.fifteenYears")).isFalse();
        Response dayShort = service(school, "T149B", today.minusYears(10).plusDays(1), null);
        assertThat(dayShort.jsonPath().getBoolean("figures.tenYears")).isFalse();

        // Fifteen years: on both
        Response fifteen = service(school, "T149C", today.minusYears(15), null);
        assertThat(fifteen.jsonPath().getBoolean("figures.tenYears")).isTrue();
        assertThat(fifteen.jsonPath().getBoolean("figures.fifteenYears")).isTrue();

        // Nine years, a gap and six years: none
        service(school, "T149D", today.minusYears(16), today.minusYears(7));
        Response afterGap = service(village(23), "T149D", today.minusYears(6), null);
        assertThat(afterGap.jsonPath().getBoolean("figures.tenYears")).isFalse();

        // Nine years and six at another village school without a gap: both
        service(school, "T149E", today.minusYears(15), today.minusYears(6).minusDays(1));
        Response without = service(village(24), "T149E", today.minusYears(6), null);
        assertThat(without.jsonPath().getBoolean("figures.fifteenYears")).isTrue();

        // A service that goes on does so when it is judged anew as well
        reviewed("rural-service");
        assertThat(admin().get("/v1/ledger-items/" + entered(without))
                        .jsonPath()
                        .getBoolean("figures.fifteenYears"))
                .isTrue();
        assertThat(admin().get("/v1/ledger-items/" + entered(afterGap))
                        .jsonPath()
                        .getBoolean("figures.tenYears"))
                .isFalse();

        // Time at a town school does not count
        refused(service(town(22), "T149F", today.minusYears(3), null), 422, "villageSchool");

        // The certificate is issued when due, by its government, once
        refused(certificate("Z1", "T149B", "COUNTY", Staff.COUNTY, today), 422, "yearsComplete");
        entered(certificate("Z2", "T149A", "COUNTY", Staff.COUNTY, today));
        refused(certificate("Z3", "T149A", "COUNTY", Staff.COUNTY, today), 409, "onceEach");
        refused(certificate("Z4", "T149C", "CITY", Staff.COUNTY, today), 422, "issuedByItsGovernment");
        entered(certificate("Z5", "T149C", "CITY", "220800", today));
        refused(certificate("Z6", "T149D", "COUNTY", Staff.COUNTY, today), 422, "yearsComplete");
    }

    private static Response service(String school, String teacher, LocalDate since, LocalDate until) {
        return enter(
                "rural-service",
                school,
                since.toString(),
                "{'teacher':'%s','since':'%s','until':%s}"
                        .formatted(teacher, since, until == null ? null : "'" + until + "'"));
    }

    private static Response certificate(
            String certificate, String teacher, String issuer, String region, LocalDate issued) {
        return entry(
                "service-certificates",
                "regionCode",
                region,
                issued.toString(),
                "{'certificate':'%s','teacher':'%s','issuer':'%s','issued':'%s'}"
                        .formatted(certificate, teacher, issuer, issued),
                "[]");
    }

    @Test
    void r150PaySubsidiesAndInsuranceOfRuralTeachers() {
        // One grade below 1.000 fails, and only that grade
        assertThat(findings(pay("十级", "6000", "6000"))).isEmpty();
        Response below = pay("九级", "6499.99", "6500");
        assertThat(findings(below)).containsExactly("notLower");
        assertThat(measure("rural-pay", 2024, "gradesNotLower")).isEqualByComparingTo("0.5");

        // The subsidy does not fall as hardship grows
        refused(
                enterCounty("hardship-subsidies", "2024-03-01", "{'first':300,'second':400,'third':399}"),
                422,
                "theHarderTheMore");
        entered(enterCounty("hardship-subsidies", "2024-03-01", "{'first':300,'second':400,'third':400}"));

        // A travelling teacher without a policy number is a finding; the number itself is not in any list
        String school = village(25);
        String teacher = entered(enter("travelling-teachers", school, "2024-09-01", "{'teacher':'T150A'}"));
        assertThat(ItemApi.findings(teacher)).containsExactly("insured");
        correct(teacher, "{'policy':'PICC-150-7788'}").then().statusCode(200);
        assertThat(ItemApi.findings(teacher)).isEmpty();
        assertThat(admin().queryParam("filter", "ledger:eq:travelling-teachers")
                        .get("/v1/ledger-items")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("T150A")
                .doesNotContain("PICC-150-7788");
    }

    private static Response pay(String grade, String rural, String town) {
        return enterCounty(
                "rural-pay", "2024-12-31", "{'grade':'%s','ruralPay':%s,'townPay':%s}".formatted(grade, rural, town));
    }
}
