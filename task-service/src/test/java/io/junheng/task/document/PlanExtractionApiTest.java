package io.junheng.task.document;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.DOCUMENT;
import static io.junheng.task.TaskApi.OTHER_COUNTY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.junheng.task.format.WrittenDocx;
import io.junheng.task.format.WrittenPdf;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlanExtractionApiTest {

    @BeforeEach
    void directory() {
        regions();
        register("220300-czj", "市财政局", CITY);
    }

    @Test
    void aDocumentIsReadIntoItemsAndTargetsWithTheirPlaces() {
        // When
        JsonPath answer = admin("reader", CITY)
                .contentType("text/plain; charset=UTF-8")
                .body(DOCUMENT.replace("新建改建寄宿制学校。", "义务教育巩固率达到95%以上。"))
                .post("/v1/plan-extractions")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/plan-extractions/ext_"))
                .body("items", hasSize(3))
                .body("items[0].sectionPath", contains("三、主要任务", "(一)保障经费投入"))
                .body("items[0].itemNo", equalTo(1))
                .body("items[0].paragraphNo", equalTo(1))
                .body("items[0].title", equalTo("健全经费保障机制"))
                .body("items[0].cooperating[1].asWritten", equalTo("财政局"))
                .body("items[0].cooperating[1].department", equalTo("市财政局"))
                .body("items[0].cooperating[1].departmentCode", equalTo("220300-czj"))
                .body("items[0].cooperating[0]", hasKey("departmentCode"))
                .body("items[0].cooperating[0].departmentCode", nullValue())
                .body("items[2].warnings", hasItem("TRUNCATED"))
                .body("targets.find { it.value == 95 }.comparator", equalTo(">="))
                .body("targets.find { it.value == 95 }.unit", equalTo("%"))
                .body("targets.find { it.value == 95 }.kind", equalTo("target"))
                .body("unread.reason", hasItem("MASKED_VALUE"))
                .body("$", not(hasKey("text")))
                .extract()
                .jsonPath();

        // Then
        int[] text = DOCUMENT.codePoints().toArray();
        int start = answer.getInt("items[0].bracketSpan.start");
        int end = answer.getInt("items[0].bracketSpan.end");
        assertThat(new String(text, start, end - start)).isEqualTo(answer.getString("items[0].rawBracket"));
        viewer(CITY)
                .get("/v1/plan-extractions/" + answer.getString("id"))
                .then()
                .statusCode(200)
                .body("text", startsWith("某市推进城乡教育一体化实施方案\n"))
                .body("items[1].lead", hasSize(2));
    }

    @Test
    void whoSentWhichDocumentIsToldWithoutItsText() {
        // When
        String id = admin("reader", CITY)
                .contentType("text/plain; charset=UTF-8")
                .body(DOCUMENT)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message told =
                    kafka.await(Kafka.topic("task.plan-extraction.v1"), message -> id.equals(message.key()));
            assertThat(told.headers()).containsEntry("ce_actor", "reader");
            assertThat(told.value()).contains("\"sha256\":\"").doesNotContain("健全经费保障机制");
        }
    }

    @Test
    void theSameTextInAnyEncodingOrAsJsonGivesTheSameDraft() throws Exception {
        JsonPath utf8 = posted("text/plain", DOCUMENT.getBytes(StandardCharsets.UTF_8));

        JsonPath gb18030 = posted("text/plain", DOCUMENT.getBytes(Charset.forName("GB18030")));
        JsonPath marked = posted("text/plain", ("\ufeff" + DOCUMENT).getBytes(StandardCharsets.UTF_8));
        JsonPath wide = posted("text/plain", DOCUMENT.getBytes(StandardCharsets.UTF_16));
        JsonPath declared = posted("text/plain; charset=gb18030", DOCUMENT.getBytes(Charset.forName("GB18030")));
        JsonPath json = posted("application/json", new JsonMapper().writeValueAsBytes(Map.of("text", DOCUMENT)));

        assertThat(gb18030.getList("items")).isEqualTo(utf8.getList("items"));
        assertThat(marked.getList("items")).isEqualTo(utf8.getList("items"));
        assertThat(wide.getList("items")).isEqualTo(utf8.getList("items"));
        assertThat(declared.getList("items")).isEqualTo(utf8.getList("items"));
        assertThat(json.getList("items")).isEqualTo(utf8.getList("items"));
    }

    @Test
    void theSameTextAsAWordOrPdfFileOrInAFormGivesTheSameTasks() {
        // Given
        String[] lines = DOCUMENT.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        byte[] docx = WrittenDocx.lines(lines).bytes();
        byte[] pdf = WrittenPdf.pages(List.of(List.of(lines))).bytes();
        List<String> titles =
                posted("text/plain", DOCUMENT.getBytes(StandardCharsets.UTF_8)).getList("items.title");

        // When
        JsonPath fromWord = posted(Documents.DOCX, docx);
        JsonPath fromPdf = posted(Documents.PDF, pdf);
        JsonPath fromForm = uploaded("方案.docx", docx);

        // Then
        assertThat(fromWord.getList("items.title")).isEqualTo(titles);
        assertThat(fromPdf.getList("items.title")).isEqualTo(titles);
        assertThat(fromForm.getList("items.title")).isEqualTo(titles);
        assertThat(fromPdf.getString("mediaType")).isEqualTo("application/pdf");
        String text = viewer(CITY)
                .get("/v1/plan-extractions/" + fromPdf.getString("id"))
                .path("text");
        assertThat(text.substring(
                        fromPdf.getInt("items[0].bracketSpan.start"), fromPdf.getInt("items[0].bracketSpan.end")))
                .isEqualTo("(各县市区人民政府牵头,市发展改革委、财政局、教育局配合)");
    }

    @Test
    void filesThatCannotBeReadAreRefusedWithTheReason() {
        byte[] pictures = WrittenPdf.pages(List.of(List.of())).bytes();

        refused(Documents.PDF, pictures, 422, "DOCUMENT_NO_TEXT_LAYER");
        refused(Documents.PDF, DOCUMENT.getBytes(StandardCharsets.UTF_8), 422, "DOCUMENT_NOT_OF_ITS_KIND");
        refused(Documents.DOCX, pictures, 422, "DOCUMENT_NOT_OF_ITS_KIND");
        refused(
                "text/plain",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0},
                422,
                "DOCUMENT_KIND_NOT_READ");
        sending("multipart/form-data")
                .multiPart("other", "a.txt", DOCUMENT.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plan-extractions")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("DOCUMENT_FILE_MISSING"));
    }

    @Test
    void spansCountCharactersBeyondTheBasicPlaneAsOne() {
        String text = "𠀀𠀀\n" + DOCUMENT;

        JsonPath answer = posted("text/plain", text.getBytes(StandardCharsets.UTF_8));

        int[] characters = text.codePoints().toArray();
        int start = answer.getInt("items[1].bracketSpan.start");
        int end = answer.getInt("items[1].bracketSpan.end");
        assertThat(new String(characters, start, end - start)).isEqualTo(answer.getString("items[1].rawBracket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/msword", "text/html", "application/xml", "text/plain; charset=ebcdic"})
    void otherKindsOfContentAreRefused(String type) {
        sending(type)
                .body(DOCUMENT.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plan-extractions")
                .then()
                .statusCode(415);
    }

    @Test
    void aDocumentOfFourMebibytesIsTakenAndOneByteMoreIsNot() {
        byte[] full = "一".repeat(4 * 1024 * 1024 / 3).concat("x").getBytes(StandardCharsets.UTF_8);
        assertThat(full).hasSize(4 * 1024 * 1024);

        posted("text/plain", full);

        byte[] over = new byte[full.length + 1];
        System.arraycopy(full, 0, over, 0, full.length);
        over[full.length] = 'x';
        sending("text/plain")
                .body(over)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(413)
                .body("errors[0].code", equalTo("DOCUMENT_TOO_LARGE"));
    }

    @Test
    void textThatIsNoneIsRefused() {
        refused("text/plain", new byte[0], 422, "DOCUMENT_EMPTY");
        refused("text/plain", " \n\t".getBytes(StandardCharsets.UTF_8), 422, "DOCUMENT_EMPTY");
        refused("text/plain", "一\0二".getBytes(StandardCharsets.UTF_8), 422, "DOCUMENT_UNREADABLE");
        refused("text/plain", new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, 422, "WRONG_ENCODING");
        refused("text/plain; charset=utf-8", DOCUMENT.getBytes(Charset.forName("GB18030")), 422, "WRONG_ENCODING");
        refused(
                "application/json",
                "{\"text\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8),
                422,
                "DOCUMENT_UNREADABLE");
        refused("application/json", "{}".getBytes(StandardCharsets.UTF_8), 422, "DOCUMENT_EMPTY");
        refused(
                "application/json",
                "{\"text\":\"a\",\"id\":\"mine\"}".getBytes(StandardCharsets.UTF_8),
                400,
                "UNKNOWN_PROPERTY");
    }

    @Test
    void aDocumentWithoutDepartmentsIsSaidToHaveNoItems() {
        posted("text/plain", "关于召开会议的通知\n请准时参加。".getBytes(StandardCharsets.UTF_8))
                .getList("warnings")
                .forEach(warning -> assertThat(warning).isEqualTo("NO_ITEMS"));
    }

    @Test
    void anExtractionOutsideTheScopeDoesNotExist() {
        String id = extract(DOCUMENT, COUNTY);

        viewer(OTHER_COUNTY).get("/v1/plan-extractions/" + id).then().statusCode(404);
        viewer(OTHER_COUNTY)
                .queryParam("filter", "id:eq:" + id)
                .get("/v1/plan-extractions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        viewer(CITY)
                .queryParam("filter", "id:eq:" + id)
                .get("/v1/plan-extractions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].items", greaterThan(2));
        admin("reader", COUNTY)
                .contentType("text/plain; charset=UTF-8")
                .queryParam("regionCode", OTHER_COUNTY)
                .body(DOCUMENT)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?regionCode"));
    }

    @Test
    void theSameDocumentWithTheSameKeyIsReadOnce() {
        String first = keyed(DOCUMENT).then().statusCode(201).extract().path("id");

        keyed(DOCUMENT).then().statusCode(201).body("id", equalTo(first));
        keyed(DOCUMENT + "x").then().statusCode(422).body("errors[0].code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void onlyAdministratorsAndIntegrationsSendDocuments() {
        viewer(CITY)
                .contentType("text/plain; charset=UTF-8")
                .body(DOCUMENT)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(403);
        department("d", CITY, "220300-czj").get("/v1/plan-extractions").then().statusCode(403);
    }

    private static io.restassured.response.Response keyed(String text) {
        return admin("reader", CITY)
                .header("Idempotency-Key", "document-once")
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/v1/plan-extractions");
    }

    private static RequestSpecification sending(String type) {
        return admin("reader", CITY)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    private static JsonPath posted(String type, byte[] body) {
        return sending(type)
                .body(body)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath uploaded(String name, byte[] body) {
        return sending("multipart/form-data")
                .multiPart("file", name, body)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void refused(String type, byte[] body, int status, String code) {
        sending(type)
                .body(body)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code));
    }
}
