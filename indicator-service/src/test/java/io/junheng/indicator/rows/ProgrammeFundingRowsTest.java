package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures on money, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgrammeFundingRowsTest extends ProgrammeCounties {

    @Test
    void r061FourPerCentIsReachedAtFourAndBothRatiosMustRise() {
        // Given / When
        Map<String, Map<String, Object>> below = funding(
                1,
                "fiscalEducationSpending=399, gdp=10000, generalBudgetEducation=150, generalBudget=1000",
                "fiscalEducationSpending=398, gdp=10000, generalBudgetEducation=150, generalBudget=1000");
        Map<String, Map<String, Object>> reached = funding(
                2,
                "fiscalEducationSpending=400, gdp=10000, generalBudgetEducation=151, generalBudget=1000",
                "fiscalEducationSpending=399, gdp=10000, generalBudgetEducation=150, generalBudget=1000");

        // Then
        assertThat(verdict(below, "F4")).isEqualTo("NOT_MET");
        assertThat(verdict(below, "U1")).isEqualTo("MET");
        assertThat(verdict(below, "U2")).isEqualTo("NOT_MET");
        assertThat(verdict(below, "two-rises")).isEqualTo("NOT_MET");
        assertThat(verdict(reached, "F4")).isEqualTo("MET");
        assertThat(verdict(reached, "two-rises")).isEqualTo("MET");
    }

    @Test
    void r062EqualIsNoDecreaseAndAHundredthLessIs() {
        // Given / When
        Map<String, Map<String, Object>> equal = funding(
                1,
                "generalBudgetEducation=150, generalBudgetPerPupil=12000",
                "generalBudgetEducation=150, generalBudgetPerPupil=12000");
        Map<String, Map<String, Object>> less = funding(
                2,
                "generalBudgetEducation=150, generalBudgetPerPupil=11999.99",
                "generalBudgetEducation=150, generalBudgetPerPupil=12000");

        // Then
        assertThat(verdict(equal, "two-no-falls")).isEqualTo("MET");
        assertThat(verdict(less, "N1")).isEqualTo("MET");
        assertThat(verdict(less, "two-no-falls")).isEqualTo("NOT_MET");
    }

    @Test
    void r063PublicFundsMustGrow() {
        // Given / When
        Map<String, Map<String, Object>> grown = funding(
                1,
                "publicFundsStandardPrimary=295, publicFundsStandardJunior=445",
                "publicFundsStandardPrimary=240, publicFundsStandardJunior=340");
        Map<String, Map<String, Object>> equal = funding(
                2,
                "publicFundsStandardPrimary=295, publicFundsStandardJunior=445",
                "publicFundsStandardPrimary=295, publicFundsStandardJunior=340");

        // Then
        assertThat(value(grown, "G1")).isBetween(new BigDecimal("22.91"), new BigDecimal("22.92"));
        assertThat(value(grown, "G2")).isBetween(new BigDecimal("30.88"), new BigDecimal("30.89"));
        assertThat(verdict(grown, "funds-growth")).isEqualTo("MET");
        assertThat(verdict(equal, "G1")).isEqualTo("NOT_MET");
    }

    @Test
    void r064TheSurchargeIsCollectedPaidOutAndUsedInFull() {
        // Given 100 due and collected, and 99.5 paid out and used
        Map<String, Map<String, Object>> short1 =
                funding(1, "surchargeDue=100, surchargeCollected=100, surchargePaid=99.5, surchargeUsed=99.5", null);
        Map<String, Map<String, Object>> full =
                funding(2, "surchargeDue=100, surchargeCollected=100, surchargePaid=100, surchargeUsed=100", null);

        // Then
        assertThat(verdict(short1, "S1")).isEqualTo("MET");
        assertThat(value(short1, "S2")).isEqualByComparingTo("-0.5");
        assertThat(verdict(short1, "surcharge")).isEqualTo("NOT_MET");
        assertThat(verdict(full, "surcharge")).isEqualTo("MET");
    }

    @Test
    void r065PayIsComparedCountyByCounty() {
        // Given / When
        Map<String, Map<String, Object>> equal = funding(1, "teacherPay=80000, civilServantPay=80000", null);
        Map<String, Map<String, Object>> below = funding(2, "teacherPay=79920, civilServantPay=80000", null);

        // Then
        assertThat(verdict(equal, "pay")).isEqualTo("MET");
        assertThat(value(below, "W")).isEqualByComparingTo("0.999");
        assertThat(verdict(below, "pay")).isEqualTo("NOT_MET");
    }

    @Test
    void r049WhoFailsAFundingTestIsOnTheListOfKeySupervision() {
        // Given one county whose surcharge is short, and one of which all that is measured passes
        String all = "fiscalEducationSpending=500, gdp=10000, generalBudgetEducation=151, generalBudget=1000,"
                + " generalBudgetPerPupil=12000, publicFundsStandardPrimary=295, publicFundsStandardJunior=445,"
                + " surchargeDue=100, surchargeCollected=100, surchargeUsed=%1$s, surchargePaid=%1$s,"
                + " teacherPay=80000, civilServantPay=80000";
        String before = "fiscalEducationSpending=400, gdp=10000, generalBudgetEducation=150, generalBudget=1000,"
                + " generalBudgetPerPupil=12000, publicFundsStandardPrimary=240, publicFundsStandardJunior=340";
        funding(1, all.formatted("99.5"), before);
        funding(2, all.formatted("100"), before);
        String failing = String.valueOf(Integer.parseInt(city) + 1);

        // When
        String list = "/v1/watch-lists?frameworks=education-funding&year=2024";

        // Then
        assertThat(api.json(list + "&regionCode=" + city).getList("regionCode")).containsExactly(failing);
        assertThat(Api.of("220322", "viewer").json(list).getList("regionCode")).isEmpty();
    }

    private Map<String, Map<String, Object>> funding(int county, String now, String before) {
        return judged("education-funding", "county-annual", county, now, before);
    }
}
