package io.junheng.task.recurring;

import static io.junheng.task.OtherServices.await;
import static io.junheng.task.TaskApi.viewer;
import static io.junheng.task.recurring.FilingOffice.JINFENG;
import static io.junheng.task.recurring.FilingOffice.appointment;
import static io.junheng.task.recurring.FilingOffice.demand;
import static io.junheng.task.recurring.FilingOffice.draft;
import static io.junheng.task.recurring.FilingOffice.evaluation;
import static io.junheng.task.recurring.FilingOffice.event;
import static io.junheng.task.recurring.FilingOffice.file;
import static io.junheng.task.recurring.FilingOffice.heard;
import static io.junheng.task.recurring.FilingOffice.move;
import static io.junheng.task.recurring.FilingOffice.obligation;
import static io.junheng.task.recurring.FilingOffice.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.contracts.indicator.CollectionChanged;
import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By when something is filed where it is no day of the year: after what comes first, after an event, with a collection. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FilingDayApiTest {

    @BeforeEach
    void regions() {
        Yinchuan.regions();
    }

    @Test
    void r031NoVisitIsFixedBeforeTheApplicationIsThere() {
        // Given
        obligation("jinfeng-self-check", JINFENG, """
            "frequency":"YEAR","times":1,"parts":["自查报告","验收申请"],"dueMonth":9,"dueDay":30\
            """).statusCode(201);
        obligation("jinfeng-acceptance", JINFENG, """
            "frequency":"YEAR","times":1,"dueMonth":10,"dueDay":31,"filing":{"after":"jinfeng-self-check"}\
            """).statusCode(201);
        String visit = "{\"subject\":\"640106\",\"on\":\"2024-10-20\",\"note\":\"市级督导验收\"}";
        file("jinfeng-self-check", "{\"subject\":\"640106\",\"on\":\"2024-09-30\",\"parts\":[\"自查报告\"]}")
                .statusCode(201);

        // Then
        appointment(visit).statusCode(422).body("errors.code", contains("OCCURRENCE_BEFORE_ITS_TURN"));
        file("jinfeng-self-check", "{\"subject\":\"640106\",\"on\":\"2024-10-01\",\"parts\":[\"验收申请\"]}")
                .statusCode(201);
        appointment(visit).statusCode(201).body("on", equalTo("2024-10-20"));
        viewer(JINFENG)
                .get("/v1/obligations/jinfeng-acceptance/appointments")
                .then()
                .statusCode(200)
                .body("items.subject", contains(JINFENG));
        told(viewer(JINFENG)
                .get("/v1/obligations/jinfeng-acceptance/appointments")
                .path("items[0].id"));
        viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-self-check/compliance")
                .then()
                .body("items.state", contains("LATE"))
                .body("items.verdict", contains("FAIL"));
    }

    @Test
    void r077TheReportIsDueTwoWeeksAfterTheSamplingEnds() {
        // Given
        obligation("jinfeng-analysis", JINFENG, "\"frequency\":\"EVENT\",\"withinDays\":14,\"times\":1")
                .statusCode(201);
        event("jinfeng-analysis", "{\"subject\":\"640106\",\"on\":\"2024-04-16\"}")
                .statusCode(204);
        event("jinfeng-analysis", "{\"subject\":\"640106\",\"on\":\"2024-04-16\"}")
                .statusCode(409);

        // When
        evaluation("jinfeng-analysis", JINFENG, "2024-04-15")
                .statusCode(422)
                .body("errors.code", contains("OCCURRENCE_OUT_OF_FORCE"));
        evaluation("jinfeng-analysis", JINFENG, "2024-05-01").statusCode(201);

        // Then
        viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-analysis/compliance")
                .then()
                .body("items.dueOn", contains("2024-04-30"))
                .body("items.state", contains("LATE"));
        viewer(JINFENG)
                .get("/v1/obligations/jinfeng-analysis/events")
                .then()
                .statusCode(200)
                .body("items.on", contains("2024-04-16"));
        told("oev_jinfeng-analysis_640106_2024-04-16");
    }

    @Test
    void r050WhatIsDeliveredToACollectionIsNotRecordedASecondTime() {
        // Given
        String values = "\"frequency\":\"COLLECTION\",\"times\":1,\"collection\":\"jinfeng-papers\"";
        obligation("jinfeng-papers", JINFENG, values).statusCode(201);
        String plan = draft("汇集方案");
        demand(plan, JINFENG, "\"jinfeng-papers\"").statusCode(200);
        move(plan, JINFENG, "ACTIVE").statusCode(422).body("errors.code", contains("OBLIGATION_WITHOUT_DAY"));

        // When
        collection(1, 1, "\"640106-jyj\"");
        move(plan, JINFENG, "ACTIVE").statusCode(200);

        // Then
        standing()
                .body("items.state", contains("INCOMPLETE"))
                .body("items.dueOn", contains("2024-04-30"))
                .body("items[0].missing", contains("640106-jyj"));
        file("jinfeng-papers", "{\"subject\":\"640106\",\"on\":\"2024-04-01\"}")
                .statusCode(409)
                .body("errors.code", contains("OBLIGATION_COLLECTED"));
        collection(2, 2, "");
        standing().body("items.state", contains("RECEIVED")).body("items.verdict", contains("PASS"));
    }

    /** As the indicator service tells of it. */
    private static void collection(int version, int received, String missing) {
        heard(CollectionChanged.class, "col_jinfeng", version, """
            {"id":"col_jinfeng","scheme":"jinfeng-papers","regionCode":"640106","regionPath":"/640000/640100/640106/","year":2024,
            "status":"ACTIVE","dueOn":"2024-04-30","asked":2,"received":%d,"late":0,"missing":[%s],"version":%d}\
            """.formatted(received, missing, version));
        await("select count(*) from known_collection where id = 'col_jinfeng' and version = ?", version);
    }

    private static ValidatableResponse standing() {
        return viewer(JINFENG)
                .queryParam("from", "2024-01-01")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/jinfeng-papers/compliance")
                .then();
    }
}
