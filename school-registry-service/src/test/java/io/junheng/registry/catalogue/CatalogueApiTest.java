package io.junheng.registry.catalogue;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data elements and forms over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CatalogueApiTest {

    @BeforeEach
    void catalogue() {
        foundations();
    }

    private static String element(String name, String unit, String type) {
        return "{\"name\":\"" + name + "\",\"nameEn\":\"x\",\"unit\":\"" + unit + "\",\"type\":\"" + type + "\"}";
    }

    private static String form(String more) {
        return "{\"name\":\"示例表\",\"nameEn\":\"Example\",\"subject\":\"SCHOOL\",\"periodType\":\"SCHOOL_YEAR\"," + more
                + "}";
    }

    @Test
    void theShippedCatalogueIsThere() {
        admin().get("/v1/data-elements/equipmentValue")
                .then()
                .statusCode(200)
                .body("unit", equalTo("万元"))
                .body("source", equalTo("教基5176 占地及其他办学条件, D19"));
        as("li", "viewer", "220322")
                .queryParam("totalCount", true)
                .get("/v1/data-elements")
                .then()
                .body("totalCount", greaterThanOrEqualTo(29));
        as("li", "viewer", "220322")
                .get("/v1/forms")
                .then()
                .body("items.key", hasItem("compulsory-school"))
                .body(
                        "items.find { it.key == 'county-annual' }.rules.residual",
                        contains("establishmentUnclassified", "staffUnclassified"));
    }

    @Test
    void aDataElementIsRenamedButKeepsItsUnitAndType() {
        put(admin(), "/v1/data-elements/booksTotal", element("图书册数", "册", "INTEGER"))
                .then()
                .statusCode(201);
        put(admin(), "/v1/data-elements/booksTotal", element("图书", "册", "INTEGER"), "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        put(admin(), "/v1/data-elements/booksTotal", element("图书", "册", "INTEGER"), "If-Match", "\"2\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        put(admin(), "/v1/data-elements/booksTotal", element("图书", "台", "INTEGER"), "If-Match", "*")
                .then()
                .statusCode(409);
        put(admin(), "/v1/data-elements/booksTotal", element("图书", "册", "NUMBER"), "If-Match", "*")
                .then()
                .statusCode(409);
        put(admin(), "/v1/data-elements/booksTotal", element("图书", "册", "INTEGER"))
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({"Upper, /key ELEMENT_KEY_FORMAT", "has-hyphen, /key ELEMENT_KEY_FORMAT", "数, /key ELEMENT_KEY_FORMAT"})
    void aKeyIsPlain(String key, String error) {
        put(admin(), "/v1/data-elements/" + key, element("x", "册", "INTEGER"))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void everyVersionOfAFormStaysReadable() {
        // Given
        put(admin(), "/v1/forms/example-growing", form("\"elements\":[\"equipmentValue\"]"))
                .then()
                .statusCode(201);

        // When
        put(
                        admin(),
                        "/v1/forms/example-growing",
                        form("\"elements\":[\"equipmentValue\",\"multimediaRooms\"]"),
                        "If-Match",
                        "\"1\"")
                .then()
                .statusCode(200);
        put(admin(), "/v1/forms/example-growing", form("\"elements\":[\"multimediaRooms\"]"), "If-Match", "*")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));

        // Then
        admin().get("/v1/forms/example-growing?version=1").then().body("elements", contains("equipmentValue"));
        admin().get("/v1/forms/example-growing?version=2")
                .then()
                .body("elements", contains("equipmentValue", "multimediaRooms"));
        admin().get("/v1/forms/example-growing").then().body("elements", contains("multimediaRooms"));
        admin().get("/v1/forms/example-growing?version=4").then().statusCode(404);
        admin().get("/v1/forms/example-growing/versions")
                .then()
                .body("version", contains(1, 2, 3))
                .body("definedBy", contains("ann", "ann", "ann"));
        admin().get("/v1/forms/example-nothing/versions").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unit\":\"匹\",\"type\":\"NUMBER\"|/unit UNIT_UNKNOWN",
                "\"unit\":\"人\",\"type\":\"BOOLEAN\"|/unit UNIT_OF_BOOLEAN",
                "\"type\":\"TEXT\"|/type ELEMENT_TYPE_UNKNOWN",
                "\"type\":\"NUMBER\",\"sourceCell\":\"I6\"|/sourceCell SOURCE_CELL",
                "\"type\":\"NUMBER\",\"sourceTable\":\"教基3112\",\"sourceCell\":\"第6行\"|/sourceCell SOURCE_CELL",
                "\"type\":\"NUMBER\",\"stage\":\"PRIMARY\",\"apportioned\":true|/apportioned APPORTIONED_STAGE"
            })
    void aWrongDataElementIsRefusedAtThePlace(String more, String error) {
        put(admin(), "/v1/data-elements/exampleWrong", "{\"name\":\"x\",\"nameEn\":\"x\"," + more + "}")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"visible\":{\"equipmentValue\":\"schoolBoard\"}|/visible/equipmentValue FORMULA_WRONG",
                "\"visible\":{\"equipmentValue\":\"multimediaRooms\"}|/visible/equipmentValue FORMULA_WRONG",
                "\"visible\":{\"indoorSportsArea\":\"true\"}|/visible/indoorSportsArea FORM_ELEMENT_MISSING",
                "\"computed\":{\"equipmentValue\":\"multimediaRooms\"}|/computed/equipmentValue FORMULA_WRONG",
                "\"computed\":{\"equipmentValue\":\"2 * equipmentValue\"}|/computed/equipmentValue FORMULA_WRONG",
                "\"jumps\":{\"equipmentValue\":{}}|/jumps/equipmentValue JUMP_LIMITS",
                "\"jumps\":{\"equipmentValue\":{\"percent\":-1}}|/jumps/equipmentValue JUMP_LIMITS",
                "\"checks\":[{\"key\":\"a\",\"check\":\"equipmentValue > multimediaRooms\",\"severity\":\"ERROR\",\"message\":\"m\",\"messageEn\":\"m\"}]|/checks/0/check FORMULA_WRONG",
                "\"checks\":[{\"key\":\"a\",\"check\":\"true\",\"severity\":\"ERROR\",\"message\":\"{nothing}\",\"messageEn\":\"m\"}]|/checks/0/message FORM_ELEMENT_MISSING",
                "\"checks\":[{\"key\":\"a\",\"of\":\"CLASS\",\"check\":\"true\",\"severity\":\"ERROR\",\"message\":\"m\",\"messageEn\":\"m\"}]|/checks/0/of RULE_CLASS_LIST",
                "\"parameters\":{\"limit\":\"nothing\"}|/parameters/limit PARAMETER_UNKNOWN",
                "\"audience\":{\"types\":[\"x\"]}|/audience/types/0 AUDIENCE_TYPE",
                "\"audience\":{\"stages\":[\"COLLEGE\"]}|/audience/stages/0 STAGE_UNKNOWN"
            })
    void aWrongFormulaIsRefusedAtThePlace(String more, String error) {
        put(admin(), "/v1/forms/example-wrong", form("\"elements\":[\"equipmentValue\",\"multimediaRooms\"]," + more))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"elements\":[]|/elements FORM_EMPTY",
                "\"elements\":[\"nothing\"]|/elements/0 FORM_ELEMENT_UNKNOWN",
                "\"elements\":[\"equipmentValue\",\"equipmentValue\"]|/elements/1 FORM_ELEMENT_TWICE",
                "\"elements\":[\"equipmentValue\"],\"required\":[\"multimediaRooms\"]|/required/0 FORM_ELEMENT_MISSING",
                "\"elements\":[\"equipmentValue\"],\"rules\":[null]|/rules/0 RULE_PARTS",
                "\"elements\":[\"equipmentValue\"],\"rules\":[{\"key\":\"a\",\"relation\":\"EQUAL\",\"total\":\"equipmentValue\",\"severity\":\"ERROR\"}]|/rules/0 RULE_PARTS",
                "\"elements\":[\"equipmentValue\"],\"rules\":[{\"key\":\"a\",\"relation\":\"LESS\",\"total\":\"equipmentValue\",\"parts\":[\"equipmentValue\"],\"severity\":\"ERROR\"}]|/rules/0/relation RULE_RELATION_UNKNOWN",
                "\"elements\":[\"equipmentValue\"],\"rules\":[{\"key\":\"a\",\"relation\":\"EQUAL\",\"total\":\"equipmentValue\",\"classesOf\":\"PRIMARY\",\"severity\":\"ERROR\"}]|/rules/0/classesOf RULE_CLASS_LIST",
                "\"elements\":[\"equipmentValue\"],\"rules\":[{\"key\":\"a\",\"relation\":\"AT_MOST\",\"total\":\"equipmentValue\",\"parts\":[\"equipmentValue\"],\"residual\":\"equipmentValue\",\"severity\":\"ERROR\"}]|/rules/0/residual RULE_RESIDUAL"
            })
    void aWrongFormIsRefusedAtThePlace(String more, String error) {
        put(admin(), "/v1/forms/example-wrong", form(more))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }
}
