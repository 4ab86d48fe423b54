package io.junheng.indicator.evaluation;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static io.junheng.indicator.County.figures;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mean coefficient of variation (综合差异系数) of 教督〔2012〕3号. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class BasicBalanceTest {

    private final Api api = Api.admin();

    private static String all(int total) {
        return ("fullTimeTeachersPrimary=%1$d, higherDegreeTeachersPrimary=%1$d, midTitleTeachersPrimary=%1$d, teachingRoomsArea=%1$d,"
                        + "indoorSportsArea=0, sportsGroundArea=%1$d, equipmentValue=%1$d, computers=%1$d, books=%1$d")
                .formatted(total);
    }

    @Test
    void the_mean_of_eight_variations_is_met_exactly_at_its_limit() {
        // Given two schools of equal size whose totals are 35 and 165: each variation is exactly 0.65
        api.publish("basic-balance");
        try (RegistryEvents registry = new RegistryEvents()) {
            County county = new County(registry);
            String lesser = county.school(
                    "211", List.of("PRIMARY"), figures("pupilsPrimary=500"), all(35), classes("PRIMARY", 40));
            county.school("211", List.of("PRIMARY"), figures("pupilsPrimary=500"), all(165), classes("PRIMARY", 40));
            county.known();

            // When
            Map<String, Map<String, Object>> onTheLine =
                    api.results(api.evaluate("basic-balance", county.code(), YEAR));
            county.lock(lesser, 2, figures("pupilsPrimary=500"), all(34), classes("PRIMARY", 40));
            county.known();
            String failing = api.evaluate("basic-balance", county.code(), YEAR);
            Map<String, Map<String, Object>> beyond = api.results(failing);
            JsonPath plan = api.json("/v1/evaluations/" + failing + "/balance-plan");

            // Then
            String mean = "CV:PRIMARY:REGION:" + county.code();
            assertThat(onTheLine.get(mean))
                    .containsEntry("value", new BigDecimal("0.65"))
                    .containsEntry("verdict", "MET");
            assertThat(beyond.get(mean)).containsEntry("verdict", "NOT_MET");
            assertThat(plan.getList("balances.criterion")).isNotEmpty().containsOnly("CV");
            assertThat(plan.getList("balances.verdictAfter")).containsOnly("MET");
            assertThat(onTheLine.get("CV:JUNIOR:REGION:" + county.code())).containsEntry("verdict", "UNDETERMINED");
        }
    }
}
