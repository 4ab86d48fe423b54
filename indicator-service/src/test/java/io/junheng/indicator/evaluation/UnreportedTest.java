package io.junheng.indicator.evaluation;

import static io.junheng.indicator.County.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county in which not everything is known: its variation is undetermined, and why is said as if every member had been added up. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class UnreportedTest {

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private County county;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
        county = new County(registry, "222500");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Map<String, Object> variation(String criterion) {
        county.known();
        return api.results(api.evaluate("quality-balance", county.code(), YEAR))
                .get(criterion + ":PRIMARY:REGION:" + county.code());
    }

    @Test
    void one_school_without_a_return_leaves_the_variation_open_and_is_the_reason() {
        // Given
        county.primary("");
        county.primary("higherDegreeTeachersPrimary=60");
        county.newSchool("211", List.of("PRIMARY"));

        // When
        Map<String, Object> variation = variation("CV1");

        // Then
        assertThat(variation).containsEntry("verdict", "UNDETERMINED").doesNotContainKey("value");
        assertThat(variation.get("reasons").toString())
                .contains("UNDETERMINED_MEMBERS", "higherDegreeTeachers", "pupils");
    }

    @Test
    void a_single_missing_figure_is_named_alone() {
        // Given
        county.primary("");
        county.primary("backboneTeachersPrimary=none");

        // When
        Map<String, Object> variation = variation("CV2");

        // Then
        assertThat(variation).containsEntry("verdict", "UNDETERMINED");
        assertThat(variation.get("reasons").toString())
                .contains("backboneTeachers")
                .doesNotContain("pupils");
    }

    @Test
    void figures_that_no_double_stands_for_are_added_up_from_the_document_to_the_last_digit() {
        // Given 20 and 60 teachers, exactly on the limit, one of them told with more digits than a double has
        county.primary("higherDegreeTeachersPrimary=20");
        county.primary("higherDegreeTeachersPrimary=60, equipmentValue=200.00000000000000000001");
        assertThat(variation("CV1")).containsEntry("verdict", "MET").containsEntry("value", new BigDecimal("0.5"));
    }
}
