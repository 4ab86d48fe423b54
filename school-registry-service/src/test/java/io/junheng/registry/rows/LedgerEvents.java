package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.to;
import static io.junheng.registry.rows.LedgerApi.writtenOff;

import java.util.Map;

/** Brings about every kind of event that ledgers tell. */
public final class LedgerEvents {

    private static final String LEDGER = "events-example";

    private LedgerEvents() {}

    /** One item with a finding that changes and is resolved, sent back and written off; another one voided. */
    public static void everyKindOfChange(String school) {
        put(admin(), "/v1/ledgers/" + LEDGER, """
                        {"name":"示例台账","nameEn":"Example","subject":"SCHOOL","lifecycle":"CASE","period":"CALENDAR_YEAR",
                        "fields":[{"key":"amount","name":"数量","nameEn":"amount","type":"INTEGER","required":true}],
                        "rules":[{"key":"atMostTen","check":"amount <= 10","severity":"FINDING","message":"{amount} 超过 10",
                        "messageEn":"{amount} is more than 10"}]}
                        """).then().statusCode(201);
        String item = entered(school, 12);
        patch(item, Map.of("amount", 11)).then().statusCode(200);
        patch(item, Map.of("amount", 10)).then().statusCode(200);
        to(admin(), item, "REPORTED").then().statusCode(200);
        to(verifier(), item, "RETURNED").then().statusCode(200);
        writtenOff(item).then().statusCode(200);
        to(admin(), entered(school, 1), "VOIDED").then().statusCode(200);
    }

    private static String entered(String school, int amount) {
        return LedgerApi.enter(LEDGER, school, "2024-05-01", Map.of("amount", amount))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
