package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.indicator.ComparisonMade;
import io.junheng.contracts.indicator.PriorityListSet;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Regions beside each other, by the examples of the measures. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegionRowsTest {

    private static final String CITY = "430100";
    private static final int YEAR = 2018;
    private static final List<String> COUNTIES = IntStream.rangeClosed(1, 6)
            .mapToObj(i -> String.valueOf(430100 + i))
            .toList();

    private final Api nation = Api.admin();
    private final Api city = Api.of(CITY, "admin");
    private RegistryEvents registry;

    @BeforeEach
    void open() {
        registry = new RegistryEvents();
        registry.region("430000", "湖南省", "PROVINCE", "/430000/");
        registry.region(CITY, "长沙市", "CITY", "/430000/430100/");
        COUNTIES.forEach(code -> registry.region(code, "区" + code, "COUNTY", path(code)));
        until("select count(*) from known_region where path like '/430000/%'", 8);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static String path(String county) {
        return "/430000/430100/" + county + "/";
    }

    private static void until(String count, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Database.ofApplication().number(count)).isEqualTo(expected));
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(","));
    }

    @Test
    void r179SixCountiesByAllIndicatorsAreExportedTheSameByteForByteLater() {
        // Given five of six counties that report, and a target of the city for the whole of them
        nation.publish("programme-indicators", "nine-year-retention");
        for (int i = 0; i < 5; i++) {
            registry.lockedRegion(
                    "county-programme",
                    COUNTIES.get(i),
                    path(COUNTIES.get(i)),
                    YEAR,
                    1,
                    "entrantsNineYearsAgo=1000, nineYearTransfersIn=0, nineYearTransfersOut=0, graduatesNineYears="
                            + (960 + 10 * i));
        }
        until("select count(*) from fact where year = 2018 and form = 'county-programme' and code like '43010%'", 5);
        Response target = city.put(
                "/v1/targets/nine-year-retention/RET/ALL/430100/" + YEAR,
                "{\"meets\":\">= 98\"}",
                "If-None-Match",
                "*");
        assertThat(target.statusCode()).as(target.asString()).isEqualTo(201);
        String evaluation = nation.evaluate("nine-year-retention", CITY, YEAR);
        String order =
                "{\"title\":\"各县对比通报\",\"regionCode\":\"%s\",\"year\":%d,\"regions\":[%s],\"frameworks\":[\"nine-year-retention\"]}";

        // When it is drawn up, a return is corrected, and the same is asked for again
        Response made = city.post("/v1/comparisons", order.formatted(CITY, YEAR, quoted(COUNTIES)));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        JsonPath matrix = made.jsonPath();
        String url = "/v1/comparisons/" + matrix.getString("id");
        byte[] json = city.get(url).asByteArray();
        byte[] csv = city.get(url + "/cells.csv").asByteArray();
        byte[] workbook = city.get(url + "/cells.xlsx").asByteArray();
        registry.lockedRegion(
                "county-programme",
                COUNTIES.get(0),
                path(COUNTIES.get(0)),
                YEAR,
                2,
                "entrantsNineYearsAgo=1000, nineYearTransfersIn=0, nineYearTransfersOut=0, graduatesNineYears=1000");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number(
                                        "select count(*) from evaluation where framework = 'nine-year-retention' and region_code = '430100' and status = 'FINISHED'")
                        == 2);
        JsonPath newer = city.post("/v1/comparisons", order.formatted(CITY, YEAR, quoted(COUNTIES)))
                .jsonPath();

        // Then every county has every indicator with value, target, met and source
        assertThat(matrix.getList("cells.findAll { it.indicator == 'RET' }.region"))
                .containsExactlyElementsOf(COUNTIES);
        assertThat(matrix.getList("cells.findAll { it.indicator == 'RET' }.met"))
                .containsExactly("NOT_MET", "NOT_MET", "MET", "MET", "MET", "UNDETERMINED");
        assertThat(matrix.getList("cells.findAll { it.indicator == 'RET' }.target"))
                .containsOnly(">= 98");
        assertThat(matrix.getList("cells.evaluation")).contains(evaluation);
        assertThat(matrix.getList("cells").size() % COUNTIES.size()).isZero();
        assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith(
                        "region,regionName,framework,indicator,name,stage,value,unit,target,met,frameworkVersion,evaluation,source")
                .contains("430101,区430101,nine-year-retention,RET");
        assertThat(city.get(url).asByteArray()).isEqualTo(json);
        assertThat(city.get(url + "/cells.csv").asByteArray()).isEqualTo(csv);
        assertThat(city.get(url + "/cells.xlsx").asByteArray()).isEqualTo(workbook);
        assertThat(newer.getString("contentHash")).isNotEqualTo(matrix.getString("contentHash"));
        assertThat(newer.getString("cells.find { it.indicator == 'RET' }.met")).isEqualTo("MET");
        assertThat(Api.of("220322", "admin").get(url).statusCode()).isEqualTo(404);
        assertThat(city.post("/v1/comparisons", order.formatted(CITY, YEAR, "\"220322\""))
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("REGION_UNKNOWN");
        registry.await(ComparisonMade.class, matrix.getString("id"));
    }

    @Test
    void r191AListHasAsManyMembersAsItsDocumentSaysAndFavoursThemOnlyWithMore() {
        // Given six counties of a thousand pupils each, those of the list with 100, the others with as much
        COUNTIES.forEach(code -> registry.lockedRegion(
                "county-programme", code, path(code), 2017, 1, "projectMoney=100, pupilsCompulsoryCounty=1000"));
        until("select count(*) from fact where year = 2017 and form = 'county-programme' and code like '43010%'", 6);
        String list =
                "{\"name\":\"重点县\",\"regionCode\":\"430100\",\"declared\":2,\"members\":[%s],\"form\":\"county-programme\",\"money\":\"projectMoney\",\"pupils\":\"pupilsCompulsoryCounty\"}";
        String url = "/v1/priority-lists/r191/2017";

        // When
        Response three = city.put(url, list.formatted(quoted(COUNTIES.subList(0, 3))), "If-None-Match", "*");
        Response strange = city.put(url, list.formatted("\"430101\",\"220322\""), "If-None-Match", "*");
        Response two = city.put(url, list.formatted(quoted(COUNTIES.subList(0, 2))), "If-None-Match", "*");
        JsonPath equal = city.json(url + "/comparison");
        registry.lockedRegion(
                "county-programme",
                COUNTIES.get(0),
                path(COUNTIES.get(0)),
                2017,
                2,
                "projectMoney=150, pupilsCompulsoryCounty=1000");
        until("select count(*) from fact where year = 2017 and form = 'county-programme' and code like '43010%'", 7);
        JsonPath more = city.json(url + "/comparison");

        // Then
        assertThat(three.jsonPath().getList("errors.code")).containsExactly("MEMBER_COUNT");
        assertThat(strange.jsonPath().getList("errors.code")).containsExactly("MEMBER_UNKNOWN");
        assertThat(two.statusCode()).as(two.asString()).isEqualTo(201);
        assertThat(equal.getString("verdict")).isEqualTo("NOT_ACHIEVED");
        assertThat(more.getString("verdict")).isEqualTo("ACHIEVED");
        assertThat(more.getFloat("ratio")).isEqualTo(1.25f);
        assertThat(Api.of("220322", "admin").get(url).statusCode()).isEqualTo(404);
        registry.await(PriorityListSet.class, "r191/2017");
    }
}
