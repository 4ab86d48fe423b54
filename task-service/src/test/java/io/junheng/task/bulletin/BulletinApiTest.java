package io.junheng.task.bulletin;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class BulletinApiTest {

    @Test
    void r018ABulletinListsAllSixCountiesAndItsNumbersStandStillOncePublished() {
        // Given
        Yinchuan.regions();
        register("640122-rmzf", "贺兰县人民政府", "640122");
        String plan = Yinchuan.plan(1, "2027-12-31");
        admin("planner", Yinchuan.CITY)
                .body("{\"regions\":[\"640122\"]}")
                .post("/v1/plans/" + plan + "/cascades")
                .then()
                .statusCode(201);
        String assignment = viewer("640122")
                .queryParam("filter", "planId:eq:" + plan)
                .get("/v1/assignments")
                .then()
                .extract()
                .path("items[0].id");
        String id = draft(
                        "{\"title\":\"进展通报\",\"regionCode\":\"640100\",\"from\":\"2020-01-01\",\"to\":\"2099-12-31\"}")
                .statusCode(201)
                .body("counties.regionCode", contains(Yinchuan.COUNTIES.toArray()))
                .extract()
                .path("bulletin.id");
        int reports = progressOf(id);
        progress(assignment);
        assertThat(progressOf(id)).isEqualTo(reports + 1);

        // When
        publish("author", id).statusCode(403).body("errors[0].code", equalTo("BULLETIN_OWN"));
        publish("chief", id).statusCode(200).body("bulletin.status", equalTo("PUBLISHED"));
        progress(assignment);

        // Then
        assertThat(progressOf(id)).isEqualTo(reports + 1);
        publish("chief", id).statusCode(409);
        viewer("640122").get("/v1/bulletins/" + id).then().statusCode(404);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(id) && message.value().contains("PUBLISHED"));
        }
        assertThat(Database.ofApplication()
                        .number("select count(*) from bulletin where id = ? and numbers is not null", id))
                .isOne();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        Yinchuan.regions();

        draft("{\"title\":\"通报\",\"regionCode\":\"640100\",\"from\":\"2026-02-01\",\"to\":\"2026-01-31\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("BULLETIN_PERIOD"));
    }

    private static ValidatableResponse draft(String body) {
        return admin("author", Yinchuan.CITY).body(body).post("/v1/bulletins").then();
    }

    private static ValidatableResponse publish(String who, String id) {
        return admin(who, Yinchuan.CITY)
                .body("{\"to\":\"PUBLISHED\"}")
                .post("/v1/bulletins/" + id + "/transitions")
                .then();
    }

    private static int progressOf(String id) {
        return viewer(Yinchuan.CITY)
                .get("/v1/bulletins/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("counties.find{it.regionCode=='640122'}.progressReports");
    }

    private static void progress(String assignment) {
        department("ma", "640122", "640122-rmzf")
                .body("{\"content\":\"已开工\",\"percent\":10}")
                .post("/v1/assignments/" + assignment + "/progress-reports")
                .then()
                .statusCode(201);
    }
}
