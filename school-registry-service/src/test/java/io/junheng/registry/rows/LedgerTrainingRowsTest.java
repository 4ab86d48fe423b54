package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.enterRegion;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Off-campus training institutions, with the measure's own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerTrainingRowsTest {

    private static final String COUNTY = "220681";

    @BeforeEach
    void packs() {
        load("ledgers-training");
        put(
                admin(),
                "/v1/policy-parameters/subject-licence-ban-from/regions/" + COUNTY,
                "{\"values\":[{\"from\":\"2000-01-01\",\"value\":\"2021-09-01\"}]}");
    }

    private static Map<String, Object> institution(String name, String category, String licensedOn) {
        return new HashMap<>(Map.of(
                "institution",
                name,
                "category",
                category,
                "licensedOn",
                licensedOn,
                "licensedBy",
                "区教育局",
                "supervisedBy",
                "区教育局"));
    }

    @Test
    void r123NoNewSubjectLicenceEveryEscrowAndNoDisguisedCourse() {
        // Then no new subject-type licence is granted
        enterRegion("training-institutions", COUNTY, "2023-03-01", institution("甲", "SUBJECT", "2023-02-01"))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("noNewSubjectLicence"));

        // And an institution without escrow makes the county fail
        Map<String, Object> held = institution("乙", "ART", "2023-02-01");
        held.put("escrowAccount", "6222");
        held.put("prepaid", 20000);
        held.put("supervised", 20000);
        enterRegion("training-institutions", COUNTY, "2023-03-01", held).then().statusCode(201);
        assertThat(measure("training-institutions", COUNTY, 2023, "escrowShare").getString("verdict"))
                .isEqualTo("MET");
        enterRegion("training-institutions", COUNTY, "2023-03-01", institution("丙", "SPORT", "2023-02-01"))
                .then()
                .statusCode(201);
        assertThat(findings("training-institutions", COUNTY)).containsExactly("escrow " + COUNTY);
        assertThat(measure("training-institutions", COUNTY, 2023, "escrowShare").getString("value"))
                .isEqualTo("50");
        assertThat(measure("training-institutions", COUNTY, 2023, "escrowShare").getString("verdict"))
                .isEqualTo("NOT_MET");

        // And who licenses supervises
        Map<String, Object> other = institution("丁", "ART", "2023-02-01");
        other.put("supervisedBy", "区文旅局");
        enterRegion("training-institutions", COUNTY, "2023-03-01", other)
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("licenserSupervises"));

        // And a course under a forbidden name is a violation
        enterRegion("training-courses", COUNTY, "2023-03-01", Map.of("institution", "乙", "course", "暑期幼小衔接班"))
                .then()
                .statusCode(201);
        enterRegion("training-courses", COUNTY, "2023-03-01", Map.of("institution", "乙", "course", "国画"))
                .then()
                .statusCode(201);
        assertThat(findings("training-courses", COUNTY)).containsExactly("bannedName " + COUNTY);
    }
}
