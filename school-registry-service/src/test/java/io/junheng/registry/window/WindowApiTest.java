package io.junheng.registry.window;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reporting windows, extensions and lateness over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class WindowApiTest {

    private static final String PAST = "2000-01-01";
    private static final String FUTURE = "2999-01-01";

    @BeforeEach
    void schools() {
        counties();
        if (admin().get("/v1/forms/window-example").statusCode() == 404) {
            put(admin(), "/v1/forms/window-example", """
                    {"name":"报送窗口示例","nameEn":"Example","subject":"SCHOOL","periodType":"SCHOOL_YEAR","elements":["equipmentValue"]}
                    """).then().statusCode(201);
        }
    }

    private static String window(String opens, String due, String closes, String roles) {
        return "{\"opens\":\"" + opens + "\",\"due\":\"" + due + "\",\"closes\":\"" + closes + "\",\"extendableBy\":["
                + roles + "]}";
    }

    private static void given(int year, String opens, String due, String closes) {
        put(admin(), "/v1/return-windows/window-example/" + year, window(opens, due, closes, "\"inspector\""))
                .then()
                .statusCode(201);
    }

    private static String drafted(String school, int year) {
        String path = "/v1/returns/schools/" + school + "/" + year;
        put(admin(), path, "{\"form\":\"window-example\",\"values\":{\"equipmentValue\":1}}")
                .then()
                .statusCode(201);
        return path + "/transitions?form=window-example";
    }

    private static Response submitted(String transitions, String more) {
        return post(admin(), transitions, "{\"to\":\"SUBMITTED\"" + more + "}");
    }

    @Test
    void nothingIsSubmittedBeforeTheWindowOpensOrAfterItCloses() {
        // Given
        given(2001, FUTURE, FUTURE, FUTURE);
        given(2002, PAST, PAST, PAST);

        // Then
        submitted(drafted("2122990020", 2001), "")
                .then()
                .statusCode(409)
                .body("errors.code", contains("WINDOW_NOT_OPEN"));
        submitted(drafted("2122990020", 2002), "")
                .then()
                .statusCode(409)
                .body("errors.code", contains("WINDOW_CLOSED"));
    }

    @Test
    void whoIsLateSaysWhyAndStaysMarked() {
        // Given
        given(2003, PAST, PAST, FUTURE);
        String transitions = drafted("2122990020", 2003);

        // When
        submitted(transitions, "")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/lateReason LATE_REASON_REQUIRED"));
        submitted(transitions, ",\"lateReason\":\"校长更换\"")
                .then()
                .statusCode(200)
                .body("late", equalTo(true))
                .body("lateReason", equalTo("校长更换"))
                .body("submittedAt", not(nullValue()));

        // Then
        post(verifier(), transitions, "{\"to\":\"VERIFIED\"}").then().body("late", equalTo(true));
    }

    @Test
    void whoIsInTimeIsNotLate() {
        // Given
        given(2004, PAST, FUTURE, FUTURE);

        // Then
        submitted(drafted("2122990020", 2004), "").then().statusCode(200).body("late", equalTo(false));
        submitted(drafted("2122990020", 1999), "").then().statusCode(200).body("late", equalTo(false));
    }

    @Test
    void theClosestExtensionHolds() {
        // Given
        given(2005, PAST, PAST, PAST);
        String extensions = "/v1/return-windows/window-example/2005/extensions/";
        String late = "{\"due\":\"2000-02-01\",\"closes\":\"" + FUTURE + "\",\"reason\":\"汛期\"}";
        String open = "{\"due\":\"" + FUTURE + "\",\"closes\":\"" + FUTURE + "\",\"reason\":\"校舍搬迁\"}";

        // When
        put(as("wang", "inspector", "220322"), extensions + "220322", late)
                .then()
                .statusCode(201)
                .body("regionCode", equalTo("220322"));
        put(as("wang", "inspector", "220322"), extensions + "2122990021", open)
                .then()
                .statusCode(201)
                .body("schoolCode", equalTo("2122990021"));

        // Then
        submitted(drafted("2122990021", 2005), "").then().statusCode(200).body("late", equalTo(false));
        submitted(drafted("2122990022", 2005), "").then().statusCode(422);
        submitted(drafted("2122995001", 2005), "").then().statusCode(409);
    }

    @Test
    void onlyThoseWhomTheWindowNamesExtendItAndOnlyWithinTheirRegion() {
        // Given
        given(2006, PAST, "2020-01-01", FUTURE);
        String extensions = "/v1/return-windows/window-example/2006/extensions/";
        String longer = "{\"due\":\"2020-01-31\",\"closes\":\"" + FUTURE + "\",\"reason\":\"x\"}";

        // Then
        put(admin(), extensions + "220322", longer)
                .then()
                .statusCode(403)
                .body("errors.code", contains("EXTENSION_ROLE"));
        put(as("wang", "inspector", "220322"), extensions + "220323", longer)
                .then()
                .statusCode(404);
        put(as("wang", "inspector", "220322"), extensions + "2122995001", longer)
                .then()
                .statusCode(404);
        put(ofSchool("2122990021", "220322"), extensions + "2122990021", longer)
                .then()
                .statusCode(403);
        put(verifier(), extensions + "220323", "{\"due\":\"2019-12-31\",\"closes\":\"2020-02-01\",\"reason\":\"x\"}")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/due EXTENSION_SHORTER"));
        put(verifier(), extensions + "220323", longer).then().statusCode(201);
        put(verifier(), extensions + "220323", longer).then().statusCode(428);
        put(verifier(), extensions + "220323", longer, "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as("li", "viewer", "220322").get(extensions.replaceAll("/$", "")).then().body("items.size()", equalTo(0));
        as("li", "viewer", "220323").get(extensions.replaceAll("/$", "")).then().body("items.code", contains("220323"));
    }

    @Test
    void whatIsSentBackKeepsToTheDaySetThenEvenAfterTheWindowHasClosed() {
        // Given
        given(2007, PAST, FUTURE, FUTURE);
        String transitions = drafted("2122990020", 2007);
        submitted(transitions, "").then().statusCode(200);

        // When
        post(verifier(), transitions, "{\"to\":\"RETURNED\",\"reason\":\"请核实\",\"dueOn\":\"2001-01-01\"}")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2001-01-01"));
        put(
                        admin(),
                        "/v1/return-windows/window-example/2007",
                        window(PAST, PAST, PAST, "\"inspector\""),
                        "If-Match",
                        "\"1\"")
                .then()
                .statusCode(200);

        // Then
        submitted(transitions, "").then().statusCode(422).body("errors.code", contains("LATE_REASON_REQUIRED"));
        submitted(transitions, ",\"lateReason\":\"补充材料\"")
                .then()
                .statusCode(200)
                .body("late", equalTo(true))
                .body("dueOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"opens\":\"2023-09-15\",\"due\":\"2023-09-14\",\"closes\":\"2023-10-31\"}|/due WINDOW_ORDER",
                "{\"opens\":\"2023-09-15\",\"due\":\"2023-10-14\",\"closes\":\"2023-10-13\"}|/closes WINDOW_ORDER",
                "{\"opens\":\"2023-09-15\",\"due\":\"2023-10-14\"}|/closes WINDOW_DAY_REQUIRED",
                "{\"opens\":\"2023-09-15\",\"due\":\"2023-10-14\",\"closes\":\"2023-10-14\",\"extendableBy\":[\"viewer\"]}|/extendableBy/0 WINDOW_ROLE_UNKNOWN"
            })
    void aWrongWindowIsRefusedAtThePlace(String body, String error) {
        put(admin(), "/v1/return-windows/window-example/2008", body)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void windowsAreSetForTheWholeCountryAndForFormsThatThereAre() {
        String body = window(PAST, FUTURE, FUTURE, "");
        put(as("li", "admin", "220322"), "/v1/return-windows/window-example/2009", body)
                .then()
                .statusCode(403);
        put(admin(), "/v1/return-windows/nothing/2009", body).then().statusCode(422);
        put(admin(), "/v1/return-windows/window-example/2009", body).then().statusCode(201);
        admin().get("/v1/return-windows/window-example/2009").then().body("due", equalTo(FUTURE));
        admin().queryParam("filter", "year:eq:2009")
                .get("/v1/return-windows")
                .then()
                .body("items.form", contains("window-example"));
    }
}
