package io.junheng.task.plan;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.extract;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requirements about plans, their bodies and letters of responsibility, one test for each row. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlanRowsTest {

    private static final String CITY = "640100";
    private static final String COUNTY = "640122";
    private static final List<String> COUNTIES = List.of("640104", "640105", "640106", "640121", "640122", "640181");

    @BeforeEach
    void regions() {
        Database database = Database.ofApplication();
        region(database, "640000", "宁夏回族自治区", "PROVINCE", "/640000/");
        region(database, CITY, "银川市", "CITY", "/640000/640100/");
        for (String county : COUNTIES) {
            region(database, county, "区" + county, "COUNTY", "/640000/640100/" + county + "/");
        }
    }

    @Test
    void r001APlanHasItsLineageUpToTheDocumentAndNoCircle() {
        // Given
        String city = plan("银川市方案", CITY, "为贯彻落实《关于提升基础教育质量的意见》(宁党办〔20xx〕47号),制定本方案。\n", null);
        String county = plan("贺兰县方案", COUNTY, "", city);
        String school = plan("贺兰二中方案", COUNTY, "", county);

        // Then
        admin("planner", COUNTY)
                .get("/v1/plans/" + school + "/ancestors")
                .then()
                .statusCode(200)
                .body("$", hasSize(3))
                .body("id", contains(county, city, null))
                .body("[2].documentNumber", equalTo("宁党办〔20xx〕47号"));
        admin("planner", CITY)
                .header("If-Match", "\"1\"")
                .delete("/v1/plans/" + city)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("PLAN_HAS_CHILDREN"));
        patch(county, "{\"parentId\":\"" + school + "\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("PLAN_CYCLE"));
        admin("planner", COUNTY)
                .header("If-Match", "\"1\"")
                .delete("/v1/plans/" + school)
                .then()
                .statusCode(204);
        admin("planner", COUNTY).get("/v1/plans/" + school).then().statusCode(404);
    }

    @Test
    void r001APlanOfALowerRegionIsNoParent() {
        String county = plan("县方案", COUNTY, "", null);

        admin("planner", CITY)
                .body(body(extract(text("市方案", ""), CITY), CITY, county))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("PLAN_PARENT_UNKNOWN"));
    }

    @Test
    void r002APlanWithALeadingGroupTakesEffectWithExactlyOneHead() {
        // Given
        String plan = plan("创建方案", COUNTY, "成立领导小组,由区长任组长。\n", null);

        // Then the document asks for a group
        activate(plan).statusCode(422).body("errors.code", hasItem("ORGAN_MISSING"));
        organ(plan, "leading", seats("VICE_CHAIR", "分管教育副区长"), "LEADING_GROUP", null, null)
                .statusCode(201);
        activate(plan).statusCode(422).body("errors.code", hasItem("ORGAN_WITHOUT_CHAIR"));
        organ(plan, "leading", seats("CHAIR", "区长", "CHAIR", "区委书记"), "LEADING_GROUP", null, "\"1\"")
                .statusCode(409)
                .body("errors[0].code", equalTo("ORGAN_SECOND_CHAIR"));
        organ(
                        plan,
                        "leading",
                        seats("CHAIR", "区长", "VICE_CHAIR", "副书记", "VICE_CHAIR", "副区长", "MEMBER", "教育局局长"),
                        "LEADING_GROUP",
                        null,
                        "\"1\"")
                .statusCode(200);
        activate(plan).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void r003TheSelfEvaluationIsHeadedByWhoIsInChargeOfEducation() {
        String plan = plan("自评方案", COUNTY, "", null);

        organ(plan, "self", seats("CHAIR", "区长"), "SELF_EVALUATION", null, null)
                .statusCode(422)
                .body("errors[0].code", equalTo("ORGAN_CHAIR_POST"));
        organ(plan, "self", seats("CHAIR", "分管教育副区长"), "SELF_EVALUATION", null, null)
                .statusCode(201);
    }

    @Test
    void r004AnOfficeIsKeptByOneUnit() {
        String plan = plan("办公室方案", COUNTY, "", null);

        organ(plan, "office", seats("STAFF", "主任"), "OFFICE", null, null)
                .statusCode(422)
                .body("errors[0].code", equalTo("ORGAN_HOST"));
        organ(plan, "office", seats("STAFF", "主任"), "OFFICE", "区教育局", null).statusCode(201);
    }

    @Test
    void r004OnlyTheStaffOfTheOfficeIssueItsBulletins() {
        // Given
        String plan = plan("通报方案", COUNTY, "", null);
        String staff =
                "[{\"part\":\"STAFF\",\"post\":\"主任\",\"account\":\"office-head\"},{\"part\":\"STAFF\",\"post\":\"科员\",\"account\":\"office-clerk\"}]";
        organ(plan, "office", staff, "OFFICE", "区教育局", null).statusCode(201);

        // Then
        bulletin("planner", plan).statusCode(403).body("errors[0].code", equalTo("BULLETIN_NOT_OFFICE"));
        String id = bulletin("office-clerk", plan)
                .statusCode(201)
                .body("bulletin.planId", equalTo(plan))
                .extract()
                .path("bulletin.id");
        publish("planner", id).statusCode(403).body("errors[0].code", equalTo("BULLETIN_NOT_OFFICE"));
        publish("office-head", id).statusCode(200).body("bulletin.status", equalTo("PUBLISHED"));
        bulletin("office-clerk", "pln_none").statusCode(422).body("errors[0].code", equalTo("BULLETIN_PLAN_UNKNOWN"));
    }

    @Test
    void r005FourteenDepartmentsAreMembersAndOneThatLosesItsSeatIsMissing() {
        // Given
        String plan = plan("机制方案", COUNTY, "", null);
        String sentence = "教育、机构编制、发展改革、公安、民政、财政、人力资源社会保障、自然资源、住房和城乡建设、卫生健康、医疗保障、税务、残联、妇联等相关部门联动配合的工作机制";
        String body = "{\"type\":\"COORDINATION\",\"name\":\"协调机制\",\"membership\":\"" + sentence + "\"%s}";

        // When
        List<String> members = coordination(plan, body.formatted(""), "")
                .statusCode(201)
                .body("membership", hasSize(14))
                .body("seats", hasSize(14))
                .body("missingMembers", hasSize(0))
                .extract()
                .path("membership");
        String seats = members.stream()
                .filter(member -> !member.equals("税务"))
                .map("{\"part\":\"MEMBER\",\"post\":\"成员\",\"department\":\"%s\"}"::formatted)
                .collect(Collectors.joining(","));
        String id = coordination(plan, body.formatted(",\"seats\":[" + seats + "]"), "\"1\"")
                .statusCode(200)
                .body("seats", hasSize(13))
                .body("missingMembers", contains("税务"))
                .extract()
                .path("id");

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals("mem_" + id + "_税务")
                            && message.value().contains("MEMBER_MISSING"));
        }
    }

    @Test
    void r016APhaseBeginsAfterTheOneBeforeItHasEnded() {
        String plan = plan("阶段方案", COUNTY, "", null);

        phases(plan, "2026-06-10", "\"1\"").statusCode(422).body("errors.code", contains("PHASE_OVERLAPS"));
        phases(plan, "2026-06-11", "\"1\"")
                .statusCode(200)
                .body("phases.from", contains("2026-05-01", "2026-06-11"))
                .body("version", equalTo(2));
        phases(plan, "2026-06-12", "\"1\"").statusCode(412);
        activate(plan).statusCode(200);
        phases(plan, "2026-06-12", "\"3\"").statusCode(409);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"), message -> message.key().equals("phs_" + plan));
        }
    }

    @Test
    void r006FiveOfSixLettersSignedAreEightyThreePointThreeThreePerCentAndASignedOneNeverChanges() {
        // Given
        for (String county : COUNTIES) {
            letter(county).statusCode(201).body("status", equalTo("PENDING"));
        }
        letter("640104").statusCode(409).body("errors[0].code", equalTo("LETTER_EXISTS"));
        List<String> ids = admin("issuer", CITY)
                .get("/v1/responsibility-letters?filter=year:eq:2026")
                .path("items.id");

        // When
        ids.subList(0, 5).forEach(id -> sign(id).statusCode(200).body("status", equalTo("SIGNED")));

        // Then
        admin("issuer", CITY)
                .get("/v1/responsibility-letters/coverage?issuer=" + CITY + "&year=2026")
                .then()
                .statusCode(200)
                .body("regions", equalTo(6))
                .body("signed", equalTo(5))
                .body("coverage", equalTo(83.33f))
                .body("pending", hasSize(1));
        sign(ids.get(0)).statusCode(409).body("errors[0].code", equalTo("LETTER_SIGNED"));
        admin("issuer", CITY)
                .body("{\"result\":\"优秀\"}")
                .post("/v1/responsibility-letters/" + ids.get(0) + "/results")
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSESSED"));
    }

    private static void region(Database database, String code, String name, String level, String path) {
        database.execute("""
                insert into known_region (code, name, level, parent_code, path, valid_from, version)
                values (?, ?, ?, null, ?, date '1970-01-01', 1) on conflict do nothing
                """, code, name, level, path);
    }

    private static String text(String title, String opening) {
        return title + "\n" + opening + "一、主要任务\n1.改善条件。新建学校。(市教育局牵头,市财政局配合)\n2.配齐教师。(市教育局负责)\n";
    }

    private static String body(String extraction, String region, String parent) {
        return "{\"extraction\":\"%s\",\"regionCode\":\"%s\"%s}"
                .formatted(extraction, region, parent == null ? "" : ",\"parentId\":\"" + parent + "\"");
    }

    private static String plan(String title, String region, String opening, String parent) {
        return admin("planner", region)
                .body(body(extract(text(title, opening), region), region, parent))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse patch(String plan, String body) {
        return admin("planner", CITY)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch("/v1/plans/" + plan)
                .then();
    }

    private static ValidatableResponse activate(String plan) {
        return admin("planner", COUNTY)
                .body("{\"to\":\"ACTIVE\",\"dueOn\":\"2027-12-31\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then();
    }

    private static String seats(String... partsAndPosts) {
        StringBuilder seats = new StringBuilder();
        for (int i = 0; i < partsAndPosts.length; i += 2) {
            seats.append(i == 0 ? "" : ",")
                    .append("{\"part\":\"%s\",\"post\":\"%s\"}".formatted(partsAndPosts[i], partsAndPosts[i + 1]));
        }
        return "[" + seats + "]";
    }

    private static ValidatableResponse organ(
            String plan, String key, String seats, String type, String host, String ifMatch) {
        var request = admin("planner", COUNTY)
                .body("{\"type\":\"%s\",\"name\":\"某某机构\",\"seats\":%s%s}"
                        .formatted(type, seats, host == null ? "" : ",\"hostUnit\":\"" + host + "\""));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/plans/" + plan + "/organs/" + key)
                .then();
    }

    private static ValidatableResponse coordination(String plan, String body, String ifMatch) {
        return admin("planner", COUNTY)
                .header("If-Match", ifMatch)
                .body(body)
                .put("/v1/plans/" + plan + "/organs/coordination")
                .then();
    }

    private static ValidatableResponse phases(String plan, String secondFrom, String ifMatch) {
        return admin("planner", COUNTY)
                .header("If-Match", ifMatch)
                .body(
                        "{\"phases\":[{\"name\":\"组织与发动阶段\",\"from\":\"2026-05-01\",\"to\":\"2026-06-10\"},{\"name\":\"全面实施阶段\",\"from\":\"%s\",\"to\":\"2026-08-31\"}]}"
                                .formatted(secondFrom))
                .put("/v1/plans/" + plan + "/phases")
                .then();
    }

    private static ValidatableResponse bulletin(String who, String plan) {
        return admin(who, COUNTY)
                .body(
                        "{\"title\":\"通报\",\"regionCode\":\"%s\",\"from\":\"2024-01-01\",\"to\":\"2024-03-31\",\"planId\":\"%s\"}"
                                .formatted(COUNTY, plan))
                .post("/v1/bulletins")
                .then();
    }

    private static ValidatableResponse publish(String who, String id) {
        return admin(who, COUNTY)
                .body("{\"to\":\"PUBLISHED\"}")
                .post("/v1/bulletins/" + id + "/transitions")
                .then();
    }

    private static ValidatableResponse letter(String county) {
        return admin("issuer", CITY)
                .body("{\"issuer\":\"%s\",\"signatory\":\"%s\",\"year\":2026}".formatted(CITY, county))
                .post("/v1/responsibility-letters")
                .then();
    }

    private static ValidatableResponse sign(String id) {
        return admin("issuer", CITY)
                .body("{\"content\":\"完成年度目标\",\"signedOn\":\"2026-03-01\"}")
                .post("/v1/responsibility-letters/" + id + "/signatures")
                .then();
    }
}
