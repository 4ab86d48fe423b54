package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items entered with their keys and values in turn, and what came of one of them. */
final class ItemApi {

    private ItemApi() {}

    /** Enters an item about a region. */
    static Response enter(String ledger, String region, String day, Object... values) {
        return LedgerApi.enterRegion(ledger, region, day, byKey(values));
    }

    /** Enters an item about a school. */
    static Response enterOfSchool(String ledger, String school, String day, Object... values) {
        return LedgerApi.enter(ledger, school, day, byKey(values));
    }

    private static Map<String, Object> byKey(Object... values) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            byKey.put((String) values[i], values[i + 1]);
        }
        return byKey;
    }

    /** The keys of the rules that the item's open findings come from. */
    static List<String> findings(String item) {
        return open(item, "rule");
    }

    /** What the item's open findings say. */
    static List<String> sentences(String item) {
        return open(item, "message");
    }

    private static List<String> open(String item, String member) {
        return admin().queryParam("filter", "item:eq:" + item)
                .queryParam("filter", "status:eq:OPEN")
                .get("/v1/ledger-findings")
                .then()
                .statusCode(200)
                .extract()
                .path("items." + member);
    }

    /** The total of a measure as a plain number; null where it is undetermined. */
    static String measure(String ledger, String region, int year, String key) {
        String value = LedgerApi.value(ledger, region, year, key);
        return value == null ? null : new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
}
