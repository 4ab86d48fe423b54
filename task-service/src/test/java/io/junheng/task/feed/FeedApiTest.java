package io.junheng.task.feed;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class FeedApiTest {

    private static final String YONGNING = "640121";

    @Test
    void aFeedShowsTheDepartmentsDueDatesUntilItIsRevoked() throws IOException, ParserException {
        // Given
        Yinchuan.regions();
        register("640121-jyj", "县教育局", YONGNING);
        register("640121-czj", "县财政局", YONGNING);
        String mine = order("640121-jyj");
        String other = order("640121-czj");
        ExtractableResponse<Response> feed = department("li", YONGNING, "640121-jyj")
                .body("{\"name\":\"督办期限\"}")
                .post("/v1/calendars")
                .then()
                .statusCode(201)
                .body("path", matchesPattern("/v1/calendars/[0-9a-f]{64}\\.ics"))
                .extract();

        // When
        String text = viewer(YONGNING)
                .get(feed.<String>path("path"))
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();

        // Then
        assertThat(new CalendarBuilder()
                        .build(new StringReader(text))
                        .validate(true)
                        .hasErrors())
                .isFalse();
        assertThat(text).contains("UID:" + mine + "@junheng").doesNotContain(other);
        assertThat(Database.ofApplication()
                        .number(
                                "select count(*) from calendar_feed where token_sha256 = ?",
                                feed.<String>path("path").substring(14, 78)))
                .isZero();
        department("zhao", YONGNING, "640121-jyj")
                .delete("/v1/calendars/" + feed.path("id"))
                .then()
                .statusCode(404);
        department("li", YONGNING, "640121-jyj")
                .delete("/v1/calendars/" + feed.path("id"))
                .then()
                .statusCode(204);
        viewer(YONGNING).get(feed.<String>path("path")).then().statusCode(404);
        department("li", YONGNING, "640121-jyj")
                .get("/v1/calendars")
                .then()
                .body("items.id", contains(feed.<String>path("id")))
                .body("items[0].revokedAt", not(emptyOrNullString()));
        viewer(YONGNING).get("/v1/calendars").then().body("items", hasSize(0));
    }

    private static String order(String code) {
        return admin("issuer", YONGNING)
                .body("""
                        {"kind":"SUPERVISION","source":"LEADER","title":"按期办结","content":"落实","departmentCode":"%s","dueOn":"2027-12-31"}""".formatted(code))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
