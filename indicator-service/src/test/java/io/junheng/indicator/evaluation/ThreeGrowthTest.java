package io.junheng.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statutory three-growth test over region returns, with the published figures of 铁东区. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ThreeGrowthTest {

    private static final String BEFORE = "budgetEducationAppropriation=16021.6, recurrentRevenue=10567";
    private static final String AFTER = "budgetEducationAppropriation=19432.9, recurrentRevenue=12706";

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private County district;

    @BeforeEach
    void open() {
        api.publish("three-growth");
        registry = new RegistryEvents();
        district = new County(registry);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String evaluated(String before, String after) {
        registry.lockedRegion(district.code(), district.path(), 2010, 1, before);
        registry.lockedRegion(district.code(), district.path(), 2011, 1, after);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        api.json("/v1/facts?totalCount=true&filter=subject:eq:REGION&filter=code:eq:" + district.code())
                                        .getInt("totalCount")
                                == 2);
        return api.evaluate("three-growth", district.code(), 2011);
    }

    private Map<String, Object> leg(String evaluation, String criterion) {
        return api.results(evaluation).get(criterion + ":ALL:REGION:" + district.code());
    }

    @Test
    void the_first_leg_of_the_published_figures_is_met_and_the_whole_undetermined() {
        // When
        String evaluation = evaluated(BEFORE, AFTER);

        // Then
        Map<String, Object> first = leg(evaluation, "F1");
        assertThat(first).containsEntry("verdict", "MET").containsEntry("unit", "pp");
        assertThat(((BigDecimal) first.get("value")).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1.0496");
        assertThat(leg(evaluation, "F2")).containsEntry("verdict", "UNDETERMINED");
        assertThat(leg(evaluation, "three-growth")).containsEntry("verdict", "UNDETERMINED");
        assertThat(api.json("/v1/evaluations/" + evaluation).getString("verdict"))
                .isEqualTo("UNDETERMINED");
    }

    @Test
    void the_explanation_has_both_growth_rates_and_the_break_even() {
        // When
        String evaluation = evaluated(BEFORE, AFTER);
        JsonPath explanation =
                api.json("/v1/evaluations/" + evaluation + "/explanations?result=F1:ALL:REGION:" + district.code());

        // Then
        assertThat(rate(explanation, "appropriationGrowth")).isEqualByComparingTo("21.2919");
        assertThat(rate(explanation, "revenueGrowth")).isEqualByComparingTo("20.2423");
        assertThat(new BigDecimal(explanation.getString("breakEven.value")).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("19264.73");
        assertThat(explanation.getString("breakEven.least")).isEqualTo("19264.74");
        assertThat(explanation.getString("breakEven.element")).isEqualTo("budgetEducationAppropriation");
        assertThat(explanation.getString("inputs.find { it.name == 'revenue' && it.year == 2010 }.value"))
                .isEqualTo("10567");
    }

    private static BigDecimal rate(JsonPath explanation, String name) {
        return new BigDecimal(explanation.getString("intermediates.find { it.name == '" + name + "' }.value"))
                .setScale(4, RoundingMode.HALF_UP);
    }

    @Test
    void just_below_the_break_even_fails_and_just_above_passes() {
        // When
        String below = evaluated(BEFORE, "budgetEducationAppropriation=19264.7, recurrentRevenue=12706");
        Map<String, Object> failed = leg(below, "F1");
        Map<String, Object> gap = api.gaps(below).get("F1:ALL:REGION:" + district.code());
        district = new County(registry);
        String above = evaluated(BEFORE, "budgetEducationAppropriation=19264.8, recurrentRevenue=12706");

        // Then
        assertThat(failed).containsEntry("verdict", "NOT_MET");
        assertThat((BigDecimal) gap.get("gap")).isEqualByComparingTo("0.04");
        assertThat(gap).containsEntry("unit", "万元");
        assertThat(leg(above, "F1")).containsEntry("verdict", "MET");
    }

    @Test
    void equal_growth_fails_and_one_failing_leg_fails_the_whole() {
        // When
        String evaluation = evaluated(
                "budgetEducationAppropriation=100, recurrentRevenue=10",
                "budgetEducationAppropriation=110, recurrentRevenue=11");

        // Then
        assertThat(leg(evaluation, "F1")).containsEntry("verdict", "NOT_MET");
        assertThat(leg(evaluation, "three-growth")).containsEntry("verdict", "NOT_MET");
    }

    @Test
    void all_legs_growing_is_met() {
        // Given
        String more = ", perPupilExpenditure=101, teacherPay=101, perPupilPublicFunds=101";
        String less = ", perPupilExpenditure=100, teacherPay=100, perPupilPublicFunds=100";

        // When
        String evaluation = evaluated(BEFORE + less, AFTER + more);

        // Then
        assertThat(leg(evaluation, "three-growth")).containsEntry("verdict", "MET");
        assertThat(leg(evaluation, "F2")).containsEntry("value", new BigDecimal(1));
    }

    @Test
    void without_the_year_before_the_growth_is_undetermined() {
        // Given
        registry.lockedRegion(district.code(), district.path(), 2011, 1, AFTER);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        api.json("/v1/facts?totalCount=true&filter=subject:eq:REGION&filter=code:eq:" + district.code())
                                        .getInt("totalCount")
                                == 1);

        // When
        String evaluation = api.evaluate("three-growth", district.code(), 2011);

        // Then
        assertThat(leg(evaluation, "F1").toString()).contains("MISSING_EARLIER_VALUE", "appropriation@-1");
    }
}
