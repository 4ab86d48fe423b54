package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Counties of a city of a test's own, what they report, and how they are judged by the frameworks of the pack of programmes. */
abstract class ProgrammeCounties {

    static final String PACK = "programme-indicators";
    static final String FORM = "county-programme";
    static final int YEAR = 2024;
    private static int places;

    final Api api = Api.admin();
    RegistryEvents registry;
    String city;

    @BeforeEach
    void open() {
        registry = new RegistryEvents();
        registry.region("370000", "山东省", "PROVINCE", "/370000/");
        city = String.valueOf(370000 + 100 * ++places);
        registry.region(city, "某市" + places, "CITY", "/370000/" + city + "/");
        known("370000", city);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    static void known(String... codes) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number("select count(*) from known_region where code = any(?)", (Object) codes)
                        == codes.length);
    }

    static void facts(String code, int number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Database.ofApplication().number("select count(*) from fact where code = ?", code) == number);
    }

    String path(String county) {
        return "/370000/" + city + "/" + county + "/";
    }

    String county(int number) {
        String code = String.valueOf(Integer.parseInt(city) + number);
        registry.region(code, "县" + code, "COUNTY", path(code));
        known(code);
        return code;
    }

    /** The verdicts of one county that reported these figures for the year, and those for the year before. */
    Map<String, Map<String, Object>> judged(String framework, String form, int county, String now, String before) {
        api.publish(PACK, framework);
        String code = county(county);
        if (before != null) {
            registry.lockedRegion(form, code, path(code), YEAR - 1, 1, before);
        }
        registry.lockedRegion(form, code, path(code), YEAR, 1, now);
        facts(code, before == null ? 1 : 2);
        Map<String, Map<String, Object>> results = api.results(api.evaluate(framework, code, YEAR));
        Map<String, Map<String, Object>> byCriterion = new HashMap<>();
        results.forEach((key, result) -> byCriterion.put(key.split(":")[0], result));
        return byCriterion;
    }

    Map<String, Map<String, Object>> judged(String framework, int county, String now) {
        return judged(framework, FORM, county, now, null);
    }

    static String verdict(Map<String, Map<String, Object>> results, String criterion) {
        return (String) results.get(criterion).get("verdict");
    }

    static BigDecimal value(Map<String, Map<String, Object>> results, String criterion) {
        return (BigDecimal) results.get(criterion).get("value");
    }

    /** How the county stands to a target of its own. */
    String against(String framework, String criterion, int county, String target) {
        String path =
                "/v1/targets/%s/%s/ALL/%s/%d".formatted(framework, criterion, Integer.parseInt(city) + county, YEAR);
        Response set = api.put(path, "{\"meets\":\"%s\"}".formatted(target), "If-None-Match", "*");
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
        return api.json(path + "/progress").getString("targets[0].progress");
    }

    void school(String county, int number, String form, String figures) {
        String code = "21" + county + "%02d".formatted(number);
        registry.school(code, "小学" + number, "211", List.of("PRIMARY"), path(county));
        registry.lockedSchool(form, code, path(county), YEAR, 1, figures);
    }

    String cityVerdict(String framework) {
        return api.json("/v1/evaluations/" + api.evaluate(framework, city, YEAR))
                .getString("verdict");
    }

    /** Schools whose codes begin so are known with a return each. */
    static void awaitSchools(String beginning, int number) {
        String codes = beginning + "%";
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Database.ofApplication().number("select count(*) from known_school where code like ?", codes)
                                        == number
                                && Database.ofApplication().number("select count(*) from fact where code like ?", codes)
                                        == number);
    }
}
