package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.procedure.ProcedureApi.government;
import static io.junheng.registry.procedure.ProcedureApi.open;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows on what schools go through as procedures: layout plan, merger, restoration, closure of kindergartens, inspection. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedureSchoolsRowsTest {

    private static final String CASES = "/v1/procedure-cases/";
    private static final String NEAR = "{'remote':false,'distant':false,'pupils':23,'closesOn':'2024-08-31'}";
    private static final String PRIVATE = "\"type\":\"211\",\"founder\":\"999\",\"urbanRural\":\"121\"";

    private static County county(String code, String town) {
        return County.with(code, town, "staffing-and-funding", "procedures-schools", "procedures-layout");
    }

    private static String placement(String school, int placed, int present) {
        return "[{'school':'%s','stage':'PRIMARY','classes':4,'present':%d,'placed':%d}]"
                .formatted(school, present, placed);
    }

    /** Takes a merger from its draft to the hearing. */
    private static void untilHearing(String id, County county, String placements) {
        step("draft", "2024-03-04").document("plan", null).entries(placements).doneBy(county.bureau(), id);
        step("argument", "2024-03-05").document("report", null).doneBy(county.bureau(), id);
        step("publicity", "2024-03-06").begin().document("notice", null).doneBy(county.bureau(), id);
        step("publicity", "2024-03-13").doneBy(county.bureau(), id);
    }

    @Test
    void r095EveryOpenSchoolIsInExactlyOneListAndOnlyThoseListedAreMerged() {
        // Given
        County county = county("220421", "220421001");
        String one = county.primarySchool(1);
        String two = county.primarySchool(2);
        String three = county.primarySchool(3);

        // When a plan has one school twice and leaves two out, then all of it is told at once
        String twice = "{\"title\":\"规划\",\"fromYear\":2022,\"toYear\":2027,\"schools\":["
                + "{\"list\":\"KEEP\",\"school\":\"%1$s\"},{\"list\":\"MERGE\",\"school\":\"%1$s\",\"year\":2023}]}";
        put(county.government(), county.plan(1), twice.formatted(one))
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.args[0] }",
                        contains("SCHOOL_TWICE " + one, "SCHOOL_MISSING " + two, "SCHOOL_MISSING " + three));
        put(county.government(), county.plan(1), """
                        {"title":"规划","fromYear":2022,"toYear":2027,"schools":[{"list":"MERGE","school":"%s"},
                        {"list":"NEW","name":"新校","regionCode":"220421001","stage":"PRIMARY","year":2030,"seats":0}]}
                        """.formatted(one))
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/schools/0/year YEAR_OUTSIDE",
                                "/schools/1/year YEAR_OUTSIDE",
                                "/schools/1/seats SEATS_RANGE"));

        // And without a plan, or when it is kept, a school is not merged
        open(county.bureau(), "school-merger", two, "2024-03-01", NEAR, null)
                .then()
                .statusCode(409)
                .body("errors.code", contains("CONFLICT_UNDETERMINED"));
        county.adopts(Map.of(one, "MERGE"), "2022-01-10", "2022-02-20", "2022-03-01");
        open(county.bureau(), "school-merger", two, "2024-03-01", NEAR, null)
                .then()
                .statusCode(409)
                .body("errors.collect { it.args[0] }", contains("listedForMerger"))
                .body("errors[0].message", containsString("KEEP"));
        open(county.bureau(), "school-merger", one, "2024-03-01", NEAR, null)
                .then()
                .statusCode(201);
    }

    @Test
    void r096ThePlanIsDueAfterThreeYearsAndNeedsTheBureausConsent() {
        // Given a plan of 2022-03-01
        County county = county("220422", "220422100");
        county.primarySchool(1);
        county.adopts(Map.of(), "2022-01-10", "2022-02-20", "2022-03-01");
        admin().get(county.plan(1))
                .then()
                .body("adoptedOn", equalTo("2022-03-01"))
                .body("revisionDueOn", equalTo("2025-03-01"))
                .body("overdue", equalTo(true));
        admin().queryParam("filter", "overdue:eq:true", "regionCode:eq:220422")
                .get("/v1/layout-plans")
                .then()
                .body("items.number", contains(1));

        // When it is revised before that without a reason, then it is refused; with one it is not
        county.drafts(Map.of(), 400, null).then().statusCode(201);
        String id = opened(county.government(), "layout-plan", county.code(), "2023-05-01");
        step("submission", "2023-05-02")
                .document("plan", null)
                .document("consent", null)
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("reasonOfEarlyRevision"));
        put(county.government(), county.plan(2), county.content(Map.of(), 400, "行政区划调整"), "If-Match", "*")
                .then()
                .statusCode(200);

        // When the education bureau's consent is missing, then it is refused, and that it was tried stays as a finding
        step("submission", "2023-05-02")
                .document("plan", null)
                .by(county.government(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.args[0] }", contains("DOCUMENT_MISSING 同级教育部门同意文件"));
        String finding = admin().queryParam("filter", "caseId:eq:" + id)
                .get("/v1/procedure-findings")
                .then()
                .body("items.key", contains("submission.consent"))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].message", containsString("追究责任"))
                .extract()
                .path("items[0].id");
        String closing = "{\"to\":\"CLOSED\",\"reason\":\"已约谈\"}";
        post(county.government(), "/v1/procedure-findings/" + finding + "/transitions", closing)
                .then()
                .statusCode(403)
                .body("errors.code", contains("FINDING_OWN"));
        post(admin(), "/v1/procedure-findings/" + finding + "/transitions", closing)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));

        // And once it is approved by the county government, it takes the place of the first
        step("submission", "2023-05-02")
                .document("plan", null)
                .document("consent", null)
                .doneBy(county.bureau(), id);
        step("publicity", "2023-05-03").begin().document("notice", null).doneBy(county.bureau(), id);
        step("publicity", "2023-06-02").doneBy(county.bureau(), id);
        step("approval", "2023-06-05")
                .document("approval", null)
                .by(county.bureau(), id)
                .then()
                .statusCode(403);
        step("approval", "2023-06-05").document("approval", "政函〔2023〕6号").doneBy(county.government(), id);
        admin().get(county.plan(2))
                .then()
                .body("status", equalTo("ADOPTED"))
                .body("authority", equalTo("政函〔2023〕6号"))
                .body("revisionDueOn", equalTo("2026-06-05"));
        admin().get(county.plan(1)).then().body("status", equalTo("SUPERSEDED")).body("overdue", equalTo(false));
    }

    @Test
    void r094TheForecastGapAppearsInTheLayoutPlanAsNewSeats() {
        // Given a county that drafts a plan before it has a forecast
        County county = county("220521", "220521001");
        county.primarySchool(1);
        county.drafts(Map.of(), 399, null).then().statusCode(201).body("newSeats", equalTo(399));
        String id = opened(county.government(), "layout-plan", county.code(), "2023-05-01");
        step("submission", "2023-05-02")
                .document("plan", null)
                .document("consent", null)
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("RULE_UNDETERMINED", "RULE_UNDETERMINED", "RULE_UNDETERMINED"));

        // When 3,000 seats are in demand and 2,600 are there
        county.forecasts(2022, 3000, 2600);

        // Then 399 new ones do not cover the gap, and 400 do
        step("submission", "2023-05-02")
                .document("plan", null)
                .document("consent", null)
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("seatsCoverPrimary"))
                .body("errors[0].message", containsString("400"));
        put(county.government(), county.plan(1), county.content(Map.of(), 400, null), "If-Match", "*")
                .then()
                .statusCode(200);
        step("submission", "2023-05-02")
                .document("plan", null)
                .document("consent", null)
                .doneBy(county.bureau(), id);
    }

    @Test
    void r099FiveStepsOnlyInOrderAndTheCountyGovernmentDecides() {
        // Given
        County county = county("220523", "220523001");
        String merged = county.primarySchool(1);
        String receiving = county.primarySchool(2);
        county.adopts(Map.of(merged, "MERGE"), "2022-01-10", "2022-02-20", "2022-03-01");
        String id = opened(county.bureau(), "school-merger", merged, "2024-03-01", NEAR);

        // Then every step needs its document, and none is skipped
        step("draft", "2024-03-04")
                .entries(placement(receiving, 23, 157))
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("DOCUMENT_MISSING"));
        untilHearing(id, county, placement(receiving, 23, 157));
        step("approval", "2024-03-20")
                .document("approval", "政函〔2024〕8号")
                .by(county.government(), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("STEP_OUT_OF_ORDER"))
                .body("errors[0].args", contains("报批", "听证"));
        step("hearing", "2024-03-15").document("minutes", null).doneBy(county.bureau(), id);

        // And neither the education bureau decides, nor its head, nor the city, nor the country
        RequestSpecification head = given().header(
                        "Authorization",
                        TestTokens.of("head")
                                .role("admin")
                                .region(county.code())
                                .department(county.code() + "-jyj")
                                .bearer());
        for (RequestSpecification other : List.of(county.bureau(), head, government("220500"), admin())) {
            step("approval", "2024-03-20")
                    .document("approval", "政函〔2024〕8号")
                    .by(other, id)
                    .then()
                    .statusCode(403)
                    .body("errors.code", contains("PARTY_NOT_ADMITTED"));
        }
        // And there is no way around the procedure
        post(
                        county.government(),
                        "/v1/school-changes",
                        "{\"kind\":\"CLOSE\",\"effectiveOn\":\"2024-09-01\",\"authority\":\"示例\",\"schools\":[\"%s\"]}"
                                .formatted(merged))
                .then()
                .statusCode(409)
                .body("errors.code", contains("CHANGE_BY_PROCEDURE"))
                .body("errors[0].message", containsString("school-merger"));
        county.government()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"closedOn\":\"2024-08-31\"}")
                .patch("/v1/schools/" + merged)
                .then()
                .statusCode(409)
                .body("errors.code", contains("CHANGE_BY_PROCEDURE"));
        admin().get("/v1/schools/" + merged).then().body("closedOn", nullValue());
        county.government()
                .get(CASES + id + "/effect")
                .then()
                .statusCode(200)
                .body("changes.find { it.field == 'closedOn' }.after", equalTo("2024-08-30"));

        // When the county government decides, then the school is closed, and it is known who took its pupils and on
        // what authority
        step("approval", "2024-03-20")
                .document("approval", "政函〔2024〕8号")
                .by(county.government(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"))
                .body("changes.key", hasItem(merged));
        admin().get("/v1/schools/" + merged).then().body("closedOn", equalTo("2024-08-30"));
        admin().get("/v1/schools/" + merged + "/lineage")
                .then()
                .statusCode(200)
                .body("toString()", containsString(receiving));
        admin().get(CASES + id + "/history")
                .then()
                .body(
                        "items.act",
                        contains("OPENED", "COMPLETED", "COMPLETED", "BEGUN", "COMPLETED", "COMPLETED", "COMPLETED"))
                .body("items[6].authority", equalTo("政函〔2024〕8号"))
                .body("items[6].actor", equalTo("gov.220523"));
    }

    @Test
    void r100RemoteSchoolsStayEveryPupilIsPlacedAndFarOnesHaveTransport() {
        // Given
        County county = county("220524", "220524001");
        String merged = county.primarySchool(1);
        String receiving = county.primarySchool(2);
        String remote =
                county.school("2122", 3, "\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"remote\":true");
        county.adopts(Map.of(merged, "MERGE", remote, "MERGE"), "2022-01-10", "2022-02-20", "2022-03-01");

        // Then a remote school is not closed, whether that is said or on record
        open(
                        county.bureau(),
                        "school-merger",
                        merged,
                        "2024-03-01",
                        NEAR.replace("'remote':false", "'remote':true"),
                        null)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("notRemote"));
        open(county.bureau(), "school-merger", remote, "2024-03-01", NEAR, null)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("notOnRecordRemote"));

        // And 23 pupils do not go where 20 seats are free under the class cap, nor are 20 of them enough
        String id = opened(
                county.bureau(),
                "school-merger",
                merged,
                "2024-03-01",
                NEAR.replace("'distant':false", "'distant':true"));
        String bus = "{'transport':'SCHOOL_BUS'}";
        step("draft", "2024-03-04")
                .document("plan", null)
                .values(bus)
                .entries(placement(receiving, 23, 160))
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.args[0] }", contains("/entries/0 seatsFree"))
                .body("errors[0].message", containsString("20"));
        step("draft", "2024-03-04")
                .document("plan", null)
                .values(bus)
                .entries(placement(receiving, 20, 160))
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("everyPupilPlaced"));

        // And who has far to go needs transport
        for (String none : List.of("{}", "{'transport':'NONE'}")) {
            step("draft", "2024-03-04")
                    .document("plan", null)
                    .values(none)
                    .entries(placement(receiving, 23, 157))
                    .by(county.bureau(), id)
                    .then()
                    .statusCode(422)
                    .body("errors.collect { it.args[0] }", contains("transportMeasure"));
        }
        county.government()
                .get(CASES + id)
                .then()
                .body("next[0].fields", contains("transport"))
                .body("next[0].refusals.rule", containsInAnyOrder("everyPupilPlaced", "transportMeasure"));
        step("draft", "2024-03-04")
                .document("plan", null)
                .values(bus)
                .entries(placement(receiving, 23, 157))
                .by(county.bureau(), id)
                .then()
                .statusCode(200)
                .body("next.step", contains("argument"));
    }

    @Test
    void r101OnlyAMergedSchoolIsRestoredWithItsCodeAndTheListFollows() {
        // Given a school that was merged by the five steps, and one that stands
        County county = county("220502", "220502001");
        String merged = county.primarySchool(1);
        String stands = county.primarySchool(2);
        county.adopts(Map.of(merged, "MERGE"), "2022-01-10", "2022-02-20", "2022-03-01");
        String merger = opened(county.bureau(), "school-merger", merged, "2024-03-01", NEAR);
        untilHearing(merger, county, placement(stands, 23, 157));
        step("hearing", "2024-03-15").document("minutes", null).doneBy(county.bureau(), merger);
        step("approval", "2024-03-20").document("approval", "政函〔2024〕8号").doneBy(county.government(), merger);

        // Then the one that stands is not restored
        String values = "{'cause':'ENROLMENT','expected':60,'opensOn':'2025-09-01'}";
        open(county.bureau(), "school-restoration", stands, "2025-03-01", values, null)
                .then()
                .statusCode(409)
                .body("errors.collect { it.args[0] }", contains("closedAndMerged"));

        // When the merged one goes through the procedure
        String id = opened(county.bureau(), "school-restoration", merged, "2025-03-01", values);
        step("application", "2025-03-02")
                .document("application", null)
                .document("forecast", null)
                .doneBy(county.bureau(), id);
        step("argument", "2025-03-03").document("report", null).doneBy(county.bureau(), id);
        step("publicity", "2025-03-04").begin().document("notice", null).doneBy(county.bureau(), id);
        step("publicity", "2025-03-11").doneBy(county.bureau(), id);
        step("approval", "2025-03-20").document("approval", "政函〔2025〕2号").doneBy(county.government(), id);

        // Then it stands under its code again, with its history, and the plan in force lists it as restored
        admin().get("/v1/schools/" + merged).then().statusCode(200).body("closedOn", nullValue());
        admin().get("/v1/schools/" + merged + "/timeline")
                .then()
                .statusCode(200)
                .body("toString()", containsString("恢复办学"));
        admin().get(county.plan(1))
                .then()
                .body("schools.find { it.school == '" + merged + "' }.list", equalTo("RESTORE"))
                .body("schools.find { it.school == '" + merged + "' }.year", equalTo(2025));
    }

    @Test
    void r102APublicVillageKindergartenNeedsTheFiveStepsAndTheCitysNotice() {
        // Given
        County county = county("220503", "220503001");
        String village = county.school("1122", 1, "\"type\":\"111\",\"founder\":\"831\",\"urbanRural\":\"220\"");
        String town = county.school("1122", 2, "\"type\":\"111\",\"founder\":\"831\",\"urbanRural\":\"121\"");
        county.adopts(Map.of(village, "MERGE", town, "MERGE"), "2022-01-10", "2022-02-20", "2022-03-01");
        String values = "{'children':9,'closesOn':'2024-08-31'}";

        // Then the procedure for schools is not for it, and its own is for no other
        open(county.bureau(), "school-merger", village, "2024-03-01", NEAR, null)
                .then()
                .statusCode(409)
                .body("errors.collect { it.args[0] }", contains("villageKindergarten"));
        open(county.bureau(), "village-kindergarten-closure", town, "2024-03-01", values, null)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("isVillageKindergarten"));

        // When it goes through the five steps
        String id = opened(county.bureau(), "village-kindergarten-closure", village, "2024-03-01", values);
        untilHearing(id, county, "[{'school':'%s','freeSeats':9,'placed':9}]".formatted(town));
        step("hearing", "2024-03-15").document("minutes", null).doneBy(county.bureau(), id);

        // Then the county does not decide before the city has acknowledged
        step("approval", "2024-03-20")
                .document("approval", null)
                .by(county.government(), id)
                .then()
                .statusCode(409)
                .body("errors[0].args", contains("报批", "报市级"));
        step("cityNotice", "2024-03-18")
                .document("receipt", null)
                .by(county.government(), id)
                .then()
                .statusCode(403);
        step("cityNotice", "2024-03-18").document("receipt", null).doneBy(government("220500"), id);
        step("approval", "2024-03-20").document("approval", "政函〔2024〕9号").doneBy(county.government(), id);
        admin().get("/v1/schools/" + village).then().body("closedOn", notNullValue());
    }

    @Test
    void r125AnInspectionHasItsSectionOnPartyBuildingAndNoneWithoutCharterPasses() {
        // Given a private school without charter
        County county = county("220402", "220402001");
        String school = county.school("2122", 1, PRIVATE);
        String values = "{'inspectedYear':2023,'charter':%s,'board':true}";
        open(
                        county.bureau(),
                        "private-school-inspection",
                        county.primarySchool(2),
                        "2024-03-01",
                        values.formatted(true),
                        null)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("privateOnly"));
        String id = opened(county.bureau(), "private-school-inspection", school, "2024-03-01", values.formatted(false));
        step("report", "2024-03-02").document("report", null).doneBy(county.bureau(), id);

        // Then the section on Party building cannot be left out
        step("inspection", "2024-03-05")
                .document("record", null)
                .by(county.government(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/values/partySection FIELD_REQUIRED"));
        step("inspection", "2024-03-05")
                .document("record", null)
                .values("{'partySection':'党组织健全'}")
                .doneBy(county.government(), id);

        // And the school does not pass
        step("conclusion", "2024-03-06")
                .document("notice", null)
                .values("{'result':'PASSED'}")
                .by(county.government(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("charterToPass"));
        step("conclusion", "2024-03-06")
                .document("notice", null)
                .values("{'result':'FAILED'}")
                .by(county.government(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"))
                .body("values.result", equalTo("FAILED"));
    }
}
