package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.enterRegion;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.to;
import static io.junheng.registry.rows.LedgerApi.value;
import static io.junheng.registry.rows.LedgerApi.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New estates, plot ratios and land for schools, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerLandRowsTest {

    private static final String COUNTY = "220503";

    @BeforeEach
    void packs() {
        load("ledgers-land");
    }

    @Test
    void r110AnEstateOfThreeThousandGetsAKindergartenOrNoPermit() {
        // Then 3,000 persons need one kindergarten, 2,999 none
        Map<String, Object> without = Map.of("estate", "甲小区", "persons", 3000, "kindergartens", 0);
        Map<String, Object> small =
                Map.of("estate", "乙小区", "persons", 2999, "kindergartens", 0, "planningPermit", true);
        enterRegion("estates", COUNTY, "2023-03-01", without)
                .then()
                .statusCode(201)
                .body("figures.kindergartensRequired", equalTo(1))
                .body("figures.permitStatus", equalTo("BLOCKED"));
        enterRegion("estates", COUNTY, "2023-03-01", small)
                .then()
                .statusCode(201)
                .body("figures.kindergartensRequired", equalTo(0))
                .body("figures.permitStatus", equalTo("CLEAR"));

        // And without it there is neither permit nor filing
        for (String permit : new String[] {"planningPermit", "constructionPermit", "completionFiling"}) {
            Map<String, Object> permitted = new HashMap<>(without);
            permitted.put("estate", "丙小区");
            permitted.put(permit, true);
            enterRegion("estates", COUNTY, "2023-03-01", permitted)
                    .then()
                    .statusCode(422)
                    .body("errors.args[0][0]", equalTo("noPermitWithout"));
        }

        // When the school is delivered after the first housing
        String late = enterRegion(
                        "estates",
                        COUNTY,
                        "2023-03-01",
                        Map.of(
                                "estate",
                                "丁小区",
                                "persons",
                                3000,
                                "kindergartens",
                                1,
                                "planningPermit",
                                true,
                                "housingDelivery",
                                "2023-06-30",
                                "schoolDelivery",
                                "2023-07-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then it is a finding, and the item stays open until the title is transferred
        assertThat(findings("estates", COUNTY)).containsExactly("deliveredTogether " + COUNTY);
        writtenOff(late).then().statusCode(409).body("errors.code[0]", equalTo("NOT_CLOSABLE"));
        to(admin(), late, "RETURNED").then().statusCode(200);
        patch(late, Map.of("titleTransferredOn", "2023-12-01")).then().statusCode(200);
        writtenOff(late).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"360,201", "359,422"})
    void r111SeatsGrowWithThePlotRatio(int seats, int status) {
        enterRegion(
                        "plot-ratio-increases",
                        COUNTY,
                        "2023-03-01",
                        Map.of(
                                "project",
                                "甲地块",
                                "oldPopulation",
                                1000,
                                "newPopulation",
                                1200,
                                "oldSeats",
                                300,
                                "seats",
                                seats))
                .then()
                .statusCode(status);
        assertThat(value("plot-ratio-increases", COUNTY, 2023, "addedSeats")).isIn(null, "60");
    }

    private static Map<String, Object> parcel(String name, boolean polluted, boolean hazard) {
        return new HashMap<>(Map.of(
                "parcel",
                name,
                "landUse",
                "EDUCATION",
                "reserved",
                true,
                "polluted",
                polluted,
                "geologicalHazard",
                hazard));
    }

    @Test
    void r112ForbiddenGroundAndReservedLand() {
        // Given a buffer of 100 metres
        put(
                admin(),
                "/v1/policy-parameters/site-buffer/regions/" + COUNTY,
                "{\"values\":[{\"from\":\"2020-01-01\",\"value\":100}]}");

        // Then polluted or unstable ground, or ground beside it, is no site
        enterRegion("land-parcels", COUNTY, "2023-03-01", parcel("甲", true, false))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("cleanGround"));
        enterRegion("land-parcels", COUNTY, "2023-03-01", parcel("甲", false, true))
                .then()
                .statusCode(422);
        Map<String, Object> near = parcel("甲", false, false);
        near.put("hazardDistance", 99);
        enterRegion("land-parcels", COUNTY, "2023-03-01", near)
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("beyondBuffer"));
        near.put("hazardDistance", 100);
        String id = enterRegion("land-parcels", COUNTY, "2023-03-01", near)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // And reserved land keeps its use, and a joint review hears the education bureau
        patch(id, Map.of("landUse", "COMMERCIAL")).then().statusCode(422).body("errors.args[0][0]", equalTo("useKept"));
        patch(id, Map.of("jointReviewOn", "2023-05-01"))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("educationHeard"));
        patch(
                        id,
                        Map.of(
                                "jointReviewOn",
                                "2023-05-01",
                                "educationOpinion",
                                Map.of(
                                        "name",
                                        "意见.pdf",
                                        "sha256",
                                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")))
                .then()
                .statusCode(200);
    }
}
