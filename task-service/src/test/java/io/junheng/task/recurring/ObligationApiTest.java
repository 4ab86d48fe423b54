package io.junheng.task.recurring;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.school;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ObligationApiTest {

    private static final String XIXIA = "640105";
    private static final String FIRST = "2164000001";
    private static final String SECOND = "2164000002";

    @Inject
    MissedObligations missed;

    @BeforeEach
    void schools() {
        Yinchuan.regions();
        known(FIRST, "西夏一小");
        known(SECOND, "西夏二小");
    }

    @Test
    void r032NothingIsCarriedOverFromOneTermToTheNext() {
        // Given
        setting("school-terms", "xixia-2024", XIXIA, """
                {"schoolYear":2024,"terms":[{"number":1,"from":"2024-09-02","to":"2025-01-17"},
                                            {"number":2,"from":"2025-02-24","to":"2025-07-11"}]}""").statusCode(201);
        setting("obligation", "xixia-patrols", XIXIA, """
                {"subject":"SCHOOL","frequency":"TERM","times":3,"validFrom":"2024-09-01","validTo":"2025-08-31"}""").statusCode(201);

        // When
        for (String day :
                new String[] {"2024-09-10", "2024-10-10", "2024-12-01", "2024-12-20", "2025-03-10", "2025-06-01"}) {
            occurrence(school("s", XIXIA, FIRST), "xixia-patrols", "{\"on\":\"" + day + "\"}")
                    .statusCode(201);
        }

        // Then
        viewer(XIXIA)
                .queryParam("from", "2024-09-01")
                .queryParam("to", "2025-08-31")
                .queryParam("subject", FIRST)
                .get("/v1/obligations/xixia-patrols/compliance")
                .then()
                .statusCode(200)
                .body("items.period", contains("2024-T1", "2024-T2"))
                .body("items.done", contains(4, 2))
                .body("items.verdict", contains("PASS", "FAIL"))
                .body("failed", equalTo(1));
        school("s", XIXIA, FIRST)
                .queryParam("from", "2024-09-01")
                .queryParam("to", "2025-08-31")
                .get("/v1/obligations/xixia-patrols/compliance")
                .then()
                .body("items.subject", not(hasItem(SECOND)));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.value().contains("xixia-patrols")
                            && message.value().contains("2025-06-01"));
            kafka.await(
                    Kafka.topic("task.work-setting.v1"),
                    message -> message.key().equals("obligation:xixia-patrols"));
        }
    }

    @Test
    void r027ACountyWithoutAReportIsListedOnNewYearsDayAndOnceOnly() {
        // Given
        setting("obligation", "yinchuan-report-2091", Yinchuan.CITY, """
                {"subject":"REGION","frequency":"YEAR","times":1,"parts":["党委","政府"],"validFrom":"2091-01-01","validTo":"2091-12-31"}""").statusCode(201);

        // When
        missed.notice(LocalDate.of(2091, 12, 31));
        long before = misses("yinchuan-report-2091");
        missed.notice(LocalDate.of(2092, 1, 1));
        long onNewYearsDay = misses("yinchuan-report-2091");
        missed.notice(LocalDate.of(2092, 1, 1));
        missed.notice(LocalDate.of(2091, 12, 30));
        missed.notice(LocalDate.of(2092, 1, 15));

        // Then
        assertThat(before).isZero();
        assertThat(onNewYearsDay).isEqualTo(6);
        assertThat(misses("yinchuan-report-2091")).isEqualTo(6);
        viewer(XIXIA)
                .queryParam("filter", "obligation:eq:yinchuan-report-2091")
                .get("/v1/obligations/misses")
                .then()
                .statusCode(200)
                .body("items.subject", contains(XIXIA))
                .body("items.noticedOn", contains("2092-01-01"));
    }

    @Test
    void whatIsWrongWithAnOccurrenceIsSaidAtOnce() {
        setting("obligation", "xixia-account", XIXIA, """
                {"subject":"SCHOOL","frequency":"YEAR","times":1,"parts":["述职"],"validFrom":"2024-01-01"}""").statusCode(201);

        occurrence(
                        school("s", XIXIA, FIRST),
                        "xixia-account",
                        "{\"on\":\"2999-01-01\",\"parts\":[\"x\"],\"subject\":\"" + SECOND + "\"}")
                .statusCode(422)
                .body("errors", hasSize(3));
        occurrence(school("s", "640104", FIRST), "xixia-account", "{\"on\":\"2024-05-01\"}")
                .statusCode(404);
        viewer(XIXIA)
                .queryParam("from", "gestern")
                .queryParam("to", "2024-12-31")
                .get("/v1/obligations/xixia-account/compliance")
                .then()
                .statusCode(422);
    }

    @Test
    void aSettingThatCannotBeIsRefusedWithEveryReason() {
        setting("obligation", "xixia-nothing", XIXIA, "{\"times\":0,\"dueMonth\":13}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/values/subject"))
                .body("errors.pointer", hasItem("/values/times"))
                .body("errors.pointer", hasItem("/values/dueMonth"))
                .body("errors.pointer", hasItem("/values/dueDay"));
        setting("obligation", "xixia-nothing", XIXIA, "{\"surprise\":1}")
                .statusCode(422)
                .body("errors[0].code", equalTo("SETTING_VALUES_UNREADABLE"));
        setting("horoscope", "xixia-nothing", XIXIA, "{}").statusCode(404);
        setting("school-terms", "xixia-overlap", XIXIA, """
                {"schoolYear":2030,"terms":[{"number":1,"from":"2030-09-01","to":"2031-01-20"},
                                            {"number":2,"from":"2031-01-20","to":"2031-07-01"}]}""")
                .statusCode(422)
                .body("errors[0].code", equalTo("SETTING_OVERLAP"));
        admin("county", "640104")
                .body("{\"name\":\"n\",\"regionCode\":\"640105\",\"values\":{}}")
                .put("/v1/work-settings/obligation/other")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SETTING_REGION_UNKNOWN"));
    }

    private static ValidatableResponse setting(String kind, String key, String region, String values) {
        return admin("office", region)
                .body("{\"name\":\"%s\",\"regionCode\":\"%s\",\"values\":%s}".formatted(key, region, values))
                .put("/v1/work-settings/" + kind + "/" + key)
                .then();
    }

    private static ValidatableResponse occurrence(RequestSpecification who, String key, String body) {
        return who.body(body).post("/v1/obligations/" + key + "/occurrences").then();
    }

    private static long misses(String obligation) {
        return Database.ofApplication().number("select count(*) from obligation_miss where obligation = ?", obligation);
    }

    private static void known(String code, String name) {
        Database.ofApplication().execute("""
                insert into known_school (code, name, region_code, region_path, opened_on, version)
                values (?, ?, '640105', '/640000/640100/640105/', date '2000-01-01', 1) on conflict do nothing
                """, code, name);
    }
}
