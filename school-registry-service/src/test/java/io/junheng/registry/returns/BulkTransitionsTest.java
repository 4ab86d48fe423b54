package io.junheng.registry.returns;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A county of two thousand schools is submitted, verified and locked in seconds. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class BulkTransitionsTest {

    private static final int SCHOOLS = 2_000;
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final String COUNTY = "220382";
    private static final String TOWN = "220382998";

    private static Duration taken(JsonPath job) {
        return Duration.between(Instant.parse(job.getString("createdAt")), Instant.parse(job.getString("finishedAt")));
    }

    private static JsonPath all(RequestSpecification caller, String status) {
        return finished(post(
                        caller,
                        "/v1/returns/transitions",
                        "{\"to\":\"%s\",\"regionCode\":\"%s\",\"year\":2023,\"form\":\"bulk-example\"}"
                                .formatted(status, TOWN))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private static void given() {
        counties();
        put(
                        admin(),
                        "/v1/regions/" + TOWN,
                        "{\"name\":\"示例镇\",\"parentCode\":\"" + COUNTY + "\",\"validFrom\":\"2023-07-01\"}")
                .then()
                .statusCode(201);
        put(admin(), "/v1/forms/bulk-example", """
                {"name":"批量示例","nameEn":"Example","subject":"SCHOOL","periodType":"SCHOOL_YEAR",
                "elements":["pupilsPrimary","equipmentValue","multimediaRooms"],"required":["pupilsPrimary"],
                "checks":[{"key":"rooms","check":"multimediaRooms <= 200","severity":"ERROR","message":"过多","messageEn":"Too many"}],
                "jumps":{"pupilsPrimary":{"percent":50}}}
                """).then().statusCode(201);
        StringBuilder schools = new StringBuilder("code,name,type,founder,urbanRural,regionCode,boarding,openedOn\n");
        StringBuilder returns =
                new StringBuilder("schoolCode,year,form,pupilsPrimary,equipmentValue,multimediaRooms\n");
        for (int i = 0; i < SCHOOLS; i++) {
            String code = "2122" + (960_000 + i);
            schools.append(code)
                    .append(",示例第")
                    .append(i)
                    .append("小学,211,831,220,")
                    .append(TOWN)
                    .append(",false,1990-09-01\n");
            returns.append(code)
                    .append(",2023,bulk-example,")
                    .append(100 + i % 50)
                    .append(",88.25,12\n");
        }
        assertThat(imported("schools", schools.toString()).getString("status")).isEqualTo("SUCCEEDED");
        assertThat(imported("school-returns", returns.toString()).getString("status"))
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void twoThousandReturnsAreTakenAlongInSecondsAndEveryOneCounts() {
        // Given
        given();

        // When
        JsonPath submitted = all(admin(), "SUBMITTED");
        JsonPath verified = all(verifier(), "VERIFIED");
        JsonPath locked = all(verifier(), "LOCKED");

        // Then
        for (JsonPath job : new JsonPath[] {submitted, verified, locked}) {
            assertThat(counts(job)).isEqualTo("0 2000 0 0");
            assertThat(taken(job)).isLessThan(SECONDS);
        }
        admin().get("/v1/returns/completeness?form=bulk-example&year=2023&regionCode=" + TOWN)
                .then()
                .body("total.expected", equalTo(SCHOOLS))
                .body("total.locked", equalTo(SCHOOLS))
                .body("total.completeRate", equalTo(100.0f));
    }
}
