package io.junheng.registry.ledger;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.remarks;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.rows.LedgerApi.census;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.patch;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of ledgers over REST: entry, evidence, write-off, and what is wrong with bad input. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerApiTest {

    private static final String SCHOOL = "2122990020";
    private static final String OTHER_SCHOOL = "2122995001";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String REPAIRS = """
            {"name":"维修台账","nameEn":"Repairs","subject":"SCHOOL","lifecycle":"CASE","period":"CALENDAR_YEAR",
            "fields":[{"key":"place","name":"部位","nameEn":"place","type":"TEXT","required":true},
                      {"key":"cost","name":"费用","nameEn":"cost","type":"NUMBER","unit":"元"},
                      {"key":"doneOn","name":"完成日期","nameEn":"done on","type":"DATE"},
                      {"key":"witness","name":"见证人","nameEn":"witness","type":"TEXT","personal":true}],
            "rules":[{"key":"affordable","when":"known(cost)","check":"cost <= 1000","severity":"REFUSE","override":true,
                      "message":"{cost} 元超过 1000 元","messageEn":"{cost} is more than 1000"},
                     {"key":"estimated","check":"known(cost)","severity":"WARNING","message":"尚无预算","messageEn":"no estimate"}],
            "identity":["schoolCode","place"],"closes":"known(doneOn)",
            "measures":[{"key":"left","name":"未修","nameEn":"left","formula":"count(open)","relation":"=","target":0}]}
            """;

    @BeforeEach
    void ledger() {
        counties();
        assertThat(put(admin(), "/v1/ledgers/repairs", REPAIRS, "If-None-Match", "*")
                        .statusCode())
                .isIn(201, 412);
    }

    private static String entered(String place) {
        return enter("repairs", SCHOOL, "2024-03-01", Map.of("place", place))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aCaseIsWrittenOffOnEvidenceByAnotherThanItsReporter() {
        // Given
        String id = entered("屋顶");

        // Then nothing is skipped
        to(verifier(), id, "VERIFIED").then().statusCode(409).body("errors.code", contains("TRANSITION_NOT_ALLOWED"));
        to(admin(), id, "REPORTED").then().statusCode(200).body("reportedBy", equalTo("ann"));
        patch(id, Map.of("cost", 5)).then().statusCode(409).body("errors.code", contains("ITEM_NOT_EDITABLE"));
        to(admin(), id, "VERIFIED").then().statusCode(403).body("errors.code", contains("REPORTER_ALONE"));
        to(verifier(), id, "RETURNED").then().statusCode(200).body("reportedBy", nullValue());
        to(admin(), id, "REPORTED").then().statusCode(200);
        to(verifier(), id, "VERIFIED").then().statusCode(200);
        to(verifier(), id, "WRITTEN_OFF").then().statusCode(409).body("errors.code", contains("EVIDENCE_NEEDED"));
        evidence(id, "{\"title\":\"验收单\",\"name\":\"验收单.pdf\",\"sha256\":\"" + HASH + "\",\"size\":1200}")
                .then()
                .statusCode(201)
                .body("evidence", equalTo(1));
        to(admin(), id, "WRITTEN_OFF").then().statusCode(403).body("errors.code", contains("REPORTER_ALONE"));
        to(verifier(), id, "WRITTEN_OFF").then().statusCode(409).body("errors.code", contains("NOT_CLOSABLE"));

        // When it is done
        to(verifier(), id, "RETURNED").then().statusCode(200);
        patch(id, Map.of("doneOn", "2024-05-01")).then().statusCode(200);
        to(admin(), id, "REPORTED").then().statusCode(200);
        to(verifier(), id, "VERIFIED").then().statusCode(200);
        to(verifier(), id, "WRITTEN_OFF")
                .then()
                .statusCode(200)
                .body("status", equalTo("WRITTEN_OFF"))
                .body("writtenOffBy", equalTo("wang"));

        // Then it is final, and the matter comes up again under a new number
        to(admin(), id, "VOIDED").then().statusCode(409);
        patch(id, Map.of("cost", 5)).then().statusCode(409);
        evidence(id, "{\"title\":\"补充\"}").then().statusCode(409).body("errors.code", contains("EVIDENCE_CLOSED"));
        enter("repairs", SCHOOL, "2024-06-01", Map.of("place", "屋顶"))
                .then()
                .statusCode(201)
                .body("reopens", equalTo(id));
        admin().get("/v1/ledger-items/" + id + "/history")
                .then()
                .body("items.status[0]", equalTo("OPEN"))
                .body("items.status[-1]", equalTo("WRITTEN_OFF"))
                .body("items.actor[0]", equalTo("ann"));
    }

    private static Response evidence(String id, String body) {
        return post(admin(), "/v1/ledger-items/" + id + "/evidence", body);
    }

    @Test
    void evidenceIsWhatItsHashSays() {
        // Given
        String id = entered("门窗");
        String content = Base64.getEncoder().encodeToString("test".getBytes(StandardCharsets.UTF_8));

        // Then
        evidence(id, "{\"title\":\"记录\",\"name\":\"a.txt\",\"content\":\"" + content + "\"}")
                .then()
                .statusCode(201);
        evidence(
                        id,
                        "{\"title\":\"记录\",\"name\":\"a.txt\",\"content\":\"" + content + "\",\"sha256\":\""
                                + HASH.replace('9', '8') + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("EVIDENCE_DIFFERS"));
        evidence(id, "{\"title\":\"记录\",\"name\":\"a.txt\",\"content\":\"" + "A".repeat(90_000) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/content"));
        evidence(id, "{\"title\":\"\",\"name\":\"a.txt\",\"sha256\":\"xyz\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title", "/sha256"));
        admin().get("/v1/ledger-items/" + id + "/evidence")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sha256", equalTo(HASH))
                .body("items[0].size", equalTo(4))
                .body("items[0].kept", equalTo(true));
        assertThat(admin().get("/v1/ledger-items/" + id + "/evidence/1/content").asString())
                .isEqualTo("test");
        admin().get("/v1/ledger-items/" + id + "/evidence/2/content").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cost\":5}|/values/place|FIELD_REQUIRED",
                "{\"place\":7}|/values/place|TEXT_EXPECTED",
                "{\"place\":\"a\",\"cost\":\"5\"}|/values/cost|NUMBER_EXPECTED",
                "{\"place\":\"a\",\"cost\":1e15}|/values/cost|NUMBER_RANGE",
                "{\"place\":\"a\",\"cost\":-1}|/values/cost|NUMBER_NEGATIVE",
                "{\"place\":\"a\",\"doneOn\":\"2023-02-29\"}|/values/doneOn|DAY_FORMAT",
                "{\"place\":\"a\\u202eb\"}|/values/place|NAME_UNSAFE",
                "{\"place\":\"a\",\"colour\":1}|/values/colour|FIELD_NOT_DEFINED",
                "{\"place\":\"a\",\"cost\":1001}|/values/cost|RULE_REFUSED"
            })
    void aWrongValueIsToldAtItsPlace(String values, String pointer, String code) {
        post(
                        admin(),
                        "/v1/ledger-items",
                        "{\"ledger\":\"repairs\",\"schoolCode\":\"" + SCHOOL + "\",\"values\":" + values + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        post(
                        admin(),
                        "/v1/ledger-items",
                        "{\"ledger\":\"repairs\",\"schoolCode\":\"9999999999\",\"day\":\"2999-01-01\",\"values\":{\"cost\":\"x\"},"
                                + "\"exceptions\":[{\"rule\":\"estimated\",\"document\":\"a\"},{\"rule\":\"affordable\"}]}")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/values/cost",
                                "/values/place",
                                "/day",
                                "/schoolCode",
                                "/exceptions/0/rule",
                                "/exceptions/1/document"));
        post(admin(), "/v1/ledger-items", "{\"ledger\":\"none\",\"values\":{}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("LEDGER_UNKNOWN"));
        post(admin(), "/v1/ledger-items", "{\"ledger\":\"repairs\",\"status\":\"WRITTEN_OFF\",\"values\":{}}")
                .then()
                .statusCode(400);
        post(admin(), "/v1/ledger-items", "{\"ledger\":\"repairs\",\"values\":{\"cost\":1,\"cost\":2}}")
                .then()
                .statusCode(400);
    }

    @Test
    void aRuleInPrincipleIsPassedWithADocumentThatStaysWithTheItem() {
        String id = post(
                        admin(),
                        "/v1/ledger-items",
                        "{\"ledger\":\"repairs\",\"schoolCode\":\"" + SCHOOL
                                + "\",\"values\":{\"place\":\"围墙\",\"cost\":5000},"
                                + "\"exceptions\":[{\"rule\":\"affordable\",\"document\":\"县政府会议纪要〔2024〕3号\"}]}")
                .then()
                .statusCode(201)
                .body("exceptions.rule", contains("affordable"))
                .extract()
                .path("id");
        assertThat(messages("registry.ledger-item.v1", id))
                .allSatisfy(message -> assertThat(message.headers()).containsKey("ce_authority"))
                .isNotEmpty();
    }

    private static List<Kafka.Message> messages(String topic, String key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Database.ofApplication().number("select count(*) from outbox") == 0);
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.all(Kafka.topic(topic)).stream()
                    .filter(message -> message.key().equals(key))
                    .toList();
        }
    }

    @Test
    void personalValuesStayWithThoseWhoWorkOnThem() {
        // Given
        String secret = "张见证九九";
        String id = enter("repairs", SCHOOL, "2024-03-01", Map.of("place", "操场", "witness", secret))
                .then()
                .statusCode(201)
                .body("values.witness", equalTo(secret))
                .extract()
                .path("id");
        patch(id, Map.of("cost", 6)).then().statusCode(200).body("values.witness", equalTo(secret));

        // Then it is told who was shown them
        admin().get("/v1/ledger-items/" + id).then().body("values.witness", equalTo(secret));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("suite.reading.v1"),
                    message -> message.value().contains(id)
                            && message.headers().containsKey("ce_actor")
                            && !message.value().contains(secret));
        }

        // And neither list nor export, history, reader or event tells more than that there is one
        as("li", "viewer", null)
                .get("/v1/ledger-items/" + id)
                .then()
                .statusCode(200)
                .body("values.witness", nullValue())
                .body("withheld", contains("witness"));
        for (String path : List.of(
                "/v1/ledger-items?ledger=repairs&pageSize=1000",
                "/v1/ledger-items?pageSize=1000",
                "/v1/ledger-items/" + id + "/history")) {
            assertThat(admin().get(path).then().statusCode(200).extract().asString())
                    .as(path)
                    .doesNotContain(secret);
        }
        admin().get("/v1/ledger-items?ledger=repairs&filter=values.witness:eq:" + secret)
                .then()
                .statusCode(400);
        String job = post(admin(), "/v1/exports/ledger-items", "{\"format\":\"NDJSON\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(job);
        assertThat(admin().get("/v1/jobs/" + job + "/result.ndjson").asString())
                .contains(id)
                .doesNotContain(secret);
        List<Kafka.Message> told = messages("registry.ledger-item.v1", id);
        assertThat(told)
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.value()).doesNotContain(secret).contains("\"personal\":[\"witness\"]"));
    }

    @Test
    void whoTakesBackAFileWithPersonalValuesIsTold() {
        // Given
        String secret = "王见证九九";
        String job = admin().contentType("text/csv; charset=utf-8")
                .queryParam("mode", "VALIDATE")
                .header("Idempotency-Key", "personal-file")
                .body("ledger,externalRef,schoolCode,day,place,witness\nrepairs,told-1," + SCHOOL + ",2024-03-01,操场,"
                        + secret + "\n")
                .post("/v1/imports/ledger-items")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(job);

        // When
        assertThat(admin().get("/v1/jobs/" + job + "/result.csv").asString()).contains(secret);

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("suite.reading.v1"),
                    message -> message.value().contains("\"" + job + "\"")
                            && message.headers().containsKey("ce_actor")
                            && !message.value().contains(secret));
        }
    }

    @Test
    void twoWhoEnterTheSameMatterAtOnceAreNotBothHeard() throws Exception {
        assertThat(atOnce(() -> enter("repairs", SCHOOL, "2024-03-01", Map.of("place", "同时"))
                        .statusCode()))
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void aLimitHoldsHoweverManyEnterAtOnce() throws Exception {
        // Given a ledger whose items may not add up to more than 100
        put(admin(), "/v1/ledgers/limited", """
                        {"name":"限额","nameEn":"Limited","subject":"REGION","lifecycle":"RECORD","period":"CALENDAR_YEAR",
                        "fields":[{"key":"amount","name":"金额","nameEn":"amount","type":"NUMBER","required":true}],
                        "lookups":[{"key":"spent","name":"已用","nameEn":"spent","source":"ITEMS","ledger":"limited","scope":"COUNTY",
                                    "formula":"sum(amount)","empty":0}],
                        "rules":[{"key":"within","check":"spent + amount <= 100","severity":"REFUSE","message":"超额","messageEn":"too much"}]}
                        """).then().statusCode(201);

        // Then of eight times thirty only three fit
        assertThat(atOnce(() -> post(
                                admin(),
                                "/v1/ledger-items",
                                "{\"ledger\":\"limited\",\"regionCode\":\"220323\",\"day\":\"2024-03-01\",\"values\":{\"amount\":30}}")
                        .statusCode()))
                .containsExactly(201, 201, 201, 422, 422, 422, 422, 422);

        // And a file is judged row by row
        JsonPath job = imported("ledger-items", """
                        ledger,externalRef,regionCode,day,amount
                        limited,甲-1,220382,2024-03-01,60
                        limited,甲-2,220382,2024-03-01,50
                        limited,甲-3,220382,2024-03-01,40
                        """);
        assertThat(counts(job)).isEqualTo("2 0 0 1");
        assertThat(remarks(job)).containsExactly("3 amount RULE_REFUSED");
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            return callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList()).stream()
                    .map(LedgerApiTest::answer)
                    .sorted()
                    .toList();
        } finally {
            callers.shutdown();
        }
    }

    private static int answer(Future<Integer> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoEditorsOfOneItem() {
        // Given
        String id = entered("电线");

        // Then
        Response first = admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"values\":{\"cost\":10}}")
                .patch("/v1/ledger-items/" + id);
        first.then().statusCode(200).header("ETag", "\"2\"").body("warnings", hasSize(0));
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"values\":{\"cost\":11}}")
                .patch("/v1/ledger-items/" + id)
                .then()
                .statusCode(412);
        admin().contentType("application/merge-patch+json")
                .body("{\"values\":{\"cost\":11}}")
                .patch("/v1/ledger-items/" + id)
                .then()
                .statusCode(428);
        patch(id, Map.of("place", "别处")).then().statusCode(409).body("errors.code", contains("IDENTITY_FINAL"));
    }

    @Test
    void valuesAndFiguresFilterAndOrder() {
        // Given
        for (int cost : new int[] {100, 20, 300}) {
            enter("repairs", "2122990021", "2024-03-01", Map.of("place", "排序" + cost, "cost", cost))
                    .then()
                    .statusCode(201);
        }

        // Then
        admin().queryParam("ledger", "repairs")
                .queryParam("filter", "schoolCode:eq:2122990021")
                .queryParam("filter", "values.cost:ge:100")
                .queryParam("order", "-values.cost")
                .get("/v1/ledger-items")
                .then()
                .statusCode(200)
                .body("items.values.cost", contains(300, 100));
        admin().queryParam("ledger", "repairs")
                .queryParam("filter", "values.colour:eq:1")
                .get("/v1/ledger-items")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_FILTER_FIELD"));
        admin().queryParam("ledger", "repairs' or '1'='1")
                .get("/v1/ledger-items")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileIsKnownByItsReferencesAndCorrectsWhatItNames() {
        // Given
        String rows = """
                ledger,externalRef,schoolCode,day,place,cost
                repairs,批-1,2122990022,2024-03-01,导入一,10
                repairs,批-2,2122990022,2024-03-01,导入二,2000
                repairs,批-3,9999999999,2024-03-01,导入三,10
                repairs,批-4,2122990022,2024-03-01,导入四,十
                none,批-5,2122990022,2024-03-01,导入五,10
                """;

        // When
        JsonPath first = imported("ledger-items", rows);
        JsonPath second = imported("ledger-items", rows.replace("导入一,10", "导入一,12"));
        JsonPath third = imported("ledger-items", rows.replace("导入一,10", "导入一,12"));

        // Then
        assertThat(counts(first)).isEqualTo("1 0 0 4");
        assertThat(remarks(first))
                .containsExactly(
                        "3 cost RULE_REFUSED",
                        "4 schoolCode SCHOOL_UNKNOWN",
                        "5 cost NUMBER_FORMAT",
                        "6 ledger LEDGER_UNKNOWN");
        assertThat(counts(second)).isEqualTo("0 1 0 4");
        assertThat(counts(third)).isEqualTo("0 0 1 4");
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        // Given an item and a finding of the other county
        put(admin(), "/v1/ledgers/scoped", """
                        {"name":"范围","nameEn":"Scoped","subject":"SCHOOL","lifecycle":"CASE","period":"CALENDAR_YEAR",
                        "fields":[{"key":"other","name":"他校","nameEn":"other","type":"SCHOOL"}],
                        "rules":[{"key":"named","check":"known(other)","severity":"FINDING","message":"无","messageEn":"none"}]}
                        """).then().statusCode(201);
        String id = enter("scoped", OTHER_SCHOOL, "2024-03-01", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var mine = as("li", "admin", "220322");

        // Then
        for (String path : List.of("", "/evidence", "/history")) {
            as("li", "admin", "220322")
                    .get("/v1/ledger-items/" + id + path)
                    .then()
                    .statusCode(404);
        }
        to(mine, id, "REPORTED").then().statusCode(404);
        post(as("li", "admin", "220322"), "/v1/ledger-items/" + id + "/evidence", "{\"title\":\"x\"}")
                .then()
                .statusCode(404);
        as("li", "admin", "220322")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"values\":{}}")
                .patch("/v1/ledger-items/" + id)
                .then()
                .statusCode(404);
        as("li", "viewer", "220322")
                .get("/v1/ledger-items?ledger=scoped")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(findings("scoped", "220322")).isEmpty();
        assertThat(findings("scoped", "220323")).containsExactly("named " + OTHER_SCHOOL);
        for (String path : List.of("measures", "years")) {
            as("li", "viewer", "220322")
                    .get("/v1/ledgers/scoped/" + path + "?regionCode=220323")
                    .then()
                    .statusCode(404);
        }
        post(
                        as("li", "admin", "220322"),
                        "/v1/ledger-items",
                        "{\"ledger\":\"scoped\",\"schoolCode\":\"" + OTHER_SCHOOL + "\",\"values\":{}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_UNKNOWN"));
        post(
                        as("li", "admin", "220322"),
                        "/v1/ledger-items",
                        "{\"ledger\":\"scoped\",\"schoolCode\":\"" + SCHOOL + "\",\"values\":{\"other\":\""
                                + OTHER_SCHOOL + "\"}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_NOT_KNOWN"));
        post(
                        as("li", "inspector", "220322"),
                        "/v1/ledger-findings/reviews",
                        "{\"ledger\":\"scoped\",\"regionCode\":\"220323\"}")
                .then()
                .statusCode(422);

        // And a school's own user sees its school alone
        ofSchool(SCHOOL, "220322").get("/v1/ledger-items?pageSize=1000").then().statusCode(200);
        assertThat(ofSchool(SCHOOL, "220322")
                        .get("/v1/ledger-items?pageSize=1000")
                        .jsonPath()
                        .getList("items.schoolCode", String.class))
                .allMatch(SCHOOL::equals);
        ofSchool(SCHOOL, "220300").get("/v1/ledger-items/" + id).then().statusCode(404);
    }

    @Test
    void aCorrectedReturnTakesBackWhatItOpened() {
        // Given a ledger of returns with few pupils, and such a return
        put(admin(), "/v1/ledgers/small-schools", """
                        {"name":"小规模学校","nameEn":"Small schools","subject":"SCHOOL","lifecycle":"CASE","period":"SCHOOL_YEAR",
                        "fields":[{"key":"pupilsPrimary","name":"在校生","nameEn":"pupils","type":"INTEGER","unit":"人"}],
                        "opens":{"source":"RETURN","form":"compulsory-school","when":"pupilsPrimary < 5"},
                        "closes":"pupilsPrimary >= 5"}
                        """).then().statusCode(201);
        String school = school("211", 9901, "220323100");
        census(school, 2020, "一年级1班=4");
        admin().queryParam("filter", "schoolCode:eq:" + school)
                .get("/v1/ledger-items?ledger=small-schools")
                .then()
                .body("items.status", contains("OPEN"))
                .body("items.values.pupilsPrimary", contains(4));

        // When it is corrected
        post(verifier(), "/v1/returns/schools/" + school + "/2020/revisions", "{\"reason\":\"漏报\"}")
                .then()
                .statusCode(201);
        census(school, 2020, "一年级1班=5");

        // Then the item is void, and what a later return shows is closed by that return
        admin().queryParam("filter", "schoolCode:eq:" + school)
                .get("/v1/ledger-items?ledger=small-schools")
                .then()
                .body("items.status", contains("VOIDED"));
        census(school, 2021, "一年级1班=3");
        census(school, 2022, "一年级1班=6");
        admin().queryParam("filter", "schoolCode:eq:" + school)
                .get("/v1/ledger-items?ledger=small-schools")
                .then()
                .body("items.status", contains("VOIDED", "WRITTEN_OFF"))
                .body("items[1].reportedBy", equalTo("ann"))
                .body("items[1].writtenOffBy", equalTo("wang"))
                .body("items[1].evidence", equalTo(1));
    }
}
