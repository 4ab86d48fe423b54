package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.indicator.CertificationAdvanced;
import io.junheng.contracts.indicator.CertificationApplied;
import io.junheng.contracts.indicator.CertificationEnded;
import io.junheng.contracts.indicator.CertificationGranted;
import io.junheng.contracts.indicator.CertificationSchemeSet;
import io.junheng.contracts.indicator.IncidentOverturned;
import io.junheng.contracts.indicator.IncidentRecorded;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on certification, awards and bans, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CertificationRowsTest {

    private static int cities;

    private final Api nation = Api.admin();
    private RegistryEvents registry;
    private String city;
    private String county;
    private Api author;
    private Api above;

    @BeforeEach
    void open() {
        registry = new RegistryEvents();
        registry.region("640000", "宁夏回族自治区", "PROVINCE", "/640000/");
        city = String.valueOf(640100 + 100 * cities++);
        registry.region(city, "某市" + cities, "CITY", "/640000/" + city + "/");
        county = county(1);
        known("640000", city, county);
        author = Api.of(county, "department").named("author");
        above = Api.of(city, "inspector").named("city");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String county(int number) {
        String code = String.valueOf(Integer.parseInt(city) + 20 + number);
        registry.region(code, "县" + code, "COUNTY", "/640000/" + city + "/" + code + "/");
        return code;
    }

    private static void known(String... codes) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number("select count(*) from known_region where code = any(?)", (Object) codes)
                        == codes.length);
    }

    private String school(int number) {
        String code = "21" + city.substring(0, 2) + "%06d".formatted(Integer.parseInt(city) % 10000 * 10 + number);
        registry.school(code, "学校" + number, "211", List.of("PRIMARY"), "/640000/" + city + "/" + county + "/");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Database.ofApplication().number("select count(*) from known_school where code = ?", code) == 1);
        return code;
    }

    private Response scheme(String key, String subject, String more, String... headers) {
        return nation.put(
                "/v1/certification-schemes/" + key,
                "{\"key\":\"%s\",\"name\":\"%s\",\"subject\":\"%s\"%s}".formatted(key, key, subject, more),
                headers);
    }

    private static Response apply(Api by, String scheme, String subject, String on, String more) {
        return by.post(
                "/v1/certifications",
                "{\"scheme\":\"%s\",\"subjectCode\":\"%s\",\"year\":%s,\"appliedOn\":\"%s\"%s}"
                        .formatted(scheme, subject, on.substring(0, 4), on, more));
    }

    private static String applied(Api by, String scheme, String subject, String on, String more) {
        Response answer = apply(by, scheme, subject, on, more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static Response step(Api by, String id, String step, String party) {
        return by.post(
                "/v1/certifications/" + id + "/steps",
                "{\"step\":\"%s\",\"party\":\"%s\",\"decision\":\"APPROVED\",\"on\":\"2025-06-01\"}"
                        .formatted(step, party));
    }

    private static Response decide(Api by, String id, String to, String on, String reason) {
        return by.post(
                "/v1/certifications/" + id + "/transitions",
                "{\"to\":\"%s\",\"on\":\"%s\",\"reason\":\"%s\"}".formatted(to, on, reason));
    }

    private static void granted(Api by, String id) {
        Response answer = decide(by, id, "GRANTED", "2025-12-01", "评选结果");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void r047TheReportGoesThroughReviewAndBothApprovals() {
        // Given 汇总、审核 by the office, 审批 by 区委 and 区政府
        scheme(
                "r047",
                "REGION",
                ",\"steps\":[{\"key\":\"review\",\"name\":\"审核\",\"parties\":[{\"name\":\"区委办公室、区政府办公室\"}]},{\"key\":\"approve\",\"name\":\"审批\",\"parties\":[{\"name\":\"区委\"},{\"name\":\"区政府\"}]}]");
        String id = applied(author, "r047", county, "2025-05-10", "");

        // When
        Response byAuthor = step(author, id, "review", "区委办公室、区政府办公室");
        Response early = step(Api.of(county, "admin").named("office"), id, "approve", "区委");
        Response reviewed = step(Api.of(county, "admin").named("office"), id, "review", "区委办公室、区政府办公室");
        Response one = step(Api.of(county, "admin").named("party"), id, "approve", "区委");
        Response both = step(Api.of(county, "admin").named("party"), id, "approve", "区政府");
        Response two = step(Api.of(county, "admin").named("government"), id, "approve", "区政府");

        // Then
        assertThat(byAuthor.statusCode()).isEqualTo(403);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(reviewed.jsonPath().getString("step")).isEqualTo("approve");
        assertThat(one.jsonPath().getString("status")).isEqualTo("IN_REVIEW");
        assertThat(both.statusCode()).isEqualTo(403);
        assertThat(two.jsonPath().getString("status")).isEqualTo("APPLIED");
        assertThat(two.jsonPath().getList("decisions.party")).containsExactly("区委办公室、区政府办公室", "区委", "区政府");
        registry.await(CertificationSchemeSet.class, "r047");
        assertThat(registry.told(CertificationApplied.class, id)).isNotNull();
        registry.await(CertificationAdvanced.class, id);
    }

    @Test
    void r059TheShareOfCertifiedCountiesIsCountedExactly() {
        // Given a city of six counties
        scheme("r059", "REGION", "");
        String[] counties = {county, county(2), county(3), county(4), county(5), county(6)};
        known(counties);
        String coverage = "/v1/certifications/coverage?scheme=r059&regionCode=" + city;

        // When two are certified, then a third
        granted(above, applied(nation, "r059", counties[0], "2025-05-10", ""));
        granted(above, applied(nation, "r059", counties[1], "2025-05-10", ""));
        JsonPath two = above.json(coverage);
        String last = applied(nation, "r059", counties[2], "2025-05-10", "");
        granted(above, last);
        JsonPath three = above.json(coverage);

        // Then
        assertThat(two.getInt("certified")).isEqualTo(2);
        assertThat(two.<BigDecimal>get("share")).isEqualByComparingTo("33.3333");
        assertThat(three.getInt("certified")).isEqualTo(3);
        assertThat(new BigDecimal(three.getString("share"))).isEqualByComparingTo("50");
        registry.await(CertificationGranted.class, last);
    }

    private Response incident(String type, String day) {
        return nation.post(
                "/v1/incidents", "{\"type\":\"%s\",\"regionCode\":\"%s\",\"day\":\"%s\"}".formatted(type, county, day));
    }

    @Test
    void r066AnIncidentBansFromApplyingForTwoYearsToTheDay() {
        // Given the three incident types of the source
        scheme(
                "r066",
                "REGION",
                ",\"bans\":[{\"type\":\"R066_SAFETY\",\"name\":\"安全责任事故\",\"years\":2},{\"type\":\"R066_CASE\",\"name\":\"重大案事件\",\"years\":2},{\"type\":\"R066_ETHICS\",\"name\":\"师德师风问题\",\"years\":2}]");
        Response recorded = incident("R066_SAFETY", "2023-05-10");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);

        // When
        Response dayBefore = apply(author, "r066", county, "2025-05-09", "");
        Response theDay = apply(author, "r066", county, "2025-05-10", "");
        String id = theDay.jsonPath().getString("id");
        decide(author, id, "WITHDRAWN", "2025-05-10", "");
        String second = incident("R066_ETHICS", "2024-03-01").jsonPath().getString("id");
        Response moved = apply(author, "r066", county, "2026-02-28", "");
        Response fourth = incident("FLOOD", "2024-03-01");
        nation.post("/v1/incidents/" + second + "/transitions", "{\"to\":\"OVERTURNED\",\"reason\":\"查无此事\"}");
        Response overturned = apply(author, "r066", county, "2026-02-28", "");

        // Then
        assertThat(dayBefore.statusCode()).isEqualTo(422);
        assertThat(dayBefore.jsonPath().getString("errors[0].message")).contains("2025-05-10");
        assertThat(theDay.statusCode()).as(theDay.asString()).isEqualTo(201);
        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(moved.jsonPath().getString("errors[0].message")).contains("2026-03-01");
        assertThat(fourth.statusCode()).isEqualTo(422);
        assertThat(overturned.statusCode()).isEqualTo(201);
        registry.await(IncidentRecorded.class, second);
        assertThat(registry.told(IncidentOverturned.class, second)).contains("IncidentRecorded");
    }

    @Test
    void r081TitlesKeepToTheirPlacesAndOneThatIsLostFreesIt() {
        // Given two places, later raised to three
        String quota =
                ",\"quotas\":[{\"level\":\"DISTRICT\",\"name\":\"区级\",\"places\":%d},{\"level\":\"CITY\",\"name\":\"市级\",\"places\":70}]";
        Response set = scheme("r081", "SCHOOL", quota.formatted(2));
        String first = applied(nation, "r081", school(1), "2025-05-10", ",\"level\":\"DISTRICT\"");
        granted(above, first);
        granted(above, applied(nation, "r081", school(2), "2025-05-10", ",\"level\":\"DISTRICT\""));
        String third = applied(nation, "r081", school(3), "2025-05-10", ",\"level\":\"DISTRICT\"");

        // When
        Response full = decide(above, third, "GRANTED", "2025-12-01", "评选结果");
        Response unexplained = scheme("r081", "SCHOOL", quota.formatted(3), "If-Match", set.header("ETag"));
        Response lost = decide(above, first, "LOST", "2026-12-01", "复评未通过");
        Response freed = decide(above, third, "GRANTED", "2025-12-01", "评选结果");
        Response explained =
                scheme("r081", "SCHOOL", quota.formatted(3) + ",\"reason\":\"扩大创建\"", "If-Match", set.header("ETag"));

        // Then
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.jsonPath().getList("errors.code")).containsExactly("NO_PLACE_LEFT");
        assertThat(unexplained.jsonPath().getList("errors.code")).containsExactly("RAISED_WITHOUT_REASON");
        assertThat(lost.jsonPath().getString("status")).isEqualTo("LOST");
        assertThat(freed.statusCode()).as(freed.asString()).isEqualTo(200);
        assertThat(explained.statusCode()).isEqualTo(200);
        assertThat(registry.told(CertificationEnded.class, first)).isNotEmpty();
    }

    @Test
    void r082AwardsAreCountedEachYearAndNothingRollsOver() {
        // Given one place a year, which last year left empty
        scheme(
                "r082",
                "PERSON",
                ",\"quotas\":[{\"level\":\"TEACHER\",\"name\":\"市级教学名师\",\"places\":1,\"perYear\":true}]");
        String by = ",\"level\":\"TEACHER\",\"regionCode\":\"" + county + "\"";
        granted(above, applied(nation, "r082", "T-1", "2025-05-10", by));

        // When
        Response secondThisYear =
                decide(above, applied(nation, "r082", "T-2", "2025-05-10", by), "GRANTED", "2025-12-01", "评选结果");
        Response nextYear =
                decide(above, applied(nation, "r082", "T-3", "2026-05-10", by), "GRANTED", "2026-12-01", "评选结果");

        // Then
        assertThat(secondThisYear.jsonPath().getList("errors.code")).containsExactly("NO_PLACE_LEFT");
        assertThat(nextYear.statusCode()).as(nextYear.asString()).isEqualTo(200);
    }

    @Test
    void r187ASchoolOfOneBatchIsNotInTheNextAndABannedCountyCannotApply() {
        // Given one place a batch and a ban after incidents
        scheme(
                "r187",
                "SCHOOL",
                ",\"distinctBatches\":true,\"quotas\":[{\"level\":\"LAB\",\"name\":\"实验室建设规范化学校\",\"places\":1,\"perBatch\":true}],\"bans\":[{\"type\":\"R187_SAFETY\",\"name\":\"安全责任事故\",\"years\":2}]");
        String lab = ",\"level\":\"LAB\",\"batch\":\"%d\"";
        String one = school(1);
        granted(above, applied(nation, "r187", one, "2025-05-10", lab.formatted(1)));

        // When
        Response beyond = decide(
                above,
                applied(nation, "r187", school(2), "2025-05-10", lab.formatted(1)),
                "GRANTED",
                "2025-12-01",
                "评选结果");
        Response again = apply(nation, "r187", one, "2026-05-10", lab.formatted(2));
        Response next = decide(
                above,
                applied(nation, "r187", school(3), "2026-05-10", lab.formatted(2)),
                "GRANTED",
                "2026-05-31",
                "评选结果");
        incident("R187_SAFETY", "2026-06-01");
        Response banned = apply(nation, "r187", school(4), "2026-06-02", lab.formatted(3));

        // Then
        assertThat(beyond.jsonPath().getList("errors.code")).containsExactly("NO_PLACE_LEFT");
        assertThat(again.jsonPath().getList("errors.code")).containsExactly("IN_ANOTHER_BATCH");
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(200);
        assertThat(banned.jsonPath().getList("errors.code")).containsExactly("BANNED");
    }

    @Test
    void r079NothingForbiddenIsMadePublicMeasuredAloneOrSetAsATarget() {
        // Given a scheme with a week of publicity
        scheme("r079", "REGION", ",\"publicityDays\":7");
        String id = applied(author, "r079", county, "2025-05-10", "");

        // When scores would be published, then a notice without them; when nothing but 升学率 is measured
        Response itself = decide(Api.of(county, "admin").named("x"), id, "PUBLICISED", "2025-06-01", "公示名单");
        Response unpublicised = decide(above, id, "GRANTED", "2025-06-01", "认定");
        Response scores = decide(above, id, "PUBLICISED", "2025-06-01", "附学生考试成绩");
        Response notice = decide(above, id, "PUBLICISED", "2025-06-01", "公示名单");
        Response sixDays = decide(above, id, "GRANTED", "2025-06-07", "认定");
        Response sevenDays = decide(above, id, "GRANTED", "2025-06-08", "认定");
        String tree =
                "{\"key\":\"%s\",\"number\":1,\"name\":\"考核\",\"subject\":\"REGION\",\"scoring\":{\"method\":\"ALL_PASS\"},\"tree\":[{\"key\":\"S1\",\"level\":\"S\",\"name\":\"高考升学率\",\"kind\":\"RATING\",\"fullMark\":1}%s]}";
        nation.put("/v1/frameworks/r079-alone/versions/1", tree.formatted("r079-alone", ""));
        nation.put(
                "/v1/frameworks/r079-both/versions/1",
                tree.formatted(
                        "r079-both",
                        ",{\"key\":\"S2\",\"level\":\"S\",\"name\":\"德育\",\"kind\":\"RATING\",\"fullMark\":1}"));
        Response alone = nation.post("/v1/frameworks/r079-alone/versions/1/transitions", "{\"to\":\"PUBLISHED\"}");
        Response both = nation.post("/v1/frameworks/r079-both/versions/1/transitions", "{\"to\":\"PUBLISHED\"}");
        JsonPath conflict =
                nation.post("/v1/policy-checks", "{\"text\":\"实现高考“三个突破”\"}").jsonPath();
        JsonPath sound =
                nation.post("/v1/policy-checks", "{\"text\":\"新建幼儿园53所\"}").jsonPath();

        // Then
        assertThat(itself.statusCode()).isEqualTo(403);
        assertThat(unpublicised.jsonPath().getList("errors.code")).containsExactly("NOT_PUBLICISED");
        assertThat(scores.statusCode()).isEqualTo(422);
        assertThat(scores.jsonPath().getList("errors.code")).containsExactly("MUST_NOT_BE_PUBLISHED");
        assertThat(notice.jsonPath().getString("status")).isEqualTo("PUBLICISED");
        assertThat(sixDays.jsonPath().getList("errors.code")).containsExactly("STILL_PUBLICISED");
        assertThat(sevenDays.jsonPath().getString("status")).isEqualTo("GRANTED");
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.jsonPath().getList("errors.code")).containsExactly("BANNED_MEASURE");
        assertThat(both.statusCode()).as(both.asString()).isEqualTo(200);
        assertThat(conflict.getList("conflicts.code")).containsExactly("EXAMINATION_GOAL");
        assertThat(conflict.getString("conflicts[0].source")).contains("严禁给学校下达升学指标");
        assertThat(sound.getList("conflicts")).isEmpty();
    }

    @Test
    void whatIsOutsideTheScopeDoesNotExist() {
        // Given
        scheme("r-scope", "REGION", "");
        String id = applied(author, "r-scope", county, "2025-05-10", "");
        Api elsewhere = Api.of("220322", "inspector");

        // Then
        assertThat(elsewhere.get("/v1/certifications/" + id).statusCode()).isEqualTo(404);
        assertThat(decide(elsewhere, id, "REFUSED", "2025-12-01", "理由").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.json("/v1/certifications").getList("items")).isEmpty();
        assertThat(apply(Api.of("220322", "department"), "r-scope", county, "2025-05-10", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.of(county, "admin")
                        .put(
                                "/v1/certification-schemes/county-own",
                                "{\"key\":\"county-own\",\"name\":\"x\",\"subject\":\"REGION\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(decide(Api.of(county, "viewer"), id, "WITHDRAWN", "2025-12-01", "")
                        .statusCode())
                .isEqualTo(403);
    }
}
