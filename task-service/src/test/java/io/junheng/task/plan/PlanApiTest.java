package io.junheng.task.plan;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.DOCUMENT;
import static io.junheng.task.TaskApi.activePlan;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.draft;
import static io.junheng.task.TaskApi.exclude;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlanApiTest {

    @BeforeEach
    void directory() {
        regions();
        register("220300-czj", "市财政局", CITY);
        register("220300-jyj", "市教育局", CITY);
    }

    @Test
    void aDraftHasEveryItemWithItsDepartmentsByRoleAndTheirCodes() {
        // When
        String plan = draft(CITY);

        // Then
        admin("planner", CITY)
                .get("/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("title", equalTo("某市推进城乡教育一体化实施方案"))
                .body("items", equalTo(3))
                .body("openDates", hasSize(1));
        admin("planner", CITY)
                .get("/v1/plans/" + plan + "/items")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].lead.department", contains("各县市区人民政府"))
                .body("items[0].lead[0].departmentCode", nullValue())
                .body("items[0].cooperating.asWritten", contains("市发展改革委", "财政局", "教育局"))
                .body("items[0].cooperating.department", contains("市发展改革委", "市财政局", "市教育局"))
                .body("items[0].cooperating.departmentCode", contains(null, "220300-czj", "220300-jyj"))
                .body("items[1].lead.department", contains("市教育局", "市住房城乡建设局"))
                .body("items[2].warnings", hasItem("TRUNCATED"))
                .body("items[2].lead", hasSize(0));
    }

    @Test
    void itemsAreFoundByTheDepartmentThatLeadsThem() {
        String plan = draft(CITY);

        admin("planner", CITY)
                .queryParam("lead", "市教育局")
                .get("/v1/plans/" + plan + "/items")
                .then()
                .statusCode(200)
                .body("items.itemNo", contains(2));
        admin("planner", CITY)
                .queryParam("department", "220300-jyj")
                .get("/v1/plans/" + plan + "/items")
                .then()
                .statusCode(200)
                .body("items.itemNo", contains(1, 2));
    }

    @Test
    void activationListsEveryItemWithoutDepartmentsAndEveryOpenDate() {
        String plan = draft(CITY);

        admin("planner", CITY)
                .body("{\"to\":\"ACTIVE\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("ITEM_WITHOUT_DEPARTMENTS", "DATE_UNRESOLVED"))
                .body("errors.pointer", containsInAnyOrder("/items/2", "/openDates/0"));

        admin("planner", CITY).get("/v1/plans/" + plan).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void aDueDateResolvesTheDatesButNotTheDepartments() {
        String plan = draft(CITY);

        admin("planner", CITY)
                .body("{\"to\":\"ACTIVE\",\"dueOn\":\"2026-12-31\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("ITEM_WITHOUT_DEPARTMENTS"));
    }

    @Test
    void anActivePlanHasOneAssignmentForEachItemRoleAndDepartment() throws Exception {
        // When
        String plan = activePlan(CITY);

        // Then
        admin("planner", CITY)
                .queryParam("filter", "planId:eq:" + plan)
                .queryParam("totalCount", true)
                .get("/v1/assignments")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(7))
                .body("items.status", everyItem(equalTo("ASSIGNED")))
                .body("items.dueOn", everyItem(equalTo("2026-12-31")));
        admin("planner", CITY)
                .queryParam("filter", List.of("planId:eq:" + plan, "departmentCode:eq:220300-jyj"))
                .get("/v1/assignments")
                .then()
                .body("items.role", containsInAnyOrder("LEAD", "COOPERATING"));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.plan.v1"),
                    message -> message.key().equals(plan)
                            && message.headers().get("ce_type").equals("io.junheng.task.PlanActivated.v1"));
            Kafka.Message given = kafka.await(
                    Kafka.topic("task.assignment.v1"),
                    message -> message.value().contains(plan) && message.value().contains("220300-czj"));
            assertThat(given.headers()).containsEntry("ce_type", "io.junheng.task.AssignmentGiven.v1");
            assertThat(given.headers()).containsEntry("ce_actor", "planner");
        }
    }

    @Test
    void anActivePlanIsNotCorrectedAndNotActivatedAgain() {
        String plan = activePlan(CITY);

        admin("planner", CITY)
                .header("If-Match", "*")
                .body("{\"title\":\"另一标题\"}")
                .patch("/v1/plans/" + plan)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("PLAN_NOT_DRAFT"));
        admin("planner", CITY)
                .body("{\"to\":\"ACTIVE\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("PLAN_TRANSITION_NOT_ALLOWED"));
        admin("planner", CITY)
                .body("{\"to\":\"CLOSED\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("ASSIGNMENTS_UNFINISHED"));
    }

    @Test
    void anItemIsCorrectedByNameOrCodeAndOnlyAtItsVersion() {
        // Given
        String plan = draft(CITY);
        String item = admin("planner", CITY)
                .get("/v1/plans/" + plan + "/items")
                .then()
                .extract()
                .path("items[2].id");
        String path = "/v1/plans/" + plan + "/items/" + item;
        String etag = admin("planner", CITY)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        // When
        admin("planner", CITY)
                .header("If-Match", etag)
                .body(
                        "{\"lead\":[{\"departmentCode\":\"220300-jyj\"}],\"cooperating\":[{\"department\":\"财政局\"}],\"dueOn\":\"2026-06-30\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("lead.department", contains("市教育局"))
                .body("cooperating.departmentCode", contains("220300-czj"))
                .body("dueOn", equalTo("2026-06-30"));

        // Then
        admin("planner", CITY)
                .header("If-Match", etag)
                .body("{\"title\":\"x\"}")
                .patch(path)
                .then()
                .statusCode(412);
        admin("planner", CITY).body("{\"title\":\"x\"}").patch(path).then().statusCode(428);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.plan.v1"),
                    message -> message.key().equals(plan)
                            && message.headers().get("ce_version").equals("2"));
        }
    }

    @Test
    void aCorrectionThatMakesNoSenseIsRefusedWhole() {
        String plan = draft(CITY);
        String item = admin("planner", CITY)
                .get("/v1/plans/" + plan + "/items")
                .then()
                .extract()
                .path("items[1].id");
        String path = "/v1/plans/" + plan + "/items/" + item;

        admin("planner", CITY)
                .header("If-Match", "*")
                .body("{\"excluded\":true,\"lead\":[{\"departmentCode\":\"nobody\"},{}],\"dueOn\":\"9999-12-31\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "EXCLUSION_REASON_REQUIRED",
                                "DEPARTMENT_UNKNOWN",
                                "DEPARTMENT_MISSING",
                                "DUE_DATE_RANGE"));
        admin("planner", CITY)
                .header("If-Match", "*")
                .body("{\"status\":\"ACTIVE\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"));
        admin("planner", CITY)
                .header("If-Match", "*")
                .body("{\"dueOn\":\"2025-02-29\"}")
                .patch(path)
                .then()
                .statusCode(400);
        admin("planner", CITY)
                .header("If-Match", "*")
                .body("{\"dueOn\":\"2028-02-29\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2028-02-29"));
    }

    @Test
    void everythingWrongWithANewPlanIsToldAtOnce() {
        admin("planner", COUNTY)
                .body("{\"extraction\":\"ext_nothing\",\"regionCode\":\"220300\",\"title\":\" \"}")
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("EXTRACTION_UNKNOWN", "PLAN_REGION_UNKNOWN", "TEXT_MISSING"));
        admin("planner", CITY).body("{}").post("/v1/plans").then().statusCode(422);
    }

    @Test
    void aDocumentWithoutItemsMakesNoPlan() {
        String extraction = extract("关于召开会议的通知\n请准时参加。", CITY);

        admin("planner", CITY)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"220300\"}".formatted(extraction))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("PLAN_WITHOUT_ITEMS"));
    }

    @Test
    void theSamePostTwiceMakesOnePlan() {
        String body = "{\"extraction\":\"%s\",\"regionCode\":\"220300\"}".formatted(extract(DOCUMENT, CITY));
        String first = admin("planner", CITY)
                .header("Idempotency-Key", "plan-once")
                .body(body)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/plans/pln_"))
                .extract()
                .path("id");

        admin("planner", CITY)
                .header("Idempotency-Key", "plan-once")
                .body(body)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        admin("planner", CITY)
                .header("Idempotency-Key", "plan-once")
                .body(body.replace("}", ",\"title\":\"x\"}"))
                .post("/v1/plans")
                .then()
                .statusCode(422);
    }

    @Test
    void aPlanOutsideTheScopeDoesNotExist() {
        String plan = draft(CITY);
        exclude(plan, 2, CITY);

        for (String path : List.of("", "/items")) {
            viewer(COUNTY).get("/v1/plans/" + plan + path).then().statusCode(404);
        }
        admin("x", COUNTY)
                .header("If-Match", "*")
                .body("{\"title\":\"x\"}")
                .patch("/v1/plans/" + plan)
                .then()
                .statusCode(404);
        admin("x", COUNTY)
                .body("{\"to\":\"ACTIVE\",\"dueOn\":\"2026-12-31\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(404);
        viewer(COUNTY)
                .queryParam("filter", "id:eq:" + plan)
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aDepartmentSeesThePlansAndItemsItTakesPartIn() {
        String plan = activePlan(CITY);

        department("d", CITY, "220300-jyj")
                .get("/v1/plans/" + plan + "/items")
                .then()
                .statusCode(200)
                .body("items.itemNo", contains(1, 2));
        department("d", CITY, "220300-none").get("/v1/plans/" + plan).then().statusCode(404);
    }

    @Test
    void onlyAnAdministratorMakesOrMovesPlans() {
        String plan = draft(CITY);

        viewer(CITY).body("{}").post("/v1/plans").then().statusCode(403);
        viewer(CITY)
                .body("{\"to\":\"ACTIVE\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(403);
        department("d", CITY, "220300-jyj")
                .header("If-Match", "*")
                .body("{\"title\":\"x\"}")
                .patch("/v1/plans/" + plan)
                .then()
                .statusCode(403);
    }
}
