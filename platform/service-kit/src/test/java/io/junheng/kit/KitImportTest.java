package io.junheng.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports and exports from outside: files good, bad and broken. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KitImportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Database database = Database.ofApplication();

    @BeforeEach
    void empty() {
        database.execute("truncate note");
    }

    private static RequestSpecification admin() {
        return given().header(
                        "Authorization",
                        TestTokens.of("ann").client("c1").role("admin").bearer());
    }

    private static JsonPath imported(byte[] body, String type, String... query) {
        RequestSpecification request = admin().contentType(type).body(body);
        for (String parameter : query) {
            request.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return finished(request.post("/v1/imports/notes")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private static JsonPath finished(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> admin().get("/v1/jobs/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> !List.of("QUEUED", "RUNNING").contains(job.getString("status")));
    }

    private static JsonPath csv(String text, String... query) {
        return imported(text.getBytes(StandardCharsets.UTF_8), "text/csv", query);
    }

    private static List<Map<String, Object>> rows(JsonPath job) {
        return admin().get("/v1/jobs/" + job.getString("id") + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void goodRowsGoInAndBadOnesAreNamedByRowAndColumn() {
        JsonPath job = csv("code,title,amount\na,一,1\nbad1,二,2\nc,三,\n");

        assertThat(job.getString("status")).isEqualTo("PARTIAL");
        assertThat(job.getInt("counts.created")).isEqualTo(2);
        assertThat(rows(job))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("row", 3)
                        .containsEntry("column", "code")
                        .containsEntry("code", "BAD_CODE")
                        .containsEntry("value", "bad1"));
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        String file = "code,title\na,x\nb,y\n";
        csv(file);

        JsonPath again = csv(file);

        assertThat(again.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(again.getInt("counts.created") + again.getInt("counts.updated"))
                .isZero();
    }

    @Test
    void oneBadRowStopsAllOfThemWhenAskedTo() {
        JsonPath job = csv("code,title\na,x\nbad,y\n", "atomic=ALL");

        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        assertThat(database.number("select count(*) from note")).isZero();
        assertThat(rows(job)).hasSize(1);
    }

    @Test
    void allTogetherGoInWhenEveryRowIsGood() {
        JsonPath job = csv("code,title\na,x\nb,y\n", "atomic=ALL");

        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.created")).isEqualTo(2);
    }

    @Test
    void validatingTellsEverythingAndChangesNothing() {
        JsonPath job = csv("code,title\na,x\nbad,y\n", "mode=VALIDATE");

        assertThat(job.getString("status")).isEqualTo("PARTIAL");
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(rows(job)).hasSize(1);
        assertThat(database.number("select count(*) from note")).isZero();
    }

    @Test
    void aKeyThatComesTwiceInOneFileIsRejectedTheSecondTime() {
        StringBuilder file = new StringBuilder("code,title\n");
        IntStream.range(0, 2_500).forEach(i -> file.append("n").append(i).append(",t\n"));
        file.append("n7,other\n");

        JsonPath job = csv(file.toString());

        assertThat(job.getInt("counts.created")).isEqualTo(2_500);
        assertThat(rows(job))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("row", 2_502).containsEntry("code", "DUPLICATE_IN_FILE"));
    }

    @Test
    void everyRepeatedKeyIsToldWhateverComesBetween() {
        // Given
        StringBuilder file = new StringBuilder("code,title\n");
        IntStream.range(0, 3_000).forEach(i -> file.append("r").append(i).append(",t\n"));
        IntStream.range(0, 6_000).forEach(i -> file.append("r").append(i).append(",u\n"));

        // When
        JsonPath checked = imported(file.toString().getBytes(StandardCharsets.UTF_8), "text/csv", "mode=VALIDATE");
        JsonPath job = csv(file.toString());

        // Then
        assertThat(checked.getInt("counts.rejected")).isEqualTo(3_000);
        assertThat(job.getInt("counts.rejected")).isEqualTo(3_000);
        assertThat(job.getInt("counts.created")).isEqualTo(6_000);
        assertThat(database.number("select count(*) from note where title = 't'"))
                .isEqualTo(3_000);
    }

    @Test
    void eachRowOfAnImportHasAMessageOfItsOwn() {
        // Given
        StringBuilder file = new StringBuilder("code,title\n");
        IntStream.range(0, 2_500).forEach(i -> file.append("own").append(i).append(",t\n"));

        // When
        csv(file.toString());

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.number("select count(*) from outbox") == 0);
        try (Kafka kafka = Kafka.ofApplication()) {
            List<Kafka.Message> messages = kafka.all(Kafka.topic("registry.region.v1")).stream()
                    .filter(message -> message.key().startsWith("own"))
                    .toList();
            assertThat(messages).hasSize(2_500);
            assertThat(messages).extracting(Kafka.Message::key).doesNotHaveDuplicates();
            assertThat(messages)
                    .extracting(message -> message.headers().get("ce_id"))
                    .doesNotHaveDuplicates();
            assertThat(messages)
                    .allSatisfy(message -> assertThat(message.headers())
                            .containsEntry("ce_subject", message.key())
                            .containsEntry("ce_type", "io.junheng.registry.RegionEstablished.v1")
                            .containsEntry("ce_version", "1")
                            .containsEntry("ce_actor", "ann")
                            .containsKeys("ce_id", "ce_time", "ce_regionpath"));
        }
    }

    static Stream<Arguments> encodings() {
        String file = "code,title\r\na,四平市铁东区\r\nb,\"引号,逗号\"\r\n";
        return Stream.of(
                Arguments.of("UTF-8 with BOM", ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16LE with BOM", ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE with BOM", ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("GB18030", file.getBytes(Charset.forName("GB18030"))),
                Arguments.of("lone line feeds", file.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void filesOfEveryUsualEncodingAreRead(String name, byte[] file) {
        JsonPath job = imported(file, "text/csv");

        assertThat(job.getInt("counts.created")).isEqualTo(2);
        assertThat(database.value("select title from note where code = 'a'")).isEqualTo("四平市铁东区");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("unclosed quote", "code,title\nb,\"x never closed\nand on\n", "UNREADABLE_FILE"),
                Arguments.of("NUL", "code,title\na,x\u0000y\n", "UNREADABLE_FILE"),
                Arguments.of("too many cells", "code,title\na,x,y\n", "TOO_MANY_CELLS"),
                Arguments.of("a column nobody knows", "code,title,owner\na,x,me\n", "UNKNOWN_COLUMN"),
                Arguments.of("a column that is missing", "code\na\n", "MISSING_COLUMN"),
                Arguments.of("a column twice", "code,title,title\na,x,y\n", "DUPLICATE_COLUMN"),
                Arguments.of(
                        "a hundred thousand columns", "code,title" + ",x".repeat(100_000) + "\n", "UNREADABLE_FILE"),
                Arguments.of("a line that never ends", "code,title\na," + "x".repeat(3_000_000), "UNREADABLE_FILE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenFilesAreNamedAndNothingOfThemIsTaken(String name, String file, String code) {
        JsonPath job = csv(file);

        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(rows(job)).extracting(row -> row.get("code")).contains(code);
        assertThat(database.number("select count(*) from note where title like 'x%'"))
                .isZero();
    }

    @Test
    void objectsALineAreReadLikeRows() {
        JsonPath job = imported(
                "{\"code\":\"a\",\"title\":\"x\",\"amount\":1.50}\n{\"code\":\"b\",\"title\":\"y\"}\n"
                        .getBytes(StandardCharsets.UTF_8),
                "application/x-ndjson");

        assertThat(job.getInt("counts.created")).isEqualTo(2);
        assertThat(database.value("select amount::text from note where code = 'a'"))
                .isEqualTo("1.5");
    }

    @Test
    void theTemplateComesBackAsAWorkbookThatImports() {
        byte[] template = admin().get("/v1/imports/notes/template.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        JsonPath job = imported(template, XLSX);

        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFileThatIsNoWorkbookIsToldSo() {
        JsonPath job = imported("PK but not really".getBytes(StandardCharsets.UTF_8), XLSX);

        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(rows(job)).extracting(row -> row.get("code")).containsExactly("UNREADABLE_FILE");
    }

    @Test
    void theCallersOwnSheetComesBackWithItsErrors() {
        JsonPath job = csv("code,title\na,x\nbad,y\n");

        String sheet = admin().get("/v1/jobs/" + job.getString("id") + "/result.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(sheet.split("\r\n"))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines[2]).startsWith("bad,y,").contains("无效"));
    }

    @Test
    void whatASpreadsheetWouldRunIsExportedAsText() {
        csv("code,title,amount\na,=1+1,-5\nb,@cmd,\n");

        String id = admin().contentType("application/json")
                .body("{\"format\":\"CSV\"}")
                .post("/v1/exports/notes")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(id);
        String file = admin().get("/v1/jobs/" + id + "/result.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(file).contains("a,/,'=1+1,-5").contains("b,/,'@cmd");
    }

    @Test
    void aListWithoutAPastIsNotExportedAsOfADay() {
        admin().contentType("application/json")
                .body("{\"format\":\"CSV\",\"asOf\":\"2023-09-01\"}")
                .post("/v1/exports/notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_DATED"))
                .body("errors[0].pointer", equalTo("/asOf"));
    }

    @Test
    void anImportWhoseWorkerIsGoneGoesOnElsewhereAndRepeatsNothing() {
        // Given
        StringBuilder file = new StringBuilder("code,title\n");
        IntStream.range(0, 13_000).forEach(i -> file.append("n").append(i).append(",t\n"));
        String id = admin().contentType("text/csv")
                .body(file.toString())
                .post("/v1/imports/notes")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.number("select done from job where id = ?", id) >= 2_000);

        // When
        database.execute(
                "update job set lease_owner = 'gone', lease_until = now() - interval '1 second' where id = ? and status = 'RUNNING'",
                id);
        JsonPath job = finished(id);

        // Then
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.created")).isEqualTo(13_000);
        assertThat(job.getInt("counts.updated") + job.getInt("counts.unchanged"))
                .isZero();
        assertThat(database.number("select count(*) from note where version = 1"))
                .isEqualTo(13_000);
        assertThat(database.number("select attempts from job where id = ?", id)).isZero();
        assertThat(database.number("select count(*) from job_key where job_id = ?", id))
                .isZero();
        assertThat(database.number("select count(*) from job_key_pack where job_id = ?", id))
                .isZero();
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String head =
                    "POST /v1/imports/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: "
                            + TestTokens.of("ann").client("c1").role("admin").bearer()
                            + "\r\nContent-Length: 2147483649\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(answer).contains(" 413 ");
        }
    }

    @Test
    void anotherClientsJobDoesNotExist() {
        JsonPath job = csv("code,title\na,x\n");

        given().header(
                        "Authorization",
                        TestTokens.of("bob")
                                .client("c2")
                                .role("admin")
                                .region("990000")
                                .bearer())
                .get("/v1/jobs/" + job.getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void anImportNobodyKnowsAndATypeNobodyReadsAreRefused() {
        admin().contentType("text/csv")
                .body("a")
                .post("/v1/imports/unknown")
                .then()
                .statusCode(404);
        admin().contentType("text/plain")
                .body("a")
                .post("/v1/imports/notes")
                .then()
                .statusCode(415);
        admin().contentType("text/csv")
                .queryParam("mode", "MAYBE")
                .body("a")
                .post("/v1/imports/notes")
                .then()
                .statusCode(400);
    }
}
