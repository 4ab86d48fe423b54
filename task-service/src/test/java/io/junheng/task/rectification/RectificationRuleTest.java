package io.junheng.task.rectification;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.OTHER_COUNTY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules say who leads and how long it takes; findings are opened on 1 March 2026. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RectificationRuleTest {

    private static final String RULES = "/v1/rectification-rules/";

    private final Findings findings = new Findings();

    @BeforeEach
    void directory() {
        regions();
        register("220322-jyj", "县教育局", COUNTY, "梨树县教育和体育局");
        register("220322-zjj", "县住房城乡建设局", COUNTY);
        register("220300-zjj", "市住房城乡建设局", CITY);
    }

    private static Response put(String key, String region, String parts) {
        return admin("ruler", CITY)
                .body("{\"name\":\"规则\",\"regionCode\":\"" + region + "\"," + parts + "}")
                .put(RULES + key);
    }

    private void assertTerms(String rectification, String leadCode, String dueOn) {
        viewer(COUNTY)
                .get("/v1/rectifications/" + rectification)
                .then()
                .statusCode(200)
                .body("leadCode", equalTo(leadCode))
                .body("dueOn", equalTo(dueOn));
    }

    @Test
    void theDeepestRegionAndTheNarrowestRuleDecideEachPart() {
        // Given a city's rule for a criterion, one for everything, and a county's rule that says only how long
        put("narrow-city", CITY, "\"criterion\":\"R1\",\"leadDepartment\":\"220300-zjj\",\"dueDays\":200")
                .then()
                .statusCode(201);
        put("wide-city", CITY, "\"leadDepartment\":\"220322-jyj\",\"dueDays\":100,\"framework\":\"other\"")
                .then()
                .statusCode(201);
        put("county-days", COUNTY, "\"dueDays\":31,\"criterion\":\"R1\",\"subject\":\"SCHOOL\"")
                .then()
                .statusCode(201);

        // When
        String ruled = findings.opened("f-rules", finding -> finding.criterion("R1"));
        String unruled = findings.opened("f-no-rules", finding -> finding.criterion("R2"));

        // Then
        assertTerms(ruled, "220300-zjj", "2026-04-01");
        assertTerms(unruled, "220322-jyj", "2026-05-30");
    }

    @Test
    void aRuleHoldsFromItsFirstDayUntilBeforeItsLast() {
        // Given
        put("begins", COUNTY, "\"criterion\":\"R3\",\"dueDays\":10,\"validFrom\":\"2026-03-01\"");
        put("ended", COUNTY, "\"criterion\":\"R4\",\"dueDays\":10,\"validTo\":\"2026-03-01\"");
        put("begins-later", COUNTY, "\"criterion\":\"R5\",\"dueDays\":10,\"validFrom\":\"2026-03-02\"");

        // Then
        assertTerms(findings.opened("f-r3", finding -> finding.criterion("R3")), "220322-jyj", "2026-03-11");
        assertTerms(findings.opened("f-r4", finding -> finding.criterion("R4")), "220322-jyj", "2026-05-30");
        assertTerms(findings.opened("f-r5", finding -> finding.criterion("R5")), "220322-jyj", "2026-05-30");
    }

    @Test
    void whatIsOpenStaysOnItsTermsWhenTheRuleChanges() {
        // Given
        String tag =
                put("changing", COUNTY, "\"criterion\":\"R6\",\"dueDays\":10").header("ETag");
        String before = findings.opened("f-r6", finding -> finding.criterion("R6"));

        // When
        Response unguarded = put("changing", COUNTY, "\"criterion\":\"R6\",\"dueDays\":20");
        Response same = admin("ruler", CITY)
                .header("If-Match", tag)
                .body("{\"name\":\"规则\",\"regionCode\":\"220322\",\"criterion\":\"R6\",\"dueDays\":10}")
                .put(RULES + "changing");
        Response changed = admin("ruler", CITY)
                .header("If-Match", tag)
                .body(
                        "{\"name\":\"规则\",\"regionCode\":\"220322\",\"criterion\":\"R6\",\"dueDays\":20,\"leadDepartment\":\"220322-zjj\"}")
                .put(RULES + "changing");

        // Then
        assertThat(unguarded.statusCode()).isEqualTo(428);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertTerms(before, "220322-jyj", "2026-03-11");
        assertTerms(findings.opened("f-r6b", finding -> finding.criterion("R6")), "220322-zjj", "2026-03-21");
        try (Kafka kafka = Kafka.ofApplication()) {
            List<String> versions = kafka.all(Kafka.topic("task.rectification-rule.v1")).stream()
                    .filter(message -> message.key().equals("changing"))
                    .map(message -> message.headers().get("ce_version"))
                    .toList();
            assertThat(versions).as("told once for each change").containsExactly("1", "2");
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        admin("ruler", CITY)
                .body(
                        "{\"key\":\"other\",\"name\":\" \",\"regionCode\":\"999999\",\"subject\":\"CLASS\",\"leadDepartment\":\"nobody\",\"dueDays\":0,\"validFrom\":\"2026-03-01\",\"validTo\":\"2026-03-01\"}")
                .put(RULES + "Bad_Key")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "RULE_KEY_FORMAT",
                                "RULE_KEY_DIFFERS",
                                "TEXT_MISSING",
                                "RULE_REGION_UNKNOWN",
                                "RULE_SUBJECT_UNKNOWN",
                                "RULE_DEPARTMENT_UNKNOWN",
                                "RULE_DAYS_RANGE",
                                "RULE_PERIOD_EMPTY")));
        put("says-nothing", COUNTY, "\"criterion\":\"R7\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("RULE_SAYS_NOTHING"));
    }

    @Test
    void aRuleIsItsRegionsAndAnAdministrators() {
        // Given
        put("scoped", COUNTY, "\"criterion\":\"R8\",\"dueDays\":10");

        // Then
        viewer(COUNTY).get(RULES + "scoped").then().statusCode(200).body("dueDays", equalTo(10));
        viewer(OTHER_COUNTY).get(RULES + "scoped").then().statusCode(404);
        viewer(OTHER_COUNTY)
                .get("/v1/rectification-rules")
                .then()
                .statusCode(200)
                .body("items", empty());
        viewer(COUNTY)
                .body("{\"name\":\"规则\",\"regionCode\":\"220322\",\"dueDays\":10}")
                .put(RULES + "forbidden")
                .then()
                .statusCode(403);
        admin("other", OTHER_COUNTY)
                .body("{\"name\":\"规则\",\"regionCode\":\"220322\",\"dueDays\":10}")
                .put(RULES + "foreign")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("RULE_REGION_UNKNOWN"));
        admin("ruler", CITY)
                .header("If-Match", "*")
                .body("{\"name\":\"规则\",\"regionCode\":\"220300\",\"dueDays\":10}")
                .put(RULES + "scoped")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("RULE_REGION_FIXED"));
    }
}
