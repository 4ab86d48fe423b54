package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.registry.DataElementDefined;
import io.junheng.contracts.registry.DataElementState;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.task.DocumentVerdictGiven;
import io.junheng.contracts.task.DocumentVerdictState;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What events of other services lead to, by the examples of the measures. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EventRowsTest {

    private static final String COUNTY = "410122";
    private static final String PATH = "/410000/410100/410122/";
    private static final String BEFORE = "budgetEducationAppropriation=16021.6, recurrentRevenue=10567";

    private final Api nation = Api.admin();
    private RegistryEvents events;

    @BeforeEach
    void open() {
        events = new RegistryEvents();
        events.region("410000", "河南省", "PROVINCE", "/410000/");
        events.region("410100", "郑州市", "CITY", "/410000/410100/");
        events.region(COUNTY, "中牟县", "COUNTY", PATH);
        events.region("410200", "开封市", "CITY", "/410000/410200/");
        until("select count(*) from known_region where code in ('410000', '410100', '410122', '410200')", 4);
    }

    @AfterEach
    void close() {
        events.close();
    }

    private static void until(String count, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Database.ofApplication().number(count)).isEqualTo(expected));
    }

    /** The jobs that evaluate the county by the framework whose document was repealed; a fact is entered together with the jobs it leads to. */
    private static long jobsOfStale() {
        return Database.ofApplication()
                .number(
                        "select count(*) from job where kind = 'evaluation' and request -> 'order' ->> 'framework' = 'r195' and request -> 'order' ->> 'regionCode' = ?",
                        COUNTY);
    }

    private static long finished() {
        return Database.ofApplication()
                .number("select count(*) from evaluation where region_code = ? and status = 'FINISHED'", COUNTY);
    }

    @Test
    void r173ALockedReturnIsEvaluatedOnceAndWhoFailsIsListedOnceHoweverOftenItIsDelivered() {
        // Given a county that was evaluated as passing nothing yet
        nation.publish("three-growth");
        events.lockedRegion(COUNTY, PATH, 2010, 1, BEFORE);
        until("select count(*) from fact where code = '410122'", 1);
        nation.evaluate("three-growth", COUNTY, 2011);
        ReturnLocked locked = events.lockedReturn(
                "county-annual", COUNTY, PATH, 2011, 1, "budgetEducationAppropriation=16100, recurrentRevenue=12706");
        UUID id = UUID.randomUUID();

        // When its failing return is delivered, and delivered again
        events.publish(locked, id);
        await().atMost(Duration.ofSeconds(30)).until(() -> finished() == 2);
        events.publish(locked, id);
        events.lockedRegion(COUNTY, PATH, 2001, 1, BEFORE);
        until("select count(*) from fact where code = '410122'", 3);

        // Then it was evaluated once more only, and stands on the list of key supervision once
        assertThat(finished()).isEqualTo(2);
        assertThat(Database.ofApplication().number("select count(*) from fact where code = '410122' and year = 2011"))
                .isEqualTo(1);
        assertThat(nation.json("/v1/watch-lists?frameworks=three-growth&year=2011&regionCode=410100")
                        .getList("regionCode"))
                .containsExactly(COUNTY);
        assertThat(nation.findings("&filter=framework:eq:three-growth&filter=subjectCode:eq:" + COUNTY)
                        .keySet())
                .containsExactly("F1:ALL:" + COUNTY);
    }

    @Test
    void r195AFrameworkThatCitesARepealedDocumentIsStaleAndJudgesNothingNew() {
        // Given a framework by a document of the province, evaluated once
        String content = Api.framework("three-growth")
                .toString()
                .replaceFirst("\"key\":\"three-growth\"", "\"key\":\"r195\"")
                .replaceFirst("\"basis\":\"[^\"]*\"", "\"basis\":\"依据豫教督〔2015〕77号\"");
        Response drafted = nation.put("/v1/frameworks/r195/versions/1", content);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        nation.post("/v1/frameworks/r195/versions/1/transitions", "{\"to\":\"PUBLISHED\"}");
        String before = nation.evaluate("r195", COUNTY, 2015);

        // When the city repeals it
        verdict("REPEAL", 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> "STALE".equals(validity()));
        JsonPath stale = nation.json("/v1/frameworks/r195/versions/1");
        Response refused = ordered(COUNTY);
        Response elsewhere = ordered("410200");
        List<String> listed = nation.json("/v1/frameworks?filter=key:eq:r195").getList("items.validity");

        // Then it is refused there and for nobody else, and what was judged by it stands
        assertThat(stale.getList("repeals.documentNumber")).containsExactly("豫教督[2015]77号");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("FRAMEWORK_STALE");
        assertThat(elsewhere.statusCode()).as(elsewhere.asString()).isEqualTo(202);
        assertThat(listed).containsExactly("STALE");
        assertThat(nation.json("/v1/evaluations/" + before).getString("status")).isEqualTo("FINISHED");

        // And a return that is locked now leads to no new evaluation by it
        long jobs = jobsOfStale();
        events.lockedRegion(COUNTY, PATH, 2015, 1, BEFORE);
        until("select count(*) from fact where code = '410122' and year = 2015", 1);
        assertThat(jobsOfStale()).isEqualTo(jobs);

        // And when the verdict is put right, it can be used again
        verdict("KEEP", 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> "VALID".equals(validity()));
        assertThat(ordered(COUNTY).statusCode()).isEqualTo(202);
    }

    @Test
    void aFrameworkSaysWhichOfItsElementsNobodyHasDefined() {
        // Given a framework of two elements, of which the registry has defined one
        String content = Api.framework("three-growth")
                .toString()
                .replaceFirst("\"key\":\"three-growth\"", "\"key\":\"elements\"");
        nation.put("/v1/frameworks/elements/versions/1", content);

        // When
        events.publish(new DataElementDefined(
                null,
                new DataElementState(
                        "recurrentRevenue",
                        "财政经常性收入",
                        "Recurrent revenue",
                        "万元",
                        "NUMBER",
                        null,
                        null,
                        null,
                        null,
                        null,
                        1)));

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(nation.json("/v1/frameworks/elements/versions/1")
                                .getList("unknownElements", String.class))
                        .contains("budgetEducationAppropriation")
                        .doesNotContain("recurrentRevenue"));
    }

    private String validity() {
        return nation.json("/v1/frameworks/r195/versions/1").getString("validity");
    }

    private Response ordered(String region) {
        return nation.post(
                "/v1/evaluations",
                "{\"framework\":\"r195\",\"version\":1,\"regionCode\":\"%s\",\"year\":2016}".formatted(region));
    }

    private void verdict(String verdict, long version) {
        events.publish(new DocumentVerdictGiven(
                null,
                new DocumentVerdictState(
                        "doc_r195",
                        "豫教督[2015]77号",
                        "关于以升学率考核学校的办法",
                        verdict,
                        LocalDate.of(2026, 3, 1),
                        "410100",
                        "/410000/410100/",
                        version)));
    }
}
