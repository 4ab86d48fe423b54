package io.junheng.task.cascade;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static io.junheng.task.cascade.Yinchuan.CITY;
import static io.junheng.task.cascade.Yinchuan.COUNTIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class CascadeApiTest {

    private static final String ALL = "[\"" + String.join("\",\"", COUNTIES) + "\"]";
    private static final String HELAN = "640122";

    @BeforeEach
    void directory() {
        Yinchuan.regions();
        register("640100-jyj", "市教育局", CITY);
        register("640100-czj", "市财政局", CITY);
        register("640122-jyj", "县教育局", HELAN);
        register("640122-rmzf", "贺兰县人民政府", HELAN);
    }

    @Test
    void r013ThirtyTwoParagraphsInSixCountiesAre192Assignments() {
        // Given
        String plan = Yinchuan.plan(32, "2027-12-31");

        // When
        cascade(plan, "{\"regions\":" + ALL + "}")
                .statusCode(201)
                .body("given", equalTo(192))
                .body("items", equalTo(32))
                .body("regions", equalTo(6));
        cascade(plan, "{\"regions\":" + ALL + "}")
                .statusCode(201)
                .body("given", equalTo(0))
                .body("unchanged", equalTo(192));

        // Then
        viewer(CITY)
                .queryParam("filter", "planId:eq:" + plan, "role:eq:RESPONSIBLE")
                .queryParam("totalCount", "true")
                .get("/v1/assignments")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(192))
                .body("items.dueOn", everyItem(equalTo("2027-12-31")))
                .body("items.status", everyItem(equalTo("ASSIGNED")));
        viewer(HELAN)
                .queryParam("filter", "planId:eq:" + plan)
                .queryParam("totalCount", "true")
                .get("/v1/assignments")
                .then()
                .body("totalCount", equalTo(32))
                .body("items.departmentCode", everyItem(equalTo("640122-rmzf")));
    }

    @Test
    void r013NothingIsStartedWithoutAnOwnerAndADueDate() {
        // Given
        String id = toGovernment(Yinchuan.plan(1, "2027-12-31"));

        // When
        move(government("ma"), id, "IN_PROGRESS").statusCode(409);
        move(government("ma"), id, "ACCEPTED").statusCode(200).body("owner", equalTo("ma"));
        admin("planner", CITY)
                .header("If-Match", "*")
                .body("{\"dueOn\":null}")
                .patch("/v1/assignments/" + id)
                .then()
                .statusCode(200);

        // Then
        move(government("ma"), id, "IN_PROGRESS").statusCode(422).body("errors[0].code", equalTo("DUE_DATE_MISSING"));
    }

    @Test
    void counterpartsTakeTheRolesOfTheDepartmentsAbove() {
        // Given
        String plan = Yinchuan.plan(2, "2027-12-31");

        // When
        cascade(plan, "{\"regions\":[\"640122\"],\"to\":\"COUNTERPARTS\",\"dueOn\":\"2027-06-30\"}")
                .statusCode(201)
                .body("given", equalTo(4));

        // Then
        viewer(HELAN)
                .queryParam("filter", "planId:eq:" + plan, "role:eq:LEAD")
                .get("/v1/assignments")
                .then()
                .body("items.department", containsInAnyOrder("县教育局", "县教育局"))
                .body("items.departmentCode", everyItem(equalTo("640122-jyj")))
                .body("items.dueOn", everyItem(equalTo("2027-06-30")));
        viewer(HELAN)
                .queryParam("filter", "planId:eq:" + plan, "role:eq:COOPERATING")
                .get("/v1/assignments")
                .then()
                .body("items.department", everyItem(equalTo("贺兰县财政局")))
                .body("items.departmentCode", everyItem(nullValue()));
    }

    @Test
    void aCascadeThatCannotBeIsRefusedWithEveryReason() {
        String plan = Yinchuan.plan(1, "2027-12-31");

        cascade(plan, "{\"regions\":[\"640100\",\"999999\"],\"items\":[\"itm_x\"]}")
                .statusCode(422)
                .body("errors.code", hasItem("CASCADE_REGION_OUTSIDE"))
                .body("errors", hasSize(3))
                .body("errors.code", hasItem("CASCADE_ITEM_UNKNOWN"));
        cascade(plan, "{\"regions\":[\"640122\"],\"dueOn\":\"2028-01-01\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("CASCADE_DUE_LATER"));
        admin("county", HELAN)
                .body("{\"regions\":[\"640122\"]}")
                .post("/v1/plans/" + plan + "/cascades")
                .then()
                .statusCode(404);
        department("d", CITY, "640100-jyj")
                .body("{\"regions\":[\"640122\"]}")
                .post("/v1/plans/" + plan + "/cascades")
                .then()
                .statusCode(403);
    }

    @Test
    void r013AWholeIsReportedWhenItsPartsAreVerified() {
        // Given
        String id = toGovernment(Yinchuan.plan(1, "2027-12-31"));
        move(government("ma"), id, "ACCEPTED").statusCode(200);
        move(government("ma"), id, "IN_PROGRESS").statusCode(200);

        // When
        government("ma")
                .body("""
                        {"parts":[{"title":"核定编制","departmentCode":"640122-jyj","dueOn":"2027-10-31","owner":"bai"},
                                  {"title":"督促检查","unit":"督查室"}]}""")
                .post("/v1/assignments/" + id + "/parts")
                .then()
                .statusCode(201)
                .body("ids", hasSize(2));
        evidence(government("ma"), id);
        move(government("ma"), id, "REPORTED").statusCode(422).body("errors[0].code", equalTo("PARTS_UNFINISHED"));
        var parts = government("ma")
                .get("/v1/assignments/" + id + "/parts")
                .then()
                .statusCode(200)
                .body("items.department", containsInAnyOrder("县教育局", "贺兰县人民政府督查室"))
                .extract();
        finish(() -> department("bai", HELAN, "640122-jyj"), parts.path("items.find{it.owner=='bai'}.id"));
        finish(() -> government("ma"), parts.path("items.find{it.owner!='bai'}.id"));

        // Then
        move(government("ma"), id, "REPORTED").statusCode(200);
        department("bai", HELAN, "640122-jyj")
                .get("/v1/assignments/" + id)
                .then()
                .statusCode(404);
        government("ma")
                .body("{\"parts\":[{\"title\":\"再分\"}]}")
                .post("/v1/assignments/" + id + "/parts")
                .then()
                .statusCode(409);
    }

    @Test
    void aPartIsNotDueAfterTheWholeAndStaysInItsRegion() {
        String id = toGovernment(Yinchuan.plan(1, "2027-12-31"));
        move(government("ma"), id, "ACCEPTED").statusCode(200);

        government("ma")
                .body("""
                        {"parts":[{"title":"一","dueOn":"2028-01-01"},{"title":"二","departmentCode":"640100-jyj"},{}]}""")
                .post("/v1/assignments/" + id + "/parts")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("PART_AFTER_WHOLE", "UNIT_UNKNOWN", "TEXT_MISSING"));
    }

    @Test
    void anExtensionIsDecidedBySomebodyElse() {
        // Given
        String id = toGovernment(Yinchuan.plan(1, "2027-12-31"));

        // When
        extension(admin("ma", CITY), id, "2027-12-31").statusCode(422);
        extension(admin("ma", CITY), id, "2028-02-29").statusCode(200).body("extensionTo", equalTo("2028-02-29"));
        extension(admin("ma", CITY), id, "2028-03-31").statusCode(409);
        decision(admin("ma", CITY), id, true).statusCode(403);
        decision(government("ma"), id, true).statusCode(403);

        // Then
        decision(inspector("wang", CITY), id, true)
                .statusCode(200)
                .body("dueOn", equalTo("2028-02-29"))
                .body("extensionTo", nullValue());
        decision(inspector("wang", CITY), id, true).statusCode(409);
        extension(government("ma"), id, "2028-06-30").statusCode(200);
        decision(inspector("wang", CITY), id, false).statusCode(200).body("dueOn", equalTo("2028-02-29"));
    }

    @Test
    void aChangeOfTheDepartmentHasAReasonAndStartsWithANewSignFor() {
        // Given
        String id = toGovernment(Yinchuan.plan(1, "2027-12-31"));
        move(government("ma"), id, "ACCEPTED").statusCode(200);
        government("ma")
                .body("{\"owner\":\"hai\",\"reason\":\"外出培训\"}")
                .post("/v1/assignments/" + id + "/delegations")
                .then()
                .statusCode(200)
                .body("owner", equalTo("hai"));

        // When
        admin("planner", CITY)
                .body("{\"departmentCode\":\"640122-jyj\"}")
                .post("/v1/assignments/" + id + "/reassignments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        admin("planner", CITY)
                .body("{\"departmentCode\":\"640122-jyj\",\"reason\":\"职能调整\"}")
                .post("/v1/assignments/" + id + "/reassignments")
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("departmentCode", equalTo("640122-jyj"))
                .body("owner", nullValue());

        // Then
        government("ma").get("/v1/assignments/" + id).then().statusCode(404);
        List<String> stamps = viewer(CITY)
                .get("/v1/assignments/" + id + "/history")
                .then()
                .extract()
                .path("items.action");
        assertThat(stamps).containsExactly("GIVEN", "MOVED", "DELEGATED", "REASSIGNED");
    }

    private static String toGovernment(String plan) {
        cascade(plan, "{\"regions\":[\"640122\"]}").statusCode(201);
        return viewer(HELAN)
                .queryParam("filter", "planId:eq:" + plan)
                .get("/v1/assignments")
                .then()
                .extract()
                .path("items[0].id");
    }

    private static RequestSpecification government(String subject) {
        return department(subject, HELAN, "640122-rmzf");
    }

    private static ValidatableResponse cascade(String plan, String body) {
        return admin("planner", CITY)
                .body(body)
                .post("/v1/plans/" + plan + "/cascades")
                .then();
    }

    private static ValidatableResponse move(RequestSpecification who, String id, String to) {
        return who.body("{\"to\":\"" + to + "\"}")
                .post("/v1/assignments/" + id + "/transitions")
                .then();
    }

    private static ValidatableResponse extension(RequestSpecification who, String id, String to) {
        return who.body("{\"dueOn\":\"" + to + "\",\"reason\":\"汛期停工\"}")
                .post("/v1/assignments/" + id + "/extensions")
                .then();
    }

    private static ValidatableResponse decision(RequestSpecification who, String id, boolean approved) {
        return who.body("{\"approved\":" + approved + ",\"reason\":\"已阅\"}")
                .post("/v1/assignments/" + id + "/extension-decisions")
                .then();
    }

    private static void evidence(RequestSpecification who, String id) {
        who.contentType("application/pdf")
                .queryParam("name", "材料.pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/assignments/" + id + "/evidence")
                .then()
                .statusCode(201);
    }

    private static void finish(Supplier<RequestSpecification> who, String id) {
        move(who.get(), id, "ACCEPTED").statusCode(200);
        move(who.get(), id, "IN_PROGRESS").statusCode(200);
        evidence(who.get(), id);
        move(who.get(), id, "REPORTED").statusCode(200);
        move(inspector("wang", CITY), id, "VERIFIED").statusCode(200);
    }
}
