package io.junheng.task.award;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AwardApiTest {

    @BeforeEach
    void schemes() {
        Yinchuan.regions();
        setting("award-scheme", "five-good-homes", "{\"quotaPercent\":5,\"base\":200,\"publicityDays\":0}");
        setting("award-scheme", "good-counties", "{\"quota\":6,\"publicityDays\":7}");
        setting("card-kind", "yc-admonition", "{\"freezes\":[\"POST_CHANGE\"],\"freezeMonths\":12}");
        setting("card-kind", "yc-application-ban", "{\"freezes\":[\"APPLICATION\",\"AWARD\"],\"freezeMonths\":24}");
        setting("card-kind", "yc-accountability", """
                {"freezes":["AWARD"],"triggers":["履职不到位","供给不力","质量明显下降","满意度差","整改不及时"],
                 "targets":["党委正职","政府正职","分管领导","教育局长"]}""");
    }

    @Test
    void r038TheEleventhOfTenPlacesIsRefused() {
        for (int i = 1; i <= 10; i++) {
            String id = publicised("five-good-homes", "home-" + i);
            move("chief", id, "APPROVED").statusCode(200).body("approvedBy", equalTo("chief"));
        }

        move("chief", publicised("five-good-homes", "home-11"), "APPROVED")
                .statusCode(422)
                .body("errors[0].code", equalTo("AWARD_QUOTA"))
                .body("errors[0].args", contains(10));
    }

    @Test
    void r038NothingIsApprovedBeforeItWasMadePublicLongEnough() {
        String id =
                nominate("good-counties", "640105").statusCode(201).extract().path("id");

        move("chief", id, "APPROVED").statusCode(409).body("errors[0].code", equalTo("AWARD_STEP"));
        move("chief", id, "REVIEWED").statusCode(200);
        move("chief", id, "APPROVED").statusCode(409).body("errors[0].code", equalTo("AWARD_STEP"));
        move("chief", id, "PUBLICISED").statusCode(200);
        move("chief", id, "APPROVED").statusCode(409).body("errors[0].code", equalTo("AWARD_PUBLICITY"));
        Database.ofApplication().execute("update award set publicised_on = publicised_on - 7 where id = ?", id);
        move("author", id, "APPROVED").statusCode(403).body("errors[0].code", equalTo("AWARD_OWN"));
        move("chief", id, "APPROVED").statusCode(200);
        nominate("good-counties", "640105").statusCode(409);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(id) && message.value().contains("APPROVED"));
        }
    }

    @Test
    void r023AnAdmonitionFreezesThePostForAYearToTheDay() {
        card("yc-admonition", "principal-1", "2021-07-01", null)
                .statusCode(201)
                .body("frozenUntil", equalTo("2022-07-01"));

        check("principal-1", "POST_CHANGE", "2022-06-30").statusCode(422).body("errors[0].code", equalTo("FROZEN"));
        check("principal-1", "POST_CHANGE", "2022-07-01").statusCode(200).body("allowed", equalTo(true));
        check("principal-1", "AWARD", "2022-06-30").statusCode(200);
        check("principal-2", "POST_CHANGE", "2022-06-30").statusCode(200);
    }

    @Test
    void r023TheLeapDayOfAFreezeIsTheTwentyEighthInACommonYear() {
        card("yc-admonition", "principal-29", "2024-02-29", null)
                .statusCode(201)
                .body("frozenUntil", equalTo("2025-02-28"));
    }

    @Test
    void r025ACountyUnderABanOrWithAnOpenCaseIsNotEligible() {
        // Given
        card("yc-application-ban", "640106", "2026-05-10", null)
                .statusCode(201)
                .body("frozenUntil", equalTo("2028-05-10"));
        String opened = card("yc-accountability", "640121", "2026-01-10", "供给不力")
                .statusCode(201)
                .extract()
                .path("id");

        // When
        nominate("good-counties", "640106").statusCode(422).body("errors[0].code", equalTo("FROZEN"));
        nominate("good-counties", "640121").statusCode(422).body("errors[0].code", equalTo("FROZEN_OPEN"));

        // Then
        admin("chief", Yinchuan.CITY)
                .post("/v1/cards/" + opened + "/closings")
                .then()
                .statusCode(200);
        admin("chief", Yinchuan.CITY)
                .post("/v1/cards/" + opened + "/closings")
                .then()
                .statusCode(409);
        nominate("good-counties", "640121").statusCode(201);
    }

    @Test
    void r024ACaseHasAListedTriggerAndListsItsFourPosts() {
        card("yc-accountability", "640181", "2026-01-10", "其他")
                .statusCode(422)
                .body("errors[0].code", equalTo("CARD_TRIGGER"));
        card("yc-accountability", "640181", "2026-01-10", null).statusCode(422);
        card("yc-accountability", "640181", "2026-01-10", "满意度差")
                .statusCode(201)
                .body("targets", contains("党委正职", "政府正职", "分管领导", "教育局长"));
        card("no-such-kind", "640181", "2999-01-10", null)
                .statusCode(422)
                .body("errors.code", hasItem("CARD_KIND_UNKNOWN"))
                .body("errors.code", hasItem("CARD_DAY"));
        viewer(Yinchuan.CITY).get("/v1/cards").then().statusCode(403);
    }

    private static String publicised(String scheme, String nominee) {
        String id = nominate(scheme, nominee).statusCode(201).extract().path("id");
        move("chief", id, "REVIEWED").statusCode(200);
        move("chief", id, "PUBLICISED").statusCode(200);
        return id;
    }

    private static ValidatableResponse nominate(String scheme, String nominee) {
        return admin("author", Yinchuan.CITY)
                .body(
                        "{\"scheme\":\"%s\",\"year\":2026,\"nominee\":\"%s\",\"regionCode\":\"640100\",\"reason\":\"成效突出\"}"
                                .formatted(scheme, nominee))
                .post("/v1/awards")
                .then();
    }

    private static ValidatableResponse move(String who, String id, String to) {
        return admin(who, Yinchuan.CITY)
                .body("{\"to\":\"" + to + "\"}")
                .post("/v1/awards/" + id + "/transitions")
                .then();
    }

    private static ValidatableResponse card(String kind, String subject, String on, String trigger) {
        String named = trigger == null ? "" : ",\"trigger\":\"" + trigger + "\"";
        return admin("chief", Yinchuan.CITY)
                .body(
                        "{\"kind\":\"%s\",\"subject\":\"%s\",\"regionCode\":\"640100\",\"on\":\"%s\",\"reason\":\"谈话纪要\"%s}"
                                .formatted(kind, subject, on, named))
                .post("/v1/cards")
                .then();
    }

    private static ValidatableResponse check(String subject, String act, String on) {
        return admin("chief", Yinchuan.CITY)
                .body("{\"subject\":\"%s\",\"act\":\"%s\",\"on\":\"%s\"}".formatted(subject, act, on))
                .post("/v1/cards/checks")
                .then();
    }

    private static void setting(String kind, String key, String values) {
        int status = admin("office", Yinchuan.CITY)
                .header("If-None-Match", "*")
                .body("{\"name\":\"%s\",\"regionCode\":\"640100\",\"values\":%s}".formatted(key, values))
                .put("/v1/work-settings/" + kind + "/" + key)
                .statusCode();
        assertThat(status).isIn(201, 412);
    }
}
