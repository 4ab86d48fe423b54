package io.junheng.indicator.evaluation;

import static io.junheng.indicator.County.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was evaluated is evaluated again when the registry says something else of a school. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolNewsTest {

    private static final String CITY = "222300";

    private final Api api = Api.admin();
    private RegistryEvents registry;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    /** The newest evaluation of the county, once it is of the cause. */
    private String caused(String county) {
        String list = "/v1/evaluations?filter=regionCode:eq:%s&filter=cause:eq:SCHOOL_CHANGED&filter=status:eq:FINISHED"
                .formatted(county);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !api.json(list).getList("items").isEmpty());
        List<String> ids = api.json(list).getList("items.id");
        return ids.get(ids.size() - 1);
    }

    @Test
    void a_school_that_opens_is_looked_at_without_anybody_asking() {
        // Given a county that has been evaluated
        County county = new County(registry, CITY);
        county.primary("");
        county.known();
        api.evaluate("quality-balance", county.code(), YEAR);

        // When a school opens, of which no return is known yet
        String opened = county.newSchool("211", List.of("PRIMARY"));

        // Then
        Map<String, Map<String, Object>> results = api.results(caused(county.code()));
        assertThat(results.get("L1:PRIMARY:SCHOOL:" + opened)).containsEntry("verdict", "UNDETERMINED");
    }

    @Test
    void a_school_that_moves_is_counted_in_the_county_it_is_in_and_no_longer_in_the_other() {
        // Given two counties that have been evaluated
        County from = new County(registry, CITY);
        from.primary("");
        String moving = from.primary("");
        from.known();
        County to = new County(registry, CITY);
        to.primary("");
        to.known();
        api.evaluate("quality-balance", from.code(), YEAR);
        api.evaluate("quality-balance", to.code(), YEAR);

        // When
        registry.school(moving, "迁移学校", "211", List.of("PRIMARY"), to.path() + to.code() + "100/");

        // Then
        assertThat(api.results(caused(to.code()))).containsKey("L1:PRIMARY:SCHOOL:" + moving);
        assertThat(api.results(caused(from.code()))).doesNotContainKey("L1:PRIMARY:SCHOOL:" + moving);
    }
}
