package io.junheng.registry.parameter;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policy parameters over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PolicyParameterApiTest {

    private static final String PATH = "/v1/policy-parameters/";

    @BeforeEach
    void regions() {
        foundations();
    }

    private static String limit(String values) {
        return """
                {"name":"年度校车奖补资金上限","nameEn":"yearly limit of school-bus grants","type":"NUMBER","unit":"万元","values":[%s]}
                """.formatted(values);
    }

    @Test
    void theNearestRegionsValueOfTheDayApplies() {
        // Given
        put(
                        admin(),
                        PATH + "limit",
                        limit("{\"from\":\"2011-01-01\",\"to\":\"2011-12-31\",\"value\":100},"
                                + "{\"from\":\"2012-01-01\",\"value\":110}"))
                .then()
                .statusCode(201)
                .body("values.value", contains(100, 110));
        put(
                        as("li", "admin", "220303"),
                        PATH + "limit/regions/220303",
                        "{\"values\":[{\"from\":\"2012-01-01\",\"to\":\"2012-12-31\",\"value\":120.5}]}")
                .then()
                .statusCode(201)
                .body("regionCode", equalTo("220303"));

        // Then
        assertThat(effective("220303", "2012-12-31")).isEqualTo(120.5f);
        assertThat(effective("220303", "2013-01-01")).isEqualTo(110);
        assertThat(effective("220322", "2012-06-01")).isEqualTo(110);
        assertThat(effective("220303", "2011-06-01")).isEqualTo(100);
        assertThat(effective("220303", "2010-12-31")).isNull();
        as("li", "viewer", "220322")
                .queryParam("filter", "key:eq:limit")
                .get(PATH)
                .then()
                .body("items.regionCode", contains(nullValue()));
        admin().queryParam("filter", "key:eq:limit")
                .get(PATH)
                .then()
                .body("items.regionCode", containsInAnyOrder(nullValue(), equalTo("220303")));
    }

    private static Object effective(String region, String day) {
        return admin().queryParam("regionCode", region)
                .queryParam("day", day)
                .get(PATH + "limit/effective")
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }

    @Test
    void badValuesAreToldAllAtOnce() {
        put(admin(), PATH + "bad", limit("""
                        {"from":"2011-01-01","value":1},{"from":"2011-06-01","to":"2012-01-01","value":2},
                        {"from":"2009-01-01","to":"2008-01-01","value":3},{"from":"2008-02-30","value":"4"}
                        """))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values/1", "/values/2/to", "/values/3/from", "/values/3/value"))
                .body("errors.code", contains("PERIODS_MEET", "PERIOD_ORDER", "DAY_FORMAT", "VALUE_TYPE"));
        put(
                        admin(),
                        PATH + "bad",
                        "{\"name\":\"甲\",\"nameEn\":\"a\",\"type\":\"NUMBER\",\"unit\":\"光年\",\"values\":[]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARAMETER_UNIT"));
        put(admin(), PATH + "Bad", limit("")).then().statusCode(422).body("errors.code", contains("PARAMETER_KEY"));
        put(admin(), PATH + "bad", "{\"colour\":1}").then().statusCode(400);
        admin().get(PATH + "bad").then().statusCode(404);
    }

    @Test
    void typeAndUnitStayAndAnEditorMustHaveSeenTheLatest() {
        // Given
        put(admin(), PATH + "kept", limit("{\"from\":\"2011-01-01\",\"value\":1}"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        // Then
        put(admin(), PATH + "kept", limit("").replace("万元", "元"), "If-Match", "\"1\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("PARAMETER_FINAL"));
        put(admin(), PATH + "kept", limit("")).then().statusCode(428);
        put(admin(), PATH + "kept", limit("{\"from\":\"2011-01-01\",\"value\":1.0}"), "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(admin(), PATH + "kept", limit("{\"from\":\"2011-01-01\",\"value\":2}"), "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(admin(), PATH + "kept", limit("{\"from\":\"2011-01-01\",\"value\":3}"), "If-Match", "\"1\"")
                .then()
                .statusCode(412);
        put(admin(), PATH + "kept", limit(""), "If-None-Match", "*").then().statusCode(412);
    }

    @Test
    void ofTwoEditorsAtOnceOneIsTold() throws Exception {
        // Given
        put(admin(), PATH + "raced", limit("")).then().statusCode(201);
        ExecutorService editors = Executors.newFixedThreadPool(8);

        // When
        List<Callable<Integer>> edits = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> put(
                                admin(),
                                PATH + "raced",
                                limit("{\"from\":\"2011-01-01\",\"value\":" + i + "}"),
                                "If-Match",
                                "\"1\"")
                        .statusCode())
                .toList();
        List<Integer> answers = editors.invokeAll(edits).stream()
                .map(PolicyParameterApiTest::answer)
                .sorted()
                .toList();
        editors.shutdown();

        // Then
        assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    private static int answer(Future<Integer> edit) {
        try {
            return edit.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRegionSetsWhatIsItsOwn() {
        // Given
        put(admin(), PATH + "own", limit("")).then().statusCode(201);
        String values = "{\"values\":[{\"from\":\"2011-01-01\",\"value\":5}]}";

        // Then
        put(as("li", "admin", "220322"), PATH + "own", limit(""), "If-Match", "*")
                .then()
                .statusCode(403);
        put(as("li", "admin", "220322"), PATH + "own/regions/220323", values)
                .then()
                .statusCode(404);
        put(as("li", "admin", "220322"), PATH + "own/regions/220322", values)
                .then()
                .statusCode(201);
        as("zhao", "viewer", "220323").get(PATH + "own/regions/220322").then().statusCode(404);
        as("zhao", "viewer", "220323").get(PATH + "own").then().statusCode(200);
        put(admin(), PATH + "none/regions/220322", values).then().statusCode(404);
    }
}
