package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.enterRegion;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.items;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.measure;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.to;
import static io.junheng.registry.rows.LedgerApi.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kindergartens by licence, estate kindergartens, accounts, fees and practice, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerKindergartenRowsTest {

    @BeforeEach
    void packs() {
        load("ledgers-kindergartens");
    }

    private static Response registered(
            String county, String name, String nature, int pupils, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "kindergarten",
                name,
                "nature",
                nature,
                "pupils",
                pupils,
                "estate",
                false,
                "licenceNumber",
                "教民" + name));
        values.putAll(more);
        values.values().removeIf(value -> value.equals(""));
        return enterRegion("kindergartens", county, "2023-03-01", values);
    }

    @Test
    void r113BelowFiftyFivePerCentAnEstateKindergartenIsPublic() {
        // Given counties with a public share of 54.99 and of 55.00 per cent
        for (Map.Entry<String, Integer> county :
                Map.of("220581", 5499, "220582", 5500).entrySet()) {
            registered(
                            county.getKey(),
                            "公办园",
                            "PUBLIC",
                            county.getValue(),
                            Map.of("estate", true, "recheckedOn", "2022-05-01"))
                    .then()
                    .statusCode(201);
            registered(
                            county.getKey(),
                            "民办园",
                            "PRIVATE",
                            10000 - county.getValue(),
                            Map.of("profit", true, "registrar", "MARKET"))
                    .then()
                    .statusCode(201);
        }

        // Then
        Map<String, Object> estate = Map.of("estate", true, "profit", false, "registrar", "CIVIL_AFFAIRS");
        registered("220581", "配套园", "PRIVATE", 100, estate)
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("estatePublic"));
        registered("220582", "配套园", "PRIVATE", 100, estate)
                .then()
                .statusCode(201)
                .body("figures.publicShare", equalTo(55));

        // And the re-check of 2022 has to reach every estate kindergarten
        var share = measure("kindergartens", "220582", 2023, "recheckedShare");
        assertThat(share.getString("value")).isEqualTo("50");
        assertThat(share.getString("verdict")).isEqualTo("NOT_MET");
        assertThat(measure("kindergartens", "220581", 2023, "recheckedShare").getString("verdict"))
                .isEqualTo("MET");
    }

    @Test
    void r117RegistrationByClassAndNoNewKindergartenWithoutALicence() {
        // Then each class registers at its own authority
        registered("220602", "甲园", "PRIVATE", 80, Map.of("profit", false, "registrar", "MARKET"))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("registrarFits"));
        registered("220602", "甲园", "PRIVATE", 80, Map.of("profit", false, "registrar", "CIVIL_AFFAIRS"))
                .then()
                .statusCode(201);

        // When one has no licence
        String unlicensed = registered("220602", "乙园", "PRIVATE", 30, Map.of("profit", true, "licenceNumber", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then it is in the ledger, and leaves it by licence or closure only
        List<Map<String, Object>> entered = items("unlicensed-kindergartens", "220602");
        assertThat(entered).hasSize(1);
        assertThat(findings("unlicensed-kindergartens", "220602")).isEmpty();
        String id = entered.get(0).get("id").toString();
        LedgerApi.writtenOff(id).then().statusCode(409).body("errors.code[0]", equalTo("NOT_CLOSABLE"));
        to(verifier(), id, "RETURNED").then().statusCode(200);
        patch(unlicensed, Map.of("licenceNumber", "教民1220602002")).then().statusCode(200);
        to(verifier(), id, "VERIFIED").then().statusCode(200);
        to(as("zhou", "inspector", null), id, "WRITTEN_OFF").then().statusCode(200);
        assertThat(measure("unlicensed-kindergartens", "220602", 2023, "unlicensed")
                        .getString("value"))
                .isNotNull();

        // And a new one after zero is an increment
        registered("220602", "丙园", "PRIVATE", 20, Map.of("profit", true, "licenceNumber", ""))
                .then()
                .statusCode(201);
        assertThat(findings("unlicensed-kindergartens", "220602")).containsExactly("zeroIncrement 220602");
    }

    @Test
    void r118FiledAccountsAndNothingForTheFounder() {
        // Given
        String school = school("111", 1181, "220621100");
        enter("kindergarten-accounts", school, "2023-01-01", Map.of("account", "6222001", "filedOn", "2023-01-01"))
                .then()
                .statusCode(201);

        // Then a receipt on an account that is not filed is refused
        enter("kindergarten-receipts", school, "2023-02-01", Map.of("account", "6222002", "amount", 1000))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("accountFiled"));
        enter("kindergarten-receipts", school, "2023-02-01", Map.of("account", "6222001", "amount", 1000))
                .then()
                .statusCode(201);

        // And one yuan to the founder is a violation
        enter("kindergarten-transfers", school, "2023-02-01", Map.of("payee", "SUPPLIER", "amount", 5000))
                .then()
                .statusCode(201);
        assertThat(findings("kindergarten-transfers", "220621")).isEmpty();
        enter("kindergarten-transfers", school, "2023-02-01", Map.of("payee", "FOUNDER", "amount", 1))
                .then()
                .statusCode(201);
        assertThat(findings("kindergarten-transfers", "220621")).containsExactly("nothingToFounder " + school);
        assertThat(measure("kindergarten-transfers", "220621", 2023, "toFounders")
                        .getString("verdict"))
                .isEqualTo("NOT_MET");
    }

    @Test
    void r119FeesBelowTheCapAndReturnedInFull() {
        // Given
        String school = school("111", 1191, "220622100");
        put(
                admin(),
                "/v1/policy-parameters/inclusive-private-fee-cap/regions/220622",
                "{\"values\":[{\"from\":\"2020-01-01\",\"value\":600}]}");

        // Then
        enter("kindergarten-fees", school, "2023-03-01", Map.of("inclusivePrivate", true, "monthlyFee", 600.01))
                .then()
                .statusCode(422)
                .body("errors.args[0][0]", equalTo("belowCap"));
        enter("kindergarten-fees", school, "2023-03-01", Map.of("inclusivePrivate", true, "monthlyFee", 600))
                .then()
                .statusCode(201);
        enter("fee-returns", school, "2023-12-31", Map.of("collected", 100000, "returned", 99000))
                .then()
                .statusCode(201)
                .body("figures.shortfall", equalTo(1000))
                .body("remarks[0].message", equalTo("少回拨 1000 元"));
        assertThat(findings("fee-returns", "220622")).containsExactly("returnedInFull " + school);
        assertThat(value("fee-returns", "220622", 2023, "shortfall")).isEqualTo("1000");
    }

    @Test
    void r135FifteenMinutesAtATime() {
        // Given
        String school = school("111", 1351, "220623100");

        // Then it is each continuous use that counts, not the day
        for (int minutes : List.of(15, 15)) {
            enter("screen-time", school, "2023-10-09", Map.of("minutes", minutes, "schoolLike", false))
                    .then()
                    .statusCode(201);
        }
        assertThat(findings("screen-time", "220623")).isEmpty();
        enter("screen-time", school, "2023-10-10", Map.of("minutes", 16, "schoolLike", false))
                .then()
                .statusCode(201);
        assertThat(findings("screen-time", "220623")).containsExactly("fifteenMinutes " + school);
        assertThat(value("screen-time", "220623", 2023, "violations")).isEqualTo("1");
    }
}
