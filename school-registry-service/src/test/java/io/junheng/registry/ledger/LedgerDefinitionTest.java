package io.junheng.registry.ledger;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Definitions of ledgers over REST (台账定义): how they grow, and what is wrong with those that cannot stand. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerDefinitionTest {

    private static final String SCHOOL = "2122990020";
    private static final String EMPTY =
            "{\"name\":\"空\",\"nameEn\":\"Empty\",\"subject\":\"SCHOOL\",\"lifecycle\":\"RECORD\",\"period\":\"CALENDAR_YEAR\"}";

    @BeforeEach
    void places() {
        counties();
    }

    @Test
    void aDefinitionGrowsAndWhatWasWrittenStaysReadable() {
        // Given an item under the first version, with a personal value
        String first = """
                {"name":"样例","nameEn":"Sample","subject":"SCHOOL","lifecycle":"RECORD","period":"CALENDAR_YEAR",
                "fields":[{"key":"size","name":"数量","nameEn":"size","type":"INTEGER"},
                          {"key":"teller","name":"讲述人","nameEn":"teller","type":"TEXT","personal":true},
                          {"key":"note","name":"备注","nameEn":"note","type":"TEXT"}]}
                """;
        String second = first.replace(
                        "{\"key\":\"teller\",\"name\":\"讲述人\",\"nameEn\":\"teller\",\"type\":\"TEXT\",\"personal\":true},",
                        "")
                .replace("{\"key\":\"size\",\"name\":\"数量\",\"nameEn\":\"size\",\"type\":\"INTEGER\"},", "");
        put(admin(), "/v1/ledgers/grown", first).then().statusCode(201).header("ETag", "\"1\"");
        String id = enter("grown", SCHOOL, "2024-03-01", Map.of("size", 4, "teller", "李讲述", "note", "甲"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When two of its fields are retired
        put(admin(), "/v1/ledgers/grown", first, "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(admin(), "/v1/ledgers/grown", second, "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(admin(), "/v1/ledgers/grown", second, "If-Match", "\"1\"").then().statusCode(412);
        put(admin(), "/v1/ledgers/grown", second).then().statusCode(428);

        // Then the item reads as it was written, also after a correction, and what was personal stays so
        admin().get("/v1/ledger-items/" + id)
                .then()
                .body("ledgerVersion", equalTo(1))
                .body("values.size", equalTo(4));
        patch(id, Map.of("note", "乙"))
                .then()
                .statusCode(200)
                .body("ledgerVersion", equalTo(2))
                .body("values.size", equalTo(4));
        patch(id, Map.of("size", 5)).then().statusCode(422).body("errors.code", contains("FIELD_NOT_DEFINED"));
        as("li", "viewer", null)
                .get("/v1/ledger-items/" + id)
                .then()
                .body("values.teller", nullValue())
                .body("withheld", contains("teller"));
        admin().queryParam("version", 1)
                .get("/v1/ledgers/grown")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        // And a field that comes back is of its old kind
        put(admin(), "/v1/ledgers/grown", first.replace("INTEGER", "TEXT"), "If-Match", "\"2\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("FIELD_FINAL"));
        put(admin(), "/v1/ledgers/grown", first.replace("\"RECORD\"", "\"CASE\""), "If-Match", "\"2\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("SUBJECT_FINAL"));
    }

    @Test
    void aDefinitionThatOthersReadDoesNotBreakThem() {
        // Given
        put(admin(), "/v1/ledgers/read-one", """
                        {"name":"甲","nameEn":"A","subject":"SCHOOL","lifecycle":"RECORD","period":"CALENDAR_YEAR",
                        "fields":[{"key":"size","name":"数量","nameEn":"size","type":"INTEGER"}]}
                        """).then().statusCode(201);
        put(admin(), "/v1/ledgers/reader-one", """
                        {"name":"乙","nameEn":"B","subject":"SCHOOL","lifecycle":"CASE","period":"CALENDAR_YEAR",
                        "lookups":[{"key":"total","name":"合计","nameEn":"total","source":"ITEMS","ledger":"read-one","formula":"sum(size)"}],
                        "opens":{"source":"LEDGER","ledger":"read-one","when":"total > 5"}}
                        """).then().statusCode(201);

        // Then
        put(
                        admin(),
                        "/v1/ledgers/read-one",
                        "{\"name\":\"甲\",\"nameEn\":\"A\",\"subject\":\"SCHOOL\",\"lifecycle\":\"RECORD\",\"period\":\"CALENDAR_YEAR\"}",
                        "If-Match",
                        "*")
                .then()
                .statusCode(409)
                .body("errors.code", contains("READER_BROKEN"))
                .body("errors.args[0][0]", equalTo("reader-one"));
        put(admin(), "/v1/ledgers/read-one", """
                        {"name":"甲","nameEn":"A","subject":"SCHOOL","lifecycle":"RECORD","period":"CALENDAR_YEAR",
                        "fields":[{"key":"size","name":"数量","nameEn":"size","type":"INTEGER"}],
                        "opens":{"source":"LEDGER","ledger":"reader-one","when":"true"}}
                        """, "If-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("OPENS_CIRCLE"));
    }

    @Test
    void aWrongDefinitionIsToldWithEveryPlace() {
        put(admin(), "/v1/ledgers/wrong", """
                        {"name":"错","nameEn":"wrong","subject":"SHIP","lifecycle":"RECORD","period":"CALENDAR_YEAR",
                        "fields":[{"key":"size","name":"数量","nameEn":"size","type":"INTEGER"}]}
                        """).then().statusCode(422).body("errors.pointer", contains("/subject"));
        put(admin(), "/v1/ledgers/wrong", """
                        {"name":"错","nameEn":"wrong","subject":"SCHOOL","lifecycle":"RECORD","period":"CALENDAR_YEAR",
                        "fields":[{"key":"size","name":"数量","nameEn":"size","type":"INTEGER"}],
                        "identity":["sise"],"closes":"size > 1",
                        "opens":{"source":"RETURN","form":"none","when":"size > 1"},
                        "measures":[{"key":"a","name":"甲","nameEn":"a","formula":"summ(size)"},
                                    {"key":"b","name":"乙","nameEn":"b","formula":"count()","relation":">="}]}
                        """)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/closes", "/identity", "/opens/form", "/measures/0/formula", "/measures/1/relation"))
                .body("errors[3].message", not(nullValue()));
        put(as("li", "admin", "220322"), "/v1/ledgers/wrong", EMPTY).then().statusCode(403);
        admin().get("/v1/ledgers/wrong").then().statusCode(404);
    }
}
