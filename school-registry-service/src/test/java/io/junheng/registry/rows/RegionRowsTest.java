package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on regions and on time, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegionRowsTest {

    @BeforeEach
    void regions() {
        foundations();
    }

    @Test
    void r091YinchuanHasThreeDistrictsTwoCountiesAndACountyCity() {
        // Given the rows of 宁夏 down to counties, from the pack of the whole country
        String rows = new String(pack("regions-china/regions.csv"), StandardCharsets.UTF_8);
        String ningxia = rows.lines()
                .filter(row -> row.startsWith("code,") || row.matches("64[0-9]{4},.*"))
                .collect(Collectors.joining("\n"));
        assertThat(imported("regions", ningxia).getString("status")).isEqualTo("SUCCEEDED");

        // When
        List<String> units = admin().queryParam("filter", "parentCode:eq:640100")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.unit");

        // Then
        assertThat(units)
                .containsExactlyInAnyOrder("DISTRICT", "DISTRICT", "DISTRICT", "COUNTY", "COUNTY", "COUNTY_CITY");

        // And a development zone is a region without being an administrative county
        put(
                        admin(),
                        "/v1/regions/640190",
                        "{\"name\":\"示例开放先导区\",\"level\":\"COUNTY\",\"kind\":\"FUNCTIONAL_ZONE\",\"parentCode\":\"640100\",\"validFrom\":\"2023-06-30\"}")
                .then()
                .statusCode(201)
                .body("kind", equalTo("FUNCTIONAL_ZONE"));
        admin().queryParam("filter", "parentCode:eq:640100")
                .queryParam("filter", "kind:eq:ADMINISTRATIVE")
                .queryParam("totalCount", true)
                .get("/v1/regions")
                .then()
                .body("totalCount", equalTo(6));
        put(
                        admin(),
                        "/v1/regions/640104900",
                        "{\"name\":\"示例镇\",\"parentCode\":\"640104\",\"urbanRural\":\"121\",\"validFrom\":\"2023-06-30\"}")
                .then()
                .statusCode(201)
                .body("urbanRural", equalTo("121"));
        admin().queryParam("filter", "urbanRural:eq:121")
                .get("/v1/regions")
                .then()
                .body("items.code", contains("640104900"));
    }
}
