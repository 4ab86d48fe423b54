package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.contracts.indicator.CollectionChanged;
import io.junheng.contracts.indicator.CollectionReminded;
import io.junheng.contracts.indicator.CollectionSchemeSet;
import io.junheng.contracts.indicator.UnitTestChanged;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.indicator.collection.RemindingOnADay;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is collected from its owners by a date, and unit tests by counts, each by the example of its measure. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CollectionRowsTest {

    private static final String COUNTY = "420106";
    private static final String TOWN = "420106100";
    private static final String SCHOOL = "2142010601";
    private static final String DOCUMENT = "{\"title\":\"材料\",\"sha256\":\"" + "a".repeat(64) + "\"%s}";
    private static final String TO_THE_GROUP = DOCUMENT.formatted(",\"addressee\":\"SELF_EVALUATION\"");

    @Inject
    RemindingOnADay reminding;

    private final Api nation = Api.admin();
    private final Api county = Api.of(COUNTY, "admin");
    private final Api finance = Api.of(COUNTY, "department").inDepartment("420106-czj");
    private final Api police = Api.of(COUNTY, "department").inDepartment("420106-gaj");
    private final Api town = Api.of(TOWN, "department");
    private RegistryEvents registry;

    @BeforeEach
    void open() {
        registry = new RegistryEvents();
        registry.region("420000", "湖北省", "PROVINCE", "/420000/");
        registry.region("420100", "武汉市", "CITY", "/420000/420100/");
        registry.region(COUNTY, "武昌区", "COUNTY", "/420000/420100/420106/");
        registry.region(TOWN, "某镇", "TOWN", "/420000/420100/420106/420106100/");
        registry.school(SCHOOL, "某小学", "211", List.of("PRIMARY"), "/420000/420100/420106/");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                        .number("select count(*) from known_region where path like '/420000/%'")
                                == 4
                        && Database.ofApplication().number("select count(*) from known_school where code = ?", SCHOOL)
                                == 1);
        for (JsonNode scheme : Api.documents("collections", "schemes.yaml")) {
            String path = "/v1/collection-schemes/" + scheme.get("key").asText();
            if (nation.get(path).statusCode() == 404) {
                assertThat(nation.put(path, scheme.toString()).statusCode()).isEqualTo(201);
            }
        }
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String opened(String scheme, String more) {
        Response answer = county.post(
                "/v1/collections",
                "{\"scheme\":\"%s\",\"regionCode\":\"%s\",\"year\":2025%s}".formatted(scheme, COUNTY, more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return "/v1/collections/" + answer.jsonPath().getString("id");
    }

    private Response active(String collection, String more) {
        return county.post(collection + "/transitions", "{\"to\":\"ACTIVE\"" + more + "}");
    }

    private static String id(String collection) {
        return collection.substring(collection.lastIndexOf('/') + 1);
    }

    @Test
    void r050BothDocumentsAreNeededByADueDateWithoutWhichNothingBegins() {
        // Given a collection from towns and departments whose due date is blank, as in the source
        String collection = opened("self-evaluation-report", ",\"departments\":{\"departments\":[\"420106-czj\"]}");

        // When it would begin without one, and when it begins with one
        Response blank = active(collection, "");
        Response begun = active(collection, ",\"dueOn\":\"2099-12-31\"");
        String item = collection + "/owners/420106-czj/items/";
        Response leading = finance.put(item + "report", DOCUMENT.formatted(",\"addressee\":\"LEADING\""));
        JsonPath one = finance.put(item + "report", TO_THE_GROUP).jsonPath();
        JsonPath both = finance.put(item + "summary", TO_THE_GROUP).jsonPath();
        Response early = county.post(collection + "/transitions", "{\"to\":\"CLOSED\"}");

        // Then
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.jsonPath().getList("errors.code")).containsExactly("DUE_DATE_MISSING");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        assertThat(leading.jsonPath().getList("errors.code")).containsExactly("WRONG_ADDRESSEE");
        assertThat(state(one, "420106-czj")).isEqualTo("INCOMPLETE");
        assertThat(state(both, "420106-czj")).isEqualTo("COMPLETE");
        assertThat(both.getString("owners.find { it.owner == '420106-czj' }.items[0].receivedOn"))
                .isNotNull();
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("errors[0].message")).contains(TOWN);
        registry.await(CollectionChanged.class, id(collection));
    }

    private static String state(JsonPath collection, String owner) {
        return collection.getString("owners.find { it.owner == '" + owner + "' }.state");
    }

    @Test
    void r077TheAnalysisIsDueTwoWeeksAfterTheLastSampleAndPapersAreSecret() {
        // Given sampling that ended on 16 April 2021, and papers that are not opened for a long time
        String order = ",\"anchor\":\"2021-04-16\",\"departments\":{\"office\":[\"420106-jyj\"]}";
        Api office = Api.of(COUNTY, "department").inDepartment("420106-jyj");
        String unsealed = opened("monitoring-report", order);
        String collection = opened("monitoring-report", order + ",\"opensAt\":\"2099-06-20T09:00:00+08:00\"");

        // When
        Response withoutHour = active(unsealed, "");
        JsonPath begun = active(collection, "").jsonPath();
        office.put(collection + "/owners/420106-jyj/items/papers", DOCUMENT.formatted(""));
        JsonPath late = office.put(collection + "/owners/420106-jyj/items/analysis", DOCUMENT.formatted(""))
                .jsonPath();

        // Then
        assertThat(withoutHour.jsonPath().getList("errors.code")).containsExactly("HOUR_MISSING");
        assertThat(begun.getString("dueOn")).isEqualTo("2021-04-30");
        assertThat(state(late, "420106-jyj")).isEqualTo("LATE");
        assertThat(late.getMap("owners[0].items[0]"))
                .containsEntry("item", "papers")
                .containsEntry("secret", true)
                .containsKey("receivedOn")
                .doesNotContainKeys("title", "sha256");
        assertThat(late.getString("owners[0].items[1].title")).isEqualTo("材料");
        assertThat(county.json(collection).getMap("owners[0].items[0]")).doesNotContainKey("sha256");
    }

    @Test
    void r090EachDepartmentDeliversWhatIsItsOwnAndIsRemindedOnceOfWhatIsMissing() {
        // Given a collection of last year's data that was due long ago
        String collection = opened(
                "yearly-education-data",
                ",\"dueOn\":\"2020-03-01\",\"departments\":{\"planning\":[\"420106-fgj\"],\"finance\":[\"420106-czj\"],\"police\":[\"420106-gaj\"]}");
        active(collection, "");
        String funding = collection + "/owners/420106-czj/items/funding";

        // When
        Response intruder = police.put(funding, "{\"figure\":1234.5}");
        Response administrator = county.put(funding, "{\"figure\":1234.5}");
        Response own = finance.put(funding, "{\"figure\":1234.5}");
        Response ofTown = town.put(collection + "/owners/" + TOWN + "/items/summary", DOCUMENT.formatted(""));
        reminding.remind(LocalDate.of(2020, 3, 2));
        reminding.remind(LocalDate.of(2020, 3, 3));
        JsonPath after = county.json(collection);

        // Then
        assertThat(after.getList("owners.owner")).containsExactly(TOWN, "420106-fgj", "420106-czj", "420106-gaj");
        assertThat(intruder.statusCode()).isEqualTo(403);
        assertThat(intruder.jsonPath().getList("errors.code")).containsExactly("NOT_OWNER");
        assertThat(administrator.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(200);
        assertThat(ofTown.statusCode()).as(ofTown.asString()).isEqualTo(200);
        assertThat(after.getInt("asked")).isEqualTo(6);
        assertThat(after.getInt("received")).isEqualTo(2);
        assertThat(after.getList("owners.state")).containsExactly("LATE", "INCOMPLETE", "INCOMPLETE", "INCOMPLETE");
        assertThat(after.getList("owners.reminded")).containsExactly(false, true, true, true);
        assertThat(Api.of("220322", "admin").get(collection).statusCode()).isEqualTo(404);
        registry.await(CollectionReminded.class, id(collection));
        assertThat(registry.told(CollectionReminded.class, id(collection)))
                .filteredOn("CollectionReminded"::equals)
                .hasSize(1);
        registry.await(CollectionSchemeSet.class, "yearly-education-data");
    }

    @Test
    void r078AUnitTestIsClosedWhenEverybodyHasPassedAndKeepsNoNames() {
        // Given 45 pupils, of whom 42 pass
        Api school = Api.of(COUNTY, "inspector");
        String test =
                "{\"schoolCode\":\"%s\",\"year\":2025,\"className\":\"三年级2班\",\"subject\":\"数学\",\"unit\":\"第一单元\",\"pupils\":45,\"first\":{\"heldOn\":\"2025-10-10\",\"taken\":45,\"passed\":42%s}}";
        Response named = school.post("/v1/unit-tests", test.formatted(SCHOOL, ",\"names\":[\"张三\"]"));
        Response recorded = school.post("/v1/unit-tests", test.formatted(SCHOOL, ""));
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        String path = "/v1/unit-tests/" + recorded.jsonPath().getString("id");

        // When two of the three, and then the third, pass the retest
        school.post(path + "/rounds", "{\"heldOn\":\"2025-10-13\",\"taken\":3,\"passed\":2}");
        Response early = school.post(path + "/transitions", "{\"to\":\"CLOSED\"}");
        school.post(path + "/rounds", "{\"heldOn\":\"2025-10-15\",\"taken\":1,\"passed\":1}");
        Response closed = school.post(path + "/transitions", "{\"to\":\"CLOSED\"}");

        // Then
        assertThat(named.statusCode()).isEqualTo(400);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("errors[0].message")).contains("44/45");
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.jsonPath().getInt("passed")).isEqualTo(45);
        assertThat(school.json("/v1/unit-tests?filter=schoolCode:eq:" + SCHOOL).getList("items.status"))
                .contains("CLOSED");
        assertThat(Api.of("220322", "inspector").get(path).statusCode()).isEqualTo(404);
        registry.await(UnitTestChanged.class, id(path));
    }
}
