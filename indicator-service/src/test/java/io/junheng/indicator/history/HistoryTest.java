package io.junheng.indicator.history;

import static io.junheng.indicator.County.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.registry.RegionChangeState;
import io.junheng.contracts.registry.RegionLineage;
import io.junheng.contracts.registry.RegionsChanged;
import io.junheng.contracts.registry.SchoolChangeState;
import io.junheng.contracts.registry.SchoolLineage;
import io.junheng.contracts.registry.SchoolsChanged;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series over mergers and changes of codes. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class HistoryTest {

    private static final String CITY = "/220000/228600/";

    private final Api api = Api.admin();
    private RegistryEvents registry;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        api.publish("preschool-universality");
        registry = new RegistryEvents();
        registry.region("220000", "吉林省", "PROVINCE", "/220000/");
        registry.region("228600", "沿革市", "CITY", CITY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void changed(String id, String kind, String path, List<SchoolLineage> lineage) {
        registry.publish(new SchoolsChanged(
                null,
                new SchoolChangeState(
                        id,
                        kind,
                        LocalDate.of(2023, 9, 1),
                        "县政府文件",
                        null,
                        path,
                        lineage.stream().map(SchoolLineage::predecessor).toList(),
                        lineage.stream().map(SchoolLineage::successor).toList(),
                        lineage,
                        Map.of(),
                        1)));
        known("select count(*) from lineage where change = ?", id, lineage.size());
    }

    private static void known(String count, String parameter, int wanted) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication().number(count, parameter) == wanted);
    }

    private static Map<String, Object> year(JsonPath answer, int year) {
        return answer.<Map<String, Object>>getList("years").stream()
                .filter(each ->
                        Integer.valueOf(year).toString().equals(each.get("year").toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_merged_school_has_the_history_of_all_it_came_of_and_the_county_keeps_its_schools() {
        // Given two schools that report 2022 apart, one of which takes the other over in 2023
        String county = CITY + "228601/";
        registry.region("228601", "沿革县", "COUNTY", county);
        registry.region("228601100", "沿革镇", "TOWN", county + "228601100/");
        for (String school : List.of("2122860001", "2122860002", "2122860003")) {
            registry.school(school, "学校" + school, "211", List.of("PRIMARY"), county + "228601100/");
        }
        String town = county + "228601100/";
        registry.lockedSchool(
                "2122860001",
                town,
                2022,
                1,
                "pupilsPrimary=100, higherDegreeTeachersPrimary=2",
                classes("PRIMARY", 40));
        registry.lockedSchool(
                "2122860002",
                town,
                2022,
                1,
                "pupilsPrimary=300, higherDegreeTeachersPrimary=18",
                classes("PRIMARY", 40));
        registry.lockedSchool(
                "2122860003",
                town,
                2022,
                1,
                "pupilsPrimary=400, higherDegreeTeachersPrimary=20",
                classes("PRIMARY", 40));
        registry.lockedSchool(
                "2122860002",
                town,
                2023,
                1,
                "pupilsPrimary=400, higherDegreeTeachersPrimary=16",
                classes("PRIMARY", 40));
        registry.lockedSchool(
                "2122860003",
                town,
                2023,
                1,
                "pupilsPrimary=400, higherDegreeTeachersPrimary=16",
                classes("PRIMARY", 40));
        known("select count(*) from fact where region_path like ?", county + "%", 5);
        known("select count(*) from known_school where region_path like ?", county + "%", 3);
        api.evaluate("quality-balance", "228601", 2022);
        api.evaluate("quality-balance", "228601", 2023);
        changed("chg_history_1", "MERGE", county, List.of(new SchoolLineage("2122860001", "2122860002")));

        // When
        JsonPath school = api.json("/v1/histories/quality-balance/L1/2122860002?stage=PRIMARY&from=2022&to=2023");
        JsonPath variation = api.json("/v1/histories/quality-balance/CV1/228601?stage=PRIMARY&from=2022&to=2023");

        // Then as reported two and six per hundred; as one school twenty of four hundred
        assertThat(year(school, 2022).get("reported").toString())
                .contains("code=2122860001", "value=2", "code=2122860002", "value=6");
        assertThat(year(school, 2022).get("rebased").toString())
                .contains("value=5", "verdict=MET", "2122860001, 2122860002");
        assertThat(year(school, 2023).get("rebased").toString()).contains("value=4", "verdict=NOT_MET");
        assertThat(school.getString("lineage[0].kind")).isEqualTo("MERGE");
        assertThat(school.getString("rule")).contains("前身");

        // And of the county, schools of 5 and 5 per hundred do not vary, as three schools they did
        assertThat(year(variation, 2022).get("rebased").toString()).contains("value=0,");
        assertThat(year(variation, 2022).get("reported").toString()).doesNotContain("value=0,");
    }

    @Test
    void what_was_divided_cannot_be_told_apart_afterwards() {
        // Given a school that became two
        String county = CITY + "228602/";
        registry.region("228602", "拆分县", "COUNTY", county);
        for (String school : List.of("2122860011", "2122860012", "2122860013")) {
            registry.school(school, "学校" + school, "211", List.of("PRIMARY"), county);
        }
        registry.lockedSchool(
                "2122860011",
                county,
                2022,
                1,
                "pupilsPrimary=100, higherDegreeTeachersPrimary=5",
                classes("PRIMARY", 40));
        known("select count(*) from fact where region_path like ?", county + "%", 1);
        known("select count(*) from known_school where region_path like ?", county + "%", 3);
        changed(
                "chg_history_2",
                "SPLIT",
                county,
                List.of(new SchoolLineage("2122860011", "2122860012"), new SchoolLineage("2122860011", "2122860013")));

        // When
        JsonPath answer = api.json("/v1/histories/quality-balance/L1/2122860012?stage=PRIMARY&from=2022&to=2023");

        // Then
        assertThat(year(answer, 2022).get("rebased").toString())
                .contains("reason=DIVIDED")
                .doesNotContain("value=");
        assertThat(year(answer, 2023).get("rebased").toString()).contains("reason=NO_RETURN");
    }

    @Test
    void a_county_under_a_new_code_goes_on_where_the_old_ones_ended() {
        // Given two counties that became one under a new code, with 2023 and 2024 reported by who there was
        for (String code : List.of("228611", "228612", "228613")) {
            registry.region(code, "县" + code, "COUNTY", CITY + code + "/");
        }
        String figures =
                "residents3to6=1000, childrenEnrolled=%d, childrenPublic=%d, childrenInclusive=0, estateKindergartens=0";
        registry.lockedRegion("county-preschool", "228611", CITY + "228611/", 2023, 1, figures.formatted(600, 300));
        registry.lockedRegion("county-preschool", "228612", CITY + "228612/", 2023, 1, figures.formatted(400, 300));
        registry.lockedRegion("county-preschool", "228613", CITY + "228613/", 2024, 1, figures.formatted(1000, 700));
        known("select count(*) from fact where region_path like ?", CITY + "22861%", 3);
        registry.publish(new RegionsChanged(
                null,
                new RegionChangeState(
                        "chg_history_3",
                        "MERGE",
                        LocalDate.of(2024, 1, 1),
                        "国务院批复",
                        null,
                        CITY,
                        List.of("228611", "228612"),
                        List.of("228613"),
                        List.of(new RegionLineage("228611", "228613"), new RegionLineage("228612", "228613")),
                        1)));
        known("select count(*) from lineage where change = ?", "chg_history_3", 2);

        // When
        JsonPath answer = api.json("/v1/histories/preschool-universality/P3/228613?from=2023&to=2024");

        // Then 600 of 1,000, then 700
        assertThat(year(answer, 2023).get("rebased").toString()).contains("value=60,", "228611, 228612");
        assertThat(year(answer, 2024).get("rebased").toString()).contains("value=70,");
        assertThat(Api.of("220323", "viewer")
                        .get("/v1/histories/preschool-universality/P3/228613?from=2023&to=2024")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get("/v1/histories/preschool-universality/P99/228613?from=2023&to=2024")
                        .statusCode())
                .isEqualTo(422);
    }
}
