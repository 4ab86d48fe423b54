package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;

/** The staff ledgers as their users see them: schools of 洮南市, entries, what the rules say of them. Values are written with single quotes. */
final class Staff {

    /** The county that the tests have to themselves. */
    static final String COUNTY = "220881";

    private Staff() {}

    /** A school in a village of the county. */
    static String village(int number) {
        return school("21227350%02d".formatted(number), "211", "220", "220881101");
    }

    /** A school in the town. */
    static String town(int number) {
        return school("21227351%02d".formatted(number), "211", "111", "220881001");
    }

    static String kindergarten(int number) {
        return school("11227352%02d".formatted(number), "111", "121", "220881100");
    }

    static String school(String code, String type, String urbanRural, String region) {
        put(
                        admin(),
                        "/v1/schools/" + code,
                        json(
                                "{'name':'%s学校（示例）','type':'%s','founder':'831','urbanRural':'%s','regionCode':'%s','openedOn':'1980-09-01'}"
                                        .formatted(code, type, urbanRural, region)))
                .then()
                .statusCode(201);
        return code;
    }

    /** Enters an item about a school on a day. */
    static Response enter(String ledger, String school, String day, String values) {
        return entry(ledger, "schoolCode", school, day, values, "[]");
    }

    /** Enters an item about the county on a day. */
    static Response enterCounty(String ledger, String day, String values) {
        return entry(ledger, "regionCode", COUNTY, day, values, "[]");
    }

    /** Enters an item with a document that lets a rule be passed. */
    static Response enterWith(String rule, String document, String ledger, String school, String day, String values) {
        return entry(
                ledger, "schoolCode", school, day, values, "[{'rule':'%s','document':'%s'}]".formatted(rule, document));
    }

    static Response entry(String ledger, String member, String code, String day, String values, String exceptions) {
        return post(
                admin(),
                "/v1/ledger-items",
                json("{'ledger':'%s','%s':'%s','day':'%s','values':%s,'exceptions':%s}"
                        .formatted(ledger, member, code, day, values, exceptions)));
    }

    /** Changes values of an item, with a reason. */
    static Response correct(String item, String values) {
        return admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(json("{'reason':'示例更正','values':%s}".formatted(values)))
                .patch("/v1/ledger-items/" + item);
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** The id of an item that was entered. */
    static String entered(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    /** Asserts that rules refused an entry, and which. */
    static void refused(Response answer, int status, String... rules) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        List<String> details = answer.jsonPath().getList("errors.code");
        assertThat(details).as(answer.asString()).hasSize(rules.length);
        for (String rule : rules) {
            assertThat(answer.asString()).contains(rule);
        }
    }

    static BigDecimal number(Response answer, String figure) {
        entered(answer);
        return new BigDecimal(answer.jsonPath().getString("figures." + figure));
    }

    /** The rules with an open finding about an item that was entered. */
    static List<String> findings(Response answer) {
        return ItemApi.findings(entered(answer));
    }

    /** Lets the standing items of a ledger in the county be judged anew. */
    static void reviewed(String ledger) {
        String job = post(
                        admin(),
                        "/v1/ledger-findings/reviews",
                        json("{'ledger':'%s','regionCode':'%s'}".formatted(ledger, COUNTY)))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(finished(job).getString("status")).isEqualTo("SUCCEEDED");
    }

    /** A measure of a ledger for the county and a year. */
    static BigDecimal measure(String ledger, int year, String measure) {
        return new BigDecimal(LedgerApi.value(ledger, COUNTY, year, measure));
    }

    /** Imports items of a ledger, which the header does not name; every row must be taken. */
    static void importedAll(String ledger, String csv) {
        String[] lines = csv.split("\n");
        StringBuilder table = new StringBuilder("ledger,externalRef," + lines[0] + "\n");
        for (int i = 1; i < lines.length; i++) {
            table.append("%s,示例 %d-%d,%s\n".formatted(ledger, csv.hashCode(), i, lines[i]));
        }
        JsonPath job = imported("ledger-items", table.toString());
        assertThat(job.getString("status")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.created")).isEqualTo(lines.length - 1);
    }
}
