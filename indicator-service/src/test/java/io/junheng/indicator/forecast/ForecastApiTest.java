package io.junheng.indicator.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A county's next years from its class lists and births. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ForecastApiTest {

    private static final String PATH = "/220000/228500/228501/";

    private static List<ClassSize> classes(int entrants) {
        List<ClassSize> classes = new ArrayList<>();
        for (int grade = 1; grade <= 6; grade++) {
            classes.add(new ClassSize(grade + "年级1班", "PRIMARY", "P" + grade, grade == 1 ? entrants : 40));
        }
        return classes;
    }

    @Test
    void a_county_sees_where_seats_will_be_missing_and_how_far_the_method_was_off() {
        // Given a school of one class a grade over three years, and births that double
        try (RegistryEvents registry = new RegistryEvents()) {
            registry.region("220000", "吉林省", "PROVINCE", "/220000/");
            registry.region("228500", "预测市", "CITY", "/220000/228500/");
            registry.region("228501", "预测县", "COUNTY", PATH);
            registry.region("228501100", "预测镇", "TOWN", PATH + "228501100/");
            registry.school("2122850001", "预测小学", "211", List.of("PRIMARY"), PATH + "228501100/");
            for (int year = 2021; year <= 2023; year++) {
                registry.lockedSchool("2122850001", PATH + "228501100/", year, 1, "pupilsPrimary=240", classes(40));
                registry.lockedRegion("seat-forecast", "228501", PATH, year - 6, 1, "births=50");
            }
            registry.lockedRegion("seat-forecast", "228501", PATH, 2018, 1, "births=100");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Database.ofApplication()
                                    .number("select count(*) from fact where region_path like ?", PATH + "%")
                            == 7);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Database.ofApplication()
                                    .number("select count(*) from known_school where code = '2122850001'")
                            == 1);
        }

        // When
        JsonPath answer = Api.admin().json("/v1/forecasts/228501/2023");

        // Then 80 enter in 2024 instead of 40, for whom there are no seats in one class
        assertThat(answer.getList("entrants.source"))
                .containsExactly(
                        "BIRTHS", "MEAN_OF_ENTRANTS", "MEAN_OF_ENTRANTS", "MEAN_OF_ENTRANTS", "MEAN_OF_ENTRANTS");
        Map<String, Object> next =
                answer.<Map<String, Object>>getList("schools").get(0);
        assertThat(next.toString())
                .contains("name=预测小学", "year=2024", "pupils=280", "classes=6", "seats=270", "seatGap=10");
        assertThat(next).containsEntry("risk", "OVER_STANDARD");
        assertThat(answer.getString("towns[0].code")).isEqualTo("228501100");
        assertThat(answer.getString("towns[0].name")).isEqualTo("预测镇");
        assertThat(answer.getList("backtest")).hasSize(1);
        assertThat(answer.getString("errors[0].meanAbsolutePercent")).isEqualTo("0.00");
        assertThat(answer.getString("method")).contains("年级升班法");
        assertThat(Api.of("220323", "viewer").get("/v1/forecasts/228501/2023").statusCode())
                .isEqualTo(404);
        assertThat(Api.admin().get("/v1/forecasts/228501/2010").statusCode()).isEqualTo(422);
    }
}
