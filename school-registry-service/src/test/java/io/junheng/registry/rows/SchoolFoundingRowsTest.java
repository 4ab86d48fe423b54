package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures on which schools may be founded and what they may be called, by the pack as it is shipped. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolFoundingRowsTest {

    @BeforeEach
    void rules() throws IOException {
        counties();
        try (var documents = new ObjectMapper(new YAMLFactory())
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(pack("school-founding/founding-rules.yaml"))) {
            while (documents.hasNext()) {
                JsonNode rule = documents.next();
                put(admin(), "/v1/founding-rules/" + rule.get("key").asText(), rule.toString(), "If-None-Match", "*")
                        .then()
                        .statusCode(201);
            }
        }
    }

    /** Other tests found what they like. */
    @AfterEach
    void noRules() {
        Database.ofApplication().execute("delete from founding_rule");
    }

    private static String school(String name, String type, String founder, String more) {
        return "{\"name\":\"" + name + "\",\"type\":\"" + type + "\",\"founder\":\"" + founder
                + "\",\"urbanRural\":\"111\",\"regionCode\":\"220322001\"" + more + "}";
    }

    @ParameterizedTest
    @CsvSource({
        "中华阳光幼儿园, name-grand-words, 中华",
        "环球国际幼儿园, name-grand-words, 国际",
        "双语艺术幼儿园, name-courses, 双语 艺术",
        "Happy幼儿园, name-foreign-letters, Happy",
        "牛津幼儿园, name-foreign-places, 牛津",
        "国学私塾园, name-courses, 国学 私塾"
    })
    void r114AKindergartensNameIsRefusedWithTheRuleAndWhatItMatched(String name, String rule, String matched) {
        put(admin(), "/v1/schools/1122704001", school(name, "111", "999", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("FOUNDING_RULE_BROKEN"))
                .body("errors.pointer", contains("/name"))
                .body("errors[0].args[0]", equalTo(rule))
                .body("errors[0].args[2]", equalTo(matched))
                .body("errors[0].message", containsString(matched));
    }

    @Test
    void r114OtherNamesPassAndAPublicSchoolsNameIsItsOwn() {
        // 霞阳幼儿园 passes
        put(admin(), "/v1/schools/1122704002", school("霞阳幼儿园", "111", "999", ""))
                .then()
                .statusCode(201);
        // A public school's name, and its short form, are not a private one's
        put(admin(), "/v1/schools/1122704003", school("海沧中心幼儿园", "111", "831", ",\"shortName\":\"海中幼\""))
                .then()
                .statusCode(201);
        for (String name : new String[] {"海沧中心幼儿园", "海中幼分园"}) {
            put(admin(), "/v1/schools/1122704004", school(name, "111", "999", ""))
                    .then()
                    .statusCode(422)
                    .body("errors[0].args[0]", equalTo("name-of-public-school"))
                    .body("errors[0].args[2]", equalTo("1122704003 海沧中心幼儿园"));
        }
        // Renaming is held to the rules too, in whichever way
        admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"name\":\"世界之窗幼儿园\"}")
                .patch("/v1/schools/1122704002")
                .then()
                .statusCode(422)
                .body("errors[0].args[0]", equalTo("name-grand-words"));
        post(
                        admin(),
                        "/v1/school-changes",
                        "{\"kind\":\"RENAME\",\"effectiveOn\":\"2030-09-01\",\"authority\":\"示例\",\"schools\":[\"1122704002\"],\"successors\":[{\"code\":\"1122704002\",\"name\":\"全球幼儿园\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/successors/0/name"));
    }

    @Test
    void r114NamesThatStandFromBeforeAreDueByTheEndOfJune2022() {
        // Given
        put(admin(), "/v1/schools/1122704011", school("中华旧园", "111", "831", ",\"openedOn\":\"2015-09-01\""))
                .then()
                .statusCode(201);

        // Then
        admin().queryParam("filter", "schoolCode:eq:1122704011")
                .get("/v1/founding-findings")
                .then()
                .statusCode(200)
                .body("items.rule", contains("name-grand-words"))
                .body("items.matched", contains("中华"))
                .body("items.dueOn", contains("2022-06-30"));
        as("li", "viewer", "220323")
                .queryParam("filter", "schoolCode:eq:1122704011")
                .get("/v1/founding-findings")
                .then()
                .body("items", hasSize(0));

        // And put right by a new name
        admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"name\":\"向阳旧园\"}")
                .patch("/v1/schools/1122704011")
                .then()
                .statusCode(200);
        admin().queryParam("filter", "schoolCode:eq:1122704011")
                .get("/v1/founding-findings")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"2122704021, 211", "3122704021, 311", "3122704022, 312", "3422704021, 345", "3422704022, 341"})
    void r124NoNewPrivateSchoolOfCompulsoryEducation(String code, String type) {
        put(admin(), "/v1/schools/" + code, school("民办示例学校", type, "999", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("FOUNDING_EXCEPTION_NEEDED"))
                .body("errors[0].args[0]", equalTo("no-new-private-compulsory"));
    }

    @Test
    void r124AnExceptionDocumentIsRecordedAndSeniorSchoolsAreFree() {
        // Given
        String establish = """
                {"kind":"ESTABLISH","effectiveOn":"2024-09-01","authority":"梨政函〔2024〕9号（示例）",
                "successors":[{"code":"3122704031","name":"民办示例九年一贯制学校","type":"312","founder":"999","urbanRural":"111","regionCode":"220322001"}]%s}
                """;
        post(admin(), "/v1/school-changes", establish.formatted("")).then().statusCode(422);

        // When
        String id = post(
                        admin(),
                        "/v1/school-changes",
                        establish.formatted(",\"exceptions\":{\"no-new-private-compulsory\":\"省政府会议纪要〔2024〕3号（示例）\"}"))
                .then()
                .statusCode(201)
                .body("plan.exceptions.no-new-private-compulsory", equalTo("省政府会议纪要〔2024〕3号（示例）"))
                .extract()
                .path("id");

        // Then
        admin().get("/v1/school-changes/" + id)
                .then()
                .body("plan.exceptions.no-new-private-compulsory", equalTo("省政府会议纪要〔2024〕3号（示例）"));
        put(admin(), "/v1/schools/3422704032", school("民办示例高中", "342", "999", ""))
                .then()
                .statusCode(201);
        put(admin(), "/v1/schools/2122704033", school("民办旧小学", "211", "999", ",\"openedOn\":\"2008-09-01\""))
                .then()
                .statusCode(201);
    }

    @Test
    void rulesAreKeptForTheWholeCountryAndSayWhatIsWrongWithThem() {
        put(as("li", "admin", "220322"), "/v1/founding-rules/x", "{}").then().statusCode(403);
        put(admin(), "/v1/founding-rules/X", "{\"kind\":\"NAME_WORDS\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/key", "/name", "/nameEn", "/effectiveFrom", "/words"));
        put(admin(), "/v1/founding-rules/name-courses", "{}").then().statusCode(428);
    }
}
