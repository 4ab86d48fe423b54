package io.junheng.registry.rows;

import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.measure;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dropouts and children with special needs, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerPupilRowsTest {

    @BeforeEach
    void packs() {
        load("ledgers-pupils");
    }

    private static Response left(String school, String town, String pupil, String day) {
        return enter("dropouts", school, day, Map.of("pupilId", pupil, "ownerTown", town, "leftOn", day));
    }

    @Test
    void r127EveryDropoutIsCalledOnAndOneWhoLeavesAgainIsANewNumber() {
        // Given
        String school = school("311", 1271, "220702001");

        // Then a dropout has a town responsible
        enter("dropouts", school, "2023-03-01", Map.of("pupilId", "p-1", "leftOn", "2023-03-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer[0]", equalTo("/values/ownerTown"));

        // And a new case where there was none is a rebound, and needs dated action
        JsonPath first = left(school, "220702001", "p-1", "2023-03-01")
                .then()
                .statusCode(201)
                .body("increment", equalTo(true))
                .body("reopens", nullValue())
                .extract()
                .jsonPath();
        assertThat(findings("dropouts", "220702")).containsExactly("actedOn " + school, "zeroIncrement " + school);
        enter("dropout-actions", school, "2023-03-05", Map.of("pupilId", "p-1", "unit", "镇政府"))
                .then()
                .statusCode(201);
        assertThat(findings("dropouts", "220702")).containsExactly("zeroIncrement " + school);

        // And another while the first is away is none
        left(school, "220702001", "p-2", "2023-03-06").then().statusCode(201).body("increment", equalTo(false));
        left(school, "220702001", "p-1", "2023-03-07")
                .then()
                .statusCode(409)
                .body("errors.code[0]", equalTo("ITEM_OPEN"));

        // When the first returns and leaves again, twice
        String before = first.getString("id");
        for (String day : new String[] {"2023-05-01", "2023-06-01"}) {
            patch(before, Map.of("returnedOn", day)).then().statusCode(200);
            writtenOff(before).then().statusCode(200);
            JsonPath again = left(school, "220702001", "p-1", day)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();

            // Then the case is open again under a new number that names the old one
            assertThat(again.getString("reopens")).isEqualTo(before);
            assertThat(again.getLong("number")).isGreaterThan(first.getLong("number"));
            before = again.getString("id");
        }
    }

    @Test
    void r128FiveInclusivePupilsNeedAResourceRoomAndEveryChildAPlan() {
        // Given a school with four such pupils
        String school = school("211", 1281, "220721100");
        for (int i = 1; i <= 4; i++) {
            child(school, i, true).then().statusCode(201);
        }
        assertThat(findings("special-needs", "220721")).isEmpty();

        // When a fifth comes
        child(school, 5, true).then().statusCode(201);

        // Then a resource room is required, and missing until it is there
        assertThat(findings("special-needs", "220721")).containsExactly("resourceRoom " + school);
        enter("resource-rooms", school, "2023-10-01", Map.of("room", "一楼101"))
                .then()
                .statusCode(201);
        assertThat(findings("special-needs", "220721")).isEmpty();

        // And a child without a plan keeps the rate below 100
        assertThat(measure("special-needs", "220721", 2023, "plannedShare").getString("verdict"))
                .isEqualTo("MET");
        child(school, 6, false).then().statusCode(201);
        JsonPath share = measure("special-needs", "220721", 2023, "plannedShare");
        assertThat(share.getString("verdict")).isEqualTo("NOT_MET");
        assertThat(share.getInt("numerator")).isEqualTo(5);
        assertThat(share.getInt("denominator")).isEqualTo(6);
        assertThat(findings("special-needs", "220721")).containsExactly("planned " + school);
    }

    private static Response child(String school, int number, boolean planned) {
        Map<String, Object> values = new HashMap<>(Map.of("childId", "c-" + number, "mode", "INCLUSIVE"));
        if (planned) {
            values.put("plannedOn", "2023-09-15");
        }
        return enter("special-needs", school, "2023-09-20", values);
    }
}
