package io.junheng.registry.sheet;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.registry.Books;
import io.junheng.registry.procedure.ProcedureApi;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks in the layout of the statutory tables, over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SheetApiTest {

    private static final String MAPPINGS = "/v1/sheet-mappings/";

    @BeforeEach
    void packs() {
        counties();
        ProcedureApi.load("compulsory-education");
        for (int i = 0; i < 7 && admin().get("/v1/schools/2122976046").statusCode() == 404; i++) {
            put(admin(), "/v1/schools/212297604" + i, """
                    {"name":"梨树县第%d示例小学","type":"211","founder":"831","urbanRural":"220","regionCode":"220322001","openedOn":"1990-09-01"}
                    """.formatted(i)).then().statusCode(201);
        }
        if (admin().get(MAPPINGS + "labelled").statusCode() == 404) {
            put(admin(), MAPPINGS + "labelled", """
                    {"name":"带行列名的表","nameEn":"Labelled","form":"compulsory-school","layout":"BOOK",
                    "code":{"sheet":"基本","cell":"B1"},"year":{"sheet":"基本","cell":"B2"},
                    "sheets":[{"name":"基本","headerRows":4,"labels":[{"cell":"A1","text":"学校标识码"},{"cell":"A2","text":"学年"},
                    {"cell":"B4","text":"合计"},{"cell":"C4","text":"其中：专任"},{"cell":"A5","text":"学生"},{"cell":"A6","text":"教师"}],
                    "entries":[{"element":"pupilsPrimary","row":"学生","column":"合计"},
                    {"element":"fullTimeTeachersPrimary","row":"教师","column":"其中：专任"},
                    {"element":"equipmentValue","cells":["B8"]}]}]}
                    """).then().statusCode(201);
        }
    }

    private static Map<String, Object> primary() {
        Map<String, Object> cells = new HashMap<>();
        cells.put("教基3112!I6", 400);
        cells.put("教基4155!C6", 20);
        cells.put("教基4155!C11", 12);
        cells.put("教基4155!C12", 7);
        cells.put("教基4155!L6", 2);
        cells.put("教基1102续!D12", 3);
        cells.put("教基5170!F10", 2400.5);
        cells.put("教基5170!F17", 0);
        cells.put("教基5176!D7", 4000);
        cells.put("教基5176!D17", 12);
        cells.put("教基5176!D19", 88.25);
        return cells;
    }

    private static Response file(RequestSpecification caller, String mapping, byte[] book, String query) {
        return caller.contentType(Books.XLSX).body(book).post(MAPPINGS + mapping + "/workbook.xlsx" + query);
    }

    private static byte[] exported(String mapping, String query) {
        return admin().get(MAPPINGS + mapping + "/workbook.xlsx" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String cell(byte[] book, String sheet, String at) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            Address address = Address.of(at).orElseThrow();
            return workbook.findSheet(sheet).orElseThrow().read().stream()
                    .filter(row -> row.getRowNum() == address.row() + 1)
                    .flatMap(row -> row.getOptionalCell(address.column()).stream())
                    .map(found -> found.getText())
                    .findFirst()
                    .orElse(null);
        }
    }

    @Test
    void theStatutoryTablesAreReadCellByCellAndWrittenBackIntoTheSameCells() throws IOException {
        // When
        file(admin(), "statutory-primary", Books.of(primary()), "?code=2122976040&year=2011")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        byte[] written = exported("statutory-primary", "?code=2122976040&year=2011");

        // Then
        admin().get("/v1/returns/schools/2122976040/2011")
                .then()
                .body("values.pupilsPrimary", equalTo(400))
                .body("values.higherDegreeTeachersPrimary", equalTo(19))
                .body("values.artsSportsTeachersPrimary", equalTo(2))
                .body("values.teachingRoomsArea", equalTo(2400.5f))
                .body("values.indoorSportsArea", equalTo(0))
                .body("values.equipmentValue", equalTo(88.25f));
        assertThat(cell(written, "教基3112", "I6")).isEqualTo("400");
        assertThat(cell(written, "教基5170", "F10")).isEqualTo("2400.5");
        assertThat(cell(written, "教基5176", "D19")).isEqualTo("88.25");
        assertThat(cell(written, "教基4155", "C9")).isNull();
        file(admin(), "statutory-primary", written, "?code=2122976040&year=2011")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        assertThat(exported("statutory-primary", "?code=2122976040&year=2011")).isEqualTo(written);
    }

    @Test
    void rowsAndColumnsAreFoundByTheirNamesWhereverTheyStand() throws IOException {
        // Given
        Map<String, Object> cells = new HashMap<>(Map.of(
                "基本!B1", "2122976041", "基本!B2", 2011, "基本!D3", "合计", "基本!E4", "其中：专任", "基本!A9", "学生", "基本!D9", 300));
        cells.putAll(Map.of("基本!A12", "教师", "基本!E12", 15));

        // When
        file(admin(), "labelled", Books.of(cells), "").then().statusCode(200).body("created", equalTo(1));

        // Then
        admin().get("/v1/returns/schools/2122976041/2011")
                .then()
                .body("values.pupilsPrimary", equalTo(300))
                .body("values.fullTimeTeachersPrimary", equalTo(15));
        byte[] written = exported("labelled", "?code=2122976041&year=2011");
        assertThat(cell(written, "基本", "B1")).isEqualTo("2122976041");
        assertThat(cell(written, "基本", "B5")).isEqualTo("300");
        assertThat(cell(written, "基本", "C6")).isEqualTo("15");
        assertThat(cell(written, "基本", "A6")).isEqualTo("教师");
        file(admin(), "labelled", written, "").then().body("unchanged", equalTo(1));
    }

    @Test
    void aCountysListIsReadRowByRowAndWrittenBackTheSame() {
        // Given
        Map<String, Object> cells = new HashMap<>();
        String[] headings = {"学校标识码", "学年", "小学在校生数", "初中在校生数", "教学及辅助用房面积", "运动场地面积", "教学仪器设备值", "网络多媒体教室数"};
        for (int i = 0; i < headings.length; i++) {
            cells.put("汇总!" + new Address(0, i), headings[i]);
        }
        String[] schools = {"2122995001", "2122995002", "2122976042", "2122999999"};
        for (int i = 0; i < schools.length; i++) {
            cells.put("汇总!" + new Address(i + 1, 0), schools[i]);
            cells.put("汇总!" + new Address(i + 1, 1), 2009);
            cells.put("汇总!" + new Address(i + 1, 2), 100 + i);
        }
        cells.put("汇总!C3", "１０１");

        // When
        Response filed = file(as("li", "admin", "220323"), "county-list", Books.of(cells), "");

        // Then
        filed.then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(3))
                .body("returns.find { it.code == '2122995002' }.remarks[0].at", equalTo("汇总!C3"))
                .body("returns.find { it.code == '2122995002' }.remarks[0].code", equalTo("NUMBER_FORMAT"))
                .body("returns.find { it.code == '2122995002' }.remarks[0].value", equalTo("１０１"))
                .body("returns.find { it.code == '2122976042' }.remarks.code", contains("SCHOOL_UNKNOWN"))
                .body("returns.find { it.code == '2122999999' }.remarks.code", contains("SCHOOL_UNKNOWN"));
        byte[] written = as("li", "viewer", "220323")
                .get(MAPPINGS + "county-list/workbook.xlsx?year=2009")
                .asByteArray();
        assertThat(exported("county-list", "?year=2009&regionCode=220323")).isEqualTo(written);
        as("li", "viewer", "220323")
                .get(MAPPINGS + "county-list/workbook.xlsx?year=2009&regionCode=220322")
                .then()
                .statusCode(422)
                .body("errors.code", contains("REGION_UNKNOWN"));
        file(as("li", "admin", "220323"), "county-list", written, "")
                .then()
                .body("unchanged", equalTo(1))
                .body("returns.size()", equalTo(1));
    }

    @Test
    void lookingOnlyLeavesNothingBehindAndABlankCellSaysNothing() {
        // Given
        String path = "/v1/returns/schools/2122976043/2011";

        // When
        file(admin(), "statutory-primary", Books.of(primary()), "?code=2122976043&year=2011&validateOnly=true")
                .then()
                .statusCode(200)
                .body("committed", equalTo(false))
                .body("created", equalTo(1));
        admin().get(path).then().statusCode(404);
        file(admin(), "statutory-primary", Books.of(primary()), "?code=2122976043&year=2011");
        Map<String, Object> some = primary();
        some.put("教基3112!I6", 401);
        some.remove("教基5176!D19");
        file(admin(), "statutory-primary", Books.of(some), "?code=2122976043&year=2011")
                .then()
                .body("updated", equalTo(1));

        // Then
        admin().get(path)
                .then()
                .body("values.pupilsPrimary", equalTo(401))
                .body("values.equipmentValue", equalTo(88.25f));
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsWritten() {
        // Given
        Map<String, Object> wrong = primary();
        wrong.put("教基3112!I6", -4);
        wrong.put("教基5170!F10", "很多");
        wrong.put("教基5176!D19", "1,234");
        wrong.put("教基4155!C9", "无");
        wrong.put("教基5176!D17", "=6+6");

        // When
        Response filed = file(admin(), "statutory-primary", Books.of(wrong), "?code=2122976044&year=2011");

        // Then
        filed.then().statusCode(200).body("rejected", equalTo(1));
        assertThat(filed.jsonPath().getList("returns[0].remarks.collect { it.at + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "教基5170!F10 NUMBER_FORMAT",
                        "教基5176!D19 NUMBER_FORMAT",
                        "教基4155!C9 NUMBER_FORMAT",
                        "教基5176!D17 NUMBER_FORMAT",
                        "教基3112!I6 NUMBER_NEGATIVE");
        admin().get("/v1/returns/schools/2122976044/2011").then().statusCode(404);
    }

    @Test
    void whatIsMissingOfTheWorkbookIsTold() {
        Map<String, Object> some = primary();
        some.remove("教基1102续!D12");
        file(admin(), "statutory-primary", Books.of(some), "?code=2122976044&year=2010")
                .then()
                .body("returns[0].remarks.code", contains("SHEET_MISSING"));
        file(admin(), "statutory-primary", Books.of(primary()), "")
                .then()
                .body("returns[0].remarks.code", contains("CODE_MISSING", "YEAR_MISSING"));
        file(admin(), "labelled", Books.of(Map.of("基本!B1", "2122976044", "基本!B2", 2010, "基本!B8", 4)), "")
                .then()
                .body("returns[0].remarks.code", hasItem("LABEL_MISSING"));
        file(admin(), "statutory-primary", "no workbook".getBytes(), "?code=2122976044&year=2010")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BOOK_UNREADABLE"));
        admin().get(MAPPINGS + "statutory-primary/workbook.xlsx?year=2010")
                .then()
                .statusCode(422);
        admin().get(MAPPINGS + "statutory-primary/workbook.xlsx?code=2122976044&year=2010")
                .then()
                .statusCode(404);
    }

    @Test
    void aBombIsGivenUpBeforeItExpands() {
        file(admin(), "statutory-primary", Books.bomb(), "?code=2122976044&year=2010")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BOOK_UNREADABLE"));
    }

    @Test
    void aSchoolsUserFilesAndSeesItsOwnOnly() {
        RequestSpecification own = ofSchool("2122976045", "220322");
        file(own, "statutory-primary", Books.of(primary()), "?code=2122976045&year=2011")
                .then()
                .body("created", equalTo(1));
        file(ofSchool("2122976045", "220322"), "statutory-primary", Books.of(primary()), "?code=2122976046&year=2011")
                .then()
                .body("rejected", equalTo(1));
        ofSchool("2122976046", "220322")
                .get(MAPPINGS + "statutory-primary/workbook.xlsx?code=2122976045&year=2011")
                .then()
                .statusCode(404);
        as("li", "viewer", "220323")
                .get(MAPPINGS + "statutory-primary/workbook.xlsx?code=2122976045&year=2011")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"layout\":\"PAGE\",\"sheets\":[{\"name\":\"a\",\"headerRows\":0,\"entries\":[{\"element\":\"pupilsPrimary\",\"cells\":[\"A1\"]}]}]|/layout MAPPING_LAYOUT",
                "\"layout\":\"BOOK\",\"sheets\":[]|/sheets MAPPING_SHEETS",
                "\"layout\":\"BOOK\",\"sheets\":[{\"name\":\"a:b\",\"headerRows\":0,\"entries\":[{\"element\":\"pupilsPrimary\",\"cells\":[\"A1\"]}]}]|/sheets/0/name MAPPING_SHEET_NAME",
                "\"layout\":\"BOOK\",\"sheets\":[{\"name\":\"a\",\"headerRows\":0,\"entries\":[{\"element\":\"pupilsPrimary\",\"cells\":[\"XFE1\"]}]}]|/sheets/0/entries/0/cells/0 MAPPING_CELL",
                "\"layout\":\"BOOK\",\"sheets\":[{\"name\":\"a\",\"headerRows\":0,\"entries\":[{\"element\":\"nothing\",\"cells\":[\"A1\"]}]}]|/sheets/0/entries/0/element MAPPING_ELEMENT",
                "\"layout\":\"BOOK\",\"sheets\":[{\"name\":\"a\",\"headerRows\":0,\"entries\":[{\"element\":\"pupilsPrimary\",\"cells\":[\"1A\"]}]}]|/sheets/0/entries/0/cells/0 MAPPING_CELL",
                "\"layout\":\"BOOK\",\"sheets\":[{\"name\":\"a\",\"headerRows\":0,\"entries\":[{\"element\":\"pupilsPrimary\"}]}]|/sheets/0/entries/0 MAPPING_ENTRY",
                "\"layout\":\"BOOK\",\"sheets\":[{\"name\":\"a\",\"headerRows\":99,\"entries\":[{\"element\":\"pupilsPrimary\",\"cells\":[\"A1\"]}]}]|/sheets/0/headerRows MAPPING_HEADER",
                "\"layout\":\"ROWS\",\"sheets\":[{\"name\":\"a\",\"headerRows\":1,\"entries\":[{\"element\":\"pupilsPrimary\",\"column\":\"学生\"}]}]|/sheets/0/entries/0/column MAPPING_LABEL",
                "\"layout\":\"BOOK\",\"code\":{\"sheet\":\"b\",\"cell\":\"A1\"},\"sheets\":[{\"name\":\"a\",\"headerRows\":0,\"entries\":[{\"element\":\"pupilsPrimary\",\"cells\":[\"A1\"]}]}]|/code MAPPING_PLACE"
            })
    void aWrongMappingIsRefusedAtThePlace(String more, String error) {
        put(
                        admin(),
                        MAPPINGS + "wrong",
                        "{\"name\":\"示例\",\"nameEn\":\"Example\",\"form\":\"compulsory-school\"," + more + "}")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }
}
