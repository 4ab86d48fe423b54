package io.junheng.task.ledger;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static io.junheng.task.ledger.Registry.finding;
import static io.junheng.task.ledger.Registry.item;
import static io.junheng.task.ledger.Registry.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.contracts.registry.LedgerFindingOpened;
import io.junheng.contracts.registry.LedgerFindingResolved;
import io.junheng.contracts.registry.LedgerItemOpened;
import io.junheng.contracts.registry.LedgerItemReported;
import io.junheng.contracts.registry.LedgerItemWrittenOff;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that rules make of what the ledgers tell. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerOrderApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void rulesOfTheCity() {
        regions();
        register("220322-jyj", "县教育局", COUNTY, "梨树县教育和体育局");
        rule("lo-classes", CITY, "lo-classes", "ITEM", "RECTIFICATION", 60, "消除{className}大班额");
        rule("lo-increments", CITY, "lo-classes", "INCREMENT", "SUPERVISION", 15, "第 {number} 号:{message}");
    }

    @Test
    void r098AnIncrementBecomesAnOrderOfItsOwnAndTheClassAnother() {
        // When
        tell(new LedgerItemOpened(null, item("lgi_r098", "lo-classes", "OPEN", null, 1)));
        tell(new LedgerFindingOpened(null, finding("lgf_r098", "lgi_r098", "lo-classes", "INCREMENT", "OPEN", 1)));

        // Then
        Map<String, Object> about = order("lgi_r098");
        Map<String, Object> increment = order("lgf_r098");
        assertThat(about)
                .containsEntry("kind", "RECTIFICATION")
                .containsEntry("title", "消除三年二班大班额")
                .containsEntry("departmentCode", "220322-jyj")
                .containsEntry("schoolCode", "2122000001")
                .containsEntry("sourceStatus", "OPEN");
        assertThat(increment).containsEntry("kind", "SUPERVISION").containsEntry("title", "第 1042 号:新增大班额:三年二班 58 人");
    }

    @Test
    void r173WhatIsToldTwiceMakesNoSecondOrder() {
        // Given
        tell(new LedgerItemOpened(null, item("lgi_r173", "lo-classes", "OPEN", null, 1)));
        order("lgi_r173");

        // When the same is told again, under another number, and then something else
        tell(new LedgerItemOpened(null, item("lgi_r173", "lo-classes", "OPEN", null, 1)));
        tell(new LedgerItemOpened(null, item("lgi_r173", "lo-classes", "OPEN", null, 2)));
        tell(new LedgerItemOpened(null, item("lgi_after", "lo-classes", "OPEN", null, 1)));

        // Then
        order("lgi_after");
        assertThat(orders("lgi_r173")).hasSize(1);
    }

    @Test
    void r098TheOrderIsClosedByTheWriteOffAndNotBefore() {
        // Given
        tell(new LedgerItemOpened(null, item("lgi_off", "lo-classes", "OPEN", null, 1)));
        String id = (String) order("lgi_off").get("id");
        bureau().contentType("application/pdf")
                .queryParam("name", "分班方案.pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/orders/" + id + "/evidence")
                .then()
                .statusCode(201);
        move(bureau(), id, "REPORTED").statusCode(200);

        // When
        move(inspector("wang", COUNTY), id, "CLOSED")
                .statusCode(409)
                .body("errors[0].code", equalTo("ORDER_SOURCE_OPEN"));
        tell(new LedgerItemReported(
                item("lgi_off", "lo-classes", "OPEN", null, 2), item("lgi_off", "lo-classes", "REPORTED", null, 3)));
        tell(new LedgerItemWrittenOff(
                item("lgi_off", "lo-classes", "VERIFIED", null, 4),
                item("lgi_off", "lo-classes", "WRITTEN_OFF", null, 5)));

        // Then
        Map<String, Object> order = awaiting("lgi_off", "sourceStatus", "WRITTEN_OFF");
        assertThat(order).containsEntry("status", "CLOSED").containsEntry("closedBy", "city.officer");
        viewer(COUNTY)
                .get("/v1/orders/" + id + "/history")
                .then()
                .body("items.action", hasItem("SOURCE"))
                .body("items.reason", hasItem("WRITTEN_OFF city.officer"));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.order.v1"),
                    message -> message.key().equals(id)
                            && message.value().contains("\"sourceRef\":\"lgi_off\"")
                            && message.value().contains("\"status\":\"CLOSED\""));
        }

        // When the class is oversize again
        tell(new LedgerItemOpened(null, item("lgi_again", "lo-classes", "OPEN", "lgi_off", 1)));

        // Then
        assertThat(order("lgi_again")).containsEntry("reopens", id).containsEntry("status", "ISSUED");
    }

    @Test
    void whatIsResolvedWaitsForSomebodyElsesJudgementAndGoesBackWhenItIsOpenAgain() {
        // Given
        rule("lo-plans", CITY, "lo-schools", "FINDING", "SUPERVISION", 15, "{message}");
        var open = finding("lgf_plan", "lgi_plan", "lo-schools", "RULE", "OPEN", 1);
        var resolved = finding("lgf_plan", "lgi_plan", "lo-schools", "RULE", "RESOLVED", 2);
        tell(new LedgerFindingOpened(null, open));
        String id = (String) order("lgf_plan").get("id");

        // When
        tell(new LedgerFindingResolved(open, resolved));

        // Then
        assertThat(awaiting("lgf_plan", "sourceStatus", "RESOLVED"))
                .containsEntry("status", "REPORTED")
                .containsEntry("reportedBy", "county.clerk");
        move(admin("county.clerk", COUNTY), id, "CLOSED").statusCode(403);

        // When
        tell(new LedgerFindingOpened(resolved, finding("lgf_plan", "lgi_plan", "lo-schools", "RULE", "OPEN", 3)));

        // Then
        assertThat(awaiting("lgf_plan", "sourceStatus", "OPEN")).containsEntry("status", "RETURNED");
    }

    @Test
    void theDeepestRulePrevailsAndWithoutAnyThereIsNoOrder() {
        // Given
        register("220322-jdj", "县教育督导室", COUNTY);
        rule("lo-depth-city", CITY, "lo-depth", "ITEM", "SUPERVISION", 15, "市级规则");
        admin("office", CITY).body("""
                        {"name":"县","regionCode":"220322","values":{"ledger":"lo-depth","on":"ITEM","orderKind":"SUPERVISION",
                        "department":"220322-jdj","dueDays":0,"title":"县级规则","content":"{nothing}"}}""").put("/v1/work-settings/ledger-order/lo-depth-county");

        // When
        tell(new LedgerItemOpened(null, item("lgi_unruled", "lo-unruled", "OPEN", null, 1)));
        tell(new LedgerItemOpened(null, item("lgi_depth", "lo-depth", "OPEN", null, 1)));

        // Then
        assertThat(order("lgi_depth"))
                .containsEntry("title", "县级规则")
                .containsEntry("content", "—")
                .containsEntry("departmentCode", "220322-jdj");
        assertThat(orders("lgi_unruled")).isEmpty();
    }

    @Test
    void allThatIsWrongWithARuleIsSaidAtOnce() {
        admin("office", CITY)
                .body("""
                        {"name":"规则","regionCode":"220300","values":{"on":"ITEM","rule":"planned","department":"nobody","dueDays":-1,"title":" ","content":"c"}}""")
                .put("/v1/work-settings/ledger-order/lo-wrong")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/values/ledger"))
                .body("errors.pointer", hasItem("/values/orderKind"))
                .body("errors.pointer", hasItem("/values/dueDays"))
                .body("errors.pointer", hasItem("/values/title"))
                .body("errors.code", hasItem("LEDGER_RULE_DEPARTMENT"))
                .body("errors.code", hasItem("LEDGER_RULE_FINDING_ONLY"));
    }

    private static void rule(String key, String region, String ledger, String on, String kind, int days, String title) {
        admin("office", CITY)
                .body("""
                        {"name":"规则","regionCode":"%s","values":{"ledger":"%s","on":"%s","orderKind":"%s","dueDays":%d,"title":"%s","content":"限期处理"}}""".formatted(region, ledger, on, kind, days, title))
                .put("/v1/work-settings/ledger-order/" + key);
    }

    private static RequestSpecification bureau() {
        return department("li", COUNTY, "220322-jyj");
    }

    private static ValidatableResponse move(RequestSpecification who, String id, String to) {
        return who.body("{\"to\":\"" + to + "\",\"reason\":\"已办\"}")
                .post("/v1/orders/" + id + "/transitions")
                .then();
    }

    private static Map<String, Object> order(String ref) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> orders(ref), found -> !found.isEmpty())
                .get(0);
    }

    private static Map<String, Object> awaiting(String ref, String field, String value) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> orders(ref),
                        found -> !found.isEmpty() && value.equals(found.get(0).get(field)))
                .get(0);
    }

    private static List<Map<String, Object>> orders(String ref) {
        JsonPath page = viewer(CITY)
                .queryParam("filter", "sourceRef:eq:" + ref)
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items");
    }
}
