package io.junheng.indicator.gap;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static io.junheng.indicator.County.primaryOnTheLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.contracts.indicator.UnitCostsSet;
import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is missing, what it costs, and that it is enough. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class WorklistTest {

    private static final String CITY = "222400";

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private County county;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
        county = new County(registry, CITY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String evaluated() {
        county.known();
        return api.evaluate("quality-balance", county.code(), YEAR);
    }

    private Response priced(String region, int year, String items, String... headers) {
        return api.put("/v1/unit-costs/" + region + "/" + year, "{\"items\":[" + items + "]}", headers);
    }

    private static String item(String element, String cost) {
        return "{\"element\":\"%s\",\"cost\":%s,\"basis\":\"造价\"}".formatted(element, cost);
    }

    private static Map<String, Object> line(JsonPath answer, String code, String element) {
        return answer.<Map<String, Object>>getList("lines").stream()
                .filter(line -> code.equals(line.get("code")) && element.equals(line.get("element")))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    @Test
    void a_county_is_told_what_to_add_where_and_passes_when_it_is_there() {
        // Given a school that lacks teachers, classrooms and classes, a price set by the county and one by the city
        String weak = county.school(
                "211",
                List.of("PRIMARY"),
                primaryOnTheLine(),
                "higherDegreeTeachersPrimary=30, multimediaRooms=20",
                classes("PRIMARY", 46, 50, 40));
        county.primary("");
        county.junior("");
        String evaluation = evaluated();
        assertThat(priced(CITY, 2020, item("multimediaRooms", "30000") + "," + item("classes", "80000"))
                        .statusCode())
                .isIn(201, 200, 428);
        assertThat(priced(county.code(), YEAR, item("multimediaRooms", "38000.5"))
                        .statusCode())
                .isEqualTo(201);

        // When
        JsonPath answer = api.json("/v1/evaluations/" + evaluation + "/worklist");

        // Then
        assertThat(number(line(answer, weak, "higherDegreeTeachersPrimary").get("quantity")))
                .isEqualByComparingTo("12");
        assertThat(line(answer, weak, "higherDegreeTeachersPrimary")).doesNotContainKey("cost");
        Map<String, Object> rooms = line(answer, weak, "multimediaRooms");
        assertThat(number(rooms.get("quantity"))).isEqualByComparingTo("3");
        assertThat(number(rooms.get("cost"))).isEqualByComparingTo("114001.5");
        assertThat(rooms).containsEntry("unitCostRegion", county.code());
        Map<String, Object> classes = line(answer, weak, "classes");
        assertThat(number(classes.get("quantity"))).isEqualByComparingTo("1");
        assertThat(classes).containsEntry("unitCostRegion", CITY);
        assertThat(answer.getList("unpriced")).containsExactly("higherDegreeTeachersPrimary");
        assertThat(number(answer.get("cost"))).isEqualByComparingTo("194001.5");
        assertThat(answer.getString("verdictToday")).isEqualTo("NOT_MET");
        assertThat(answer.getString("verdictAfter")).isEqualTo("MET");
        assertThat(answer.getList("remaining")).isEmpty();
    }

    @Test
    void what_is_enough_spares_the_dearest_of_the_criteria_that_may_fall_short() {
        // Given a school that lacks teachers below the floor, and equipment and rooms above it; rooms are dearer
        String weak = county.primary("higherDegreeTeachersPrimary=30, equipmentValue=190, multimediaRooms=20");
        county.primary("");
        county.junior("");
        String evaluation = evaluated();
        priced(
                county.code(),
                YEAR,
                item("multimediaRooms", "38000.5") + "," + item("equipmentValue", "10000") + ","
                        + item("higherDegreeTeachersPrimary", "1"));

        // When
        JsonPath all = api.json("/v1/evaluations/" + evaluation + "/worklist");
        JsonPath enough = api.json("/v1/evaluations/" + evaluation + "/worklist?enough=true");

        // Then the rooms stay as they are, and the county passes all the same
        assertThat(all.getList("lines.element"))
                .containsExactlyInAnyOrder("higherDegreeTeachersPrimary", "equipmentValue", "multimediaRooms");
        assertThat(enough.getList("lines.element"))
                .containsExactlyInAnyOrder("higherDegreeTeachersPrimary", "equipmentValue");
        assertThat(number(enough.get("cost"))).isEqualByComparingTo("100012");
        assertThat(enough.getString("verdictAfter")).isEqualTo("MET");
        assertThat(enough.getList("remaining")).containsExactly("L7:PRIMARY:SCHOOL:" + weak);
        assertThat(enough.getList("needs.criterion")).containsExactlyInAnyOrder("L1", "L6", "L7");
    }

    @Test
    void every_figure_that_alone_would_meet_a_criterion_is_named_with_its_least_change() {
        // Given 30 teachers for 1000 pupils, where 4.2 per hundred are asked
        String weak = county.primary("higherDegreeTeachersPrimary=30");
        String evaluation = evaluated();

        // When
        JsonPath answer = api.json("/v1/evaluations/" + evaluation + "/worklist");

        // Then twelve teachers more, or 286 pupils fewer: 30 / 714 is 4.2017, 30 / 715 is 4.1958
        Map<String, Object> need = answer.<Map<String, Object>>getList("needs").get(0);
        assertThat(need).containsEntry("key", "L1:PRIMARY:SCHOOL:" + weak);
        assertThat(need.get("options").toString())
                .contains("element:higherDegreeTeachersPrimary".replace(':', '='), "change=12")
                .contains("element=pupilsPrimary", "change=-286");
    }

    @Test
    void the_cheapest_additions_bring_a_variation_below_its_limit_and_the_evaluation_proves_it() {
        // Given 10, 12, 61 and 70 teachers at schools of one size
        String first = county.primary("higherDegreeTeachersPrimary=10");
        String second = county.primary("higherDegreeTeachersPrimary=12");
        county.primary("higherDegreeTeachersPrimary=61");
        county.primary("higherDegreeTeachersPrimary=70");
        String evaluation = evaluated();

        // When
        JsonPath answer = api.json("/v1/evaluations/" + evaluation + "/balance-plan");

        // Then
        Map<String, Object> plan =
                answer.<Map<String, Object>>getList("balances").get(0);
        assertThat(plan).containsEntry("criterion", "CV1").containsEntry("verdictAfter", "MET");
        assertThat(number(plan.get("valueToday"))).isGreaterThan(new BigDecimal("0.5"));
        assertThat(number(plan.get("valueAfter"))).isLessThanOrEqualTo(new BigDecimal("0.5"));
        assertThat(number(plan.get("lowerBound"))).isLessThanOrEqualTo(number(plan.get("cost")));
        assertThat(number(plan.get("cost")).subtract(number(plan.get("lowerBound"))))
                .isLessThan(new BigDecimal("2"));
        assertThat(answer.getList("lines.code")).containsExactlyInAnyOrder(first, second);
        BigDecimal one =
                number(line(answer, first, "higherDegreeTeachersPrimary").get("then"));
        BigDecimal other =
                number(line(answer, second, "higherDegreeTeachersPrimary").get("then"));
        assertThat(one.subtract(other).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Test
    void the_list_is_a_table_too() {
        // Given
        String weak = county.primary("multimediaRooms=20");
        String evaluation = evaluated();

        // When
        Response answer = RestAssured.given()
                .header("Authorization", TestTokens.of("tester").role("viewer").bearer())
                .accept("text/csv")
                .get("/v1/evaluations/" + evaluation + "/worklist");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("code,name,regionCode,element");
        assertThat(answer.asString()).contains(weak + ",", ",multimediaRooms,,", ",20,3,23,");
    }

    @Test
    void unit_costs_are_changed_only_at_their_version_and_told() {
        // Given
        assertThat(priced(county.code(), 2024, item("books", "25")).statusCode())
                .isEqualTo(201);
        String path = "/v1/unit-costs/" + county.code() + "/2024";
        String tag = api.get(path).header("ETag");

        // Then
        assertThat(priced(county.code(), 2024, item("books", "26")).statusCode())
                .isEqualTo(428);
        assertThat(priced(county.code(), 2024, item("books", "26"), "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(number(api.json(path).get("items[0].cost"))).isEqualByComparingTo("26");
        assertThat(registry.await(UnitCostsSet.class, county.code() + "/2024")).isNotNull();
        assertThat(priced(county.code(), 2025, item("books", "1") + "," + item("books", "2"))
                        .jsonPath()
                        .getString("errors[0].code"))
                .isEqualTo("ELEMENT_TWICE");
        assertThat(Api.of("220323", "admin").get(path).statusCode()).isEqualTo(404);
        assertThat(Api.of(null, "viewer").put(path, "{\"items\":[]}").statusCode())
                .isEqualTo(403);
    }
}
