package io.junheng.indicator.finding;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the evaluation that opens a finding to its write-off, and back when it fails again. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FindingLifeTest {

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private County county;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
        county = new County(registry);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Map<String, Object> finding(String key) {
        return api.findings("&filter=regionCode:like:" + county.code() + "*").get(key);
    }

    private void awaitFinding(String key, String status) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Map<String, Object> finding = finding(key);
            return finding != null && status.equals(finding.get("status"));
        });
    }

    @Test
    void a_failing_criterion_opens_one_finding_with_what_would_close_it() {
        // Given
        String school = county.primary("higherDegreeTeachersPrimary=30");
        county.known();

        // When
        String first = api.evaluate("quality-balance", county.code(), YEAR);
        api.evaluate("quality-balance", county.code(), YEAR);

        // Then
        Map<String, Object> finding = finding("L1:PRIMARY:" + school);
        assertThat(finding)
                .containsEntry("status", "OPEN")
                .containsEntry("openedBy", first)
                .containsEntry("threshold", ">= 4.2")
                .containsEntry("gap", new BigDecimal(12))
                .containsEntry("gapElement", "higherDegreeTeachersPrimary")
                .containsEntry("regionCode", county.code() + "100")
                .containsEntry("version", BigDecimal.ONE);
        registry.await(FindingOpened.class, (String) finding.get("id"));
        assertThat(registry.told(FindingOpened.class, (String) finding.get("id")))
                .as("told once, however often it is shown")
                .containsExactly("FindingOpened");
    }

    @Test
    void the_loop_closes_by_a_locked_correction_and_a_write_off_and_opens_again_on_relapse() {
        // Given a failing school
        String school = county.primary("equipmentValue=100");
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);
        String key = "L6:PRIMARY:" + school;
        String id = (String) finding(key).get("id");

        // When a better return is locked, but not good enough
        county.lock(school, 2, County.primaryOnTheLine(), "equipmentValue=150", classes("PRIMARY", 40));

        // Then it is evaluated again without being asked, and the finding follows
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new BigDecimal("1500").equals(finding(key).get("value")));
        assertThat(finding(key)).containsEntry("status", "OPEN").containsEntry("gap", new BigDecimal(50));

        // When a good one is locked
        county.lock(school, 3, County.primaryOnTheLine(), "", classes("PRIMARY", 40));

        // Then the finding is resolved by the evaluation that followed
        awaitFinding(key, "RESOLVED");
        String resolvedBy = (String) finding(key).get("resolvedBy");
        assertThat(api.json("/v1/evaluations/" + resolvedBy).getString("cause")).isEqualTo("RETURN_LOCKED");

        // When the rectification is written off
        registry.writtenOff(id, county.path());

        // Then the finding is closed
        awaitFinding(key, "CLOSED");

        // When the school fails again
        county.lock(school, 4, County.primaryOnTheLine(), "equipmentValue=100", classes("PRIMARY", 40));

        // Then the same finding is open again
        awaitFinding(key, "OPEN");
        assertThat(finding(key)).containsEntry("id", id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(registry.told(FindingOpened.class, id))
                        .containsExactly(
                                "FindingOpened",
                                "FindingChanged",
                                "FindingResolved",
                                "FindingClosed",
                                "FindingReopened"));
    }

    @Test
    void a_shortfall_that_the_rule_allows_is_no_finding_and_resolves_one() {
        // Given a school with two shortfalls above the floor, which fails, and one with one, which passes
        String failing = county.primary("equipmentValue=190, multimediaRooms=22");
        String passing = county.primary("equipmentValue=190");
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);
        assertThat(finding("L6:PRIMARY:" + passing)).isNull();
        assertThat(finding("L6:PRIMARY:" + failing)).containsEntry("status", "OPEN");
        assertThat(finding("L7:PRIMARY:" + failing)).containsEntry("status", "OPEN");

        // When one of the two is made good
        county.lock(failing, 2, County.primaryOnTheLine(), "equipmentValue=190", classes("PRIMARY", 40));

        // Then both are resolved, since the school passes
        awaitFinding("L7:PRIMARY:" + failing, "RESOLVED");
        assertThat(finding("L6:PRIMARY:" + failing)).containsEntry("status", "RESOLVED");
    }

    @Test
    void what_can_no_longer_be_told_leaves_a_finding_as_it_is() {
        // Given
        String school = county.primary("equipmentValue=100");
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);

        // When the correction leaves the figure out
        county.lock(school, 2, County.primaryOnTheLine(), "equipmentValue=none", classes("PRIMARY", 40));
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);

        // Then
        assertThat(finding("L6:PRIMARY:" + school))
                .containsEntry("status", "OPEN")
                .containsEntry("value", new BigDecimal(1000));
    }

    @Test
    void a_point_that_no_longer_counts_has_no_open_finding() {
        // Given a teaching point of 50 pupils without equipment
        Map<String, BigDecimal> point = County.figures("pupilsPrimary=50, equipmentValue=0");
        String school = county.school("218", List.of("PRIMARY"), point, "", classes("PRIMARY", 25, 25));
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);
        assertThat(finding("L6:PRIMARY:" + school)).containsEntry("status", "OPEN");

        // When the count is corrected to 49
        county.lock(school, 2, point, "pupilsPrimary=49", classes("PRIMARY", 25, 24));

        // Then
        awaitFinding("L6:PRIMARY:" + school, "RESOLVED");
    }

    @Test
    void variation_is_a_finding_of_the_county() {
        // Given
        county.primary("higherDegreeTeachersPrimary=42");
        county.primary("higherDegreeTeachersPrimary=300");
        county.known();

        // When
        api.evaluate("quality-balance", county.code(), YEAR);

        // Then
        assertThat(finding("CV1:PRIMARY:" + county.code()))
                .containsEntry("subject", "REGION")
                .containsEntry("threshold", "<= 0.5")
                .doesNotContainKey("gap");
    }

    @Test
    void classes_over_the_limit_are_one_finding_of_their_school_until_the_last_of_them_is_gone() {
        // Given two schools with classes over the limit, and one without
        String school =
                county.school("211", List.of("PRIMARY"), County.primaryOnTheLine(), "", classes("PRIMARY", 46, 47, 45));
        String other = county.school("211", List.of("PRIMARY"), County.primaryOnTheLine(), "", classes("PRIMARY", 56));
        String small = county.primary("");
        county.known();

        // When
        api.evaluate("quality-balance", county.code(), YEAR);

        // Then
        assertThat(finding("G5:PRIMARY:" + school))
                .containsEntry("subject", "SCHOOL")
                .containsEntry("value", new BigDecimal(2))
                .containsEntry("threshold", "= 0")
                .containsEntry("gap", new BigDecimal(3))
                .containsEntry("unit", "人");
        assertThat(finding("G5:PRIMARY:" + other)).containsEntry("gap", new BigDecimal(11));
        assertThat(finding("G5:PRIMARY:" + small)).isNull();
        assertThat(finding("G5:PRIMARY:" + county.code()))
                .as("the county has no finding of its own beside its schools'")
                .isNull();

        // When one of the two classes is brought to the limit
        county.lock(school, 2, County.primaryOnTheLine(), "", classes("PRIMARY", 45, 47, 45));

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        BigDecimal.ONE.equals(finding("G5:PRIMARY:" + school).get("value")));
        assertThat(finding("G5:PRIMARY:" + school))
                .containsEntry("status", "OPEN")
                .containsEntry("gap", new BigDecimal(2));

        // When the other is, too
        county.lock(school, 3, County.primaryOnTheLine(), "", classes("PRIMARY", 45, 45, 45));

        // Then
        awaitFinding("G5:PRIMARY:" + school, "RESOLVED");
        assertThat(finding("G5:PRIMARY:" + other)).containsEntry("status", "OPEN");
    }

    @Test
    void a_written_off_task_does_not_close_a_finding_that_is_still_open() {
        // Given
        String school = county.primary("equipmentValue=100");
        String other = county.primary("equipmentValue=100");
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);
        String open = (String) finding("L6:PRIMARY:" + school).get("id");
        county.lock(other, 2, County.primaryOnTheLine(), "", classes("PRIMARY", 40));
        awaitFinding("L6:PRIMARY:" + other, "RESOLVED");

        // When both are written off, the resolved one last
        registry.writtenOff(open, county.path());
        registry.writtenOff((String) finding("L6:PRIMARY:" + other).get("id"), county.path());

        // Then
        awaitFinding("L6:PRIMARY:" + other, "CLOSED");
        assertThat(finding("L6:PRIMARY:" + school)).containsEntry("status", "OPEN");
    }
}
