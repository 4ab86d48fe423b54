package io.junheng.registry.returns;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.remarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.registry.Books;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong when they report, by every way in. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReturnBadInputTest {

    private static final String SCHOOL = "2122976051";
    private static final String NINE_YEARS = "3122976052";
    private static final String POINT = "2122976053";

    @BeforeEach
    void schools() {
        counties();
        if (admin().get("/v1/schools/" + POINT).statusCode() == 404) {
            school(SCHOOL, "211", "");
            school(NINE_YEARS, "312", "");
            school(POINT, "218", ",\"centralSchool\":\"" + SCHOOL + "\"");
        }
    }

    private static void school(String code, String type, String more) {
        put(
                        admin(),
                        "/v1/schools/" + code,
                        "{\"name\":\"%s学校（示例）\",\"type\":\"%s\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220322001\",\"openedOn\":\"1990-09-01\"%s}"
                                .formatted(code, type, more))
                .then()
                .statusCode(201);
    }

    private static String path(String school, int year) {
        return "/v1/returns/schools/" + school + "/" + year;
    }

    private static String body(String values, String classes) {
        return "{\"form\":\"compulsory-school\",\"values\":{" + values + "},\"classes\":[" + classes + "]}";
    }

    private static String aClass(String name, String stage, String grade, int pupils) {
        return "{\"name\":\"%s\",\"stage\":\"%s\",\"grade\":\"%s\",\"pupils\":%d}"
                .formatted(name, stage, grade, pupils);
    }

    @Test
    void aClosedSchoolReportsForNoYearAfterItsEndByNoWayIn() {
        // Given
        String closed = "2122976054";
        school(closed, "211", ",\"closedOn\":\"2020-08-31\"");

        // When
        JsonPath job = imported(
                "school-returns",
                "schoolCode,year,form,pupilsPrimary\n" + closed + ",2019,compulsory-school,5\n" + closed
                        + ",2020,compulsory-school,5\n");

        // Then
        assertThat(counts(job)).isEqualTo("1 0 0 1");
        assertThat(remarks(job)).containsExactly("3 null SCHOOL_NOT_STANDING");
        put(admin(), path(closed, 2021), body("\"pupilsPrimary\":5", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_NOT_STANDING"));
    }

    @Test
    void aSchoolThatWasClosedMeanwhileDoesNotSubmitItsDraft() {
        // Given
        String closing = "2122976055";
        school(closing, "211", "");
        put(admin(), path(closing, 2021), body("\"pupilsPrimary\":5", ""))
                .then()
                .statusCode(201);
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"closedOn\":\"2021-08-31\"}")
                .patch("/v1/schools/" + closing)
                .then()
                .statusCode(200);

        // Then
        post(admin(), path(closing, 2021) + "/transitions", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_NOT_STANDING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１２３|pupilsPrimary NUMBER_FORMAT",
                "12O|pupilsPrimary NUMBER_FORMAT",
                "1,234|pupilsPrimary NUMBER_FORMAT",
                "'1 234'|pupilsPrimary NUMBER_FORMAT",
                "-5|pupilsPrimary NUMBER_NEGATIVE",
                "5.5|pupilsPrimary NUMBER_NOT_INTEGER",
                "9999999999999999|pupilsPrimary NUMBER_RANGE",
                "1e3|pupilsPrimary NUMBER_FORMAT",
                "=5|pupilsPrimary NUMBER_FORMAT",
                "五|pupilsPrimary NUMBER_FORMAT",
                "٣|pupilsPrimary NUMBER_FORMAT"
            })
    void aFigureThatIsNoneIsNamedAndNeverBecomesNought(String cell, String error) {
        // When
        JsonPath job = imported(
                "school-returns",
                "schoolCode,year,form,pupilsPrimary\n" + SCHOOL + ",2001,compulsory-school,\"" + cell + "\"\n");

        // Then
        assertThat(remarks(job)).containsExactly("2 " + error);
        admin().get(path(SCHOOL, 2001)).then().statusCode(404);
    }

    @Test
    void aSchoolCodeInFullWidthDigitsIsNoSchool() {
        // When
        JsonPath job =
                imported("school-returns", "schoolCode,year,form,pupilsPrimary\n２１２２９７６０５１,2002,compulsory-school,5\n");

        // Then
        assertThat(remarks(job)).containsExactly("2 schoolCode SCHOOL_UNKNOWN");
    }

    @Test
    void theSameReturnTwiceInOneFileIsToldTheSecondTime() {
        // When
        JsonPath job = imported(
                "school-returns",
                "schoolCode,year,form,pupilsPrimary\n" + SCHOOL + ",2003,compulsory-school,5\n" + SCHOOL
                        + ",2003,compulsory-school,6\n");

        // Then
        assertThat(counts(job)).isEqualTo("1 0 0 1");
        admin().get(path(SCHOOL, 2003)).then().body("values.pupilsPrimary", equalTo(5));
    }

    @Test
    void twoClassesOfOneNameAndGradeAreToldAndOneNameInTwoGradesIsNot() {
        put(
                        admin(),
                        path(SCHOOL, 2004),
                        body("", aClass("1班", "PRIMARY", "P1", 40) + "," + aClass("1班", "PRIMARY", "P1", 41)))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/classes/1 CLASS_TWICE"));
        put(
                        admin(),
                        path(SCHOOL, 2004),
                        body("", aClass("1班", "PRIMARY", "P1", 40) + "," + aClass("1班", "PRIMARY", "P2", 41)))
                .then()
                .statusCode(201)
                .body("classes.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2122976051, JUNIOR, J1, /classes/0/stage CLASS_STAGE",
        "2122976053, JUNIOR, J1, /classes/0/stage CLASS_STAGE",
        "3122976052, SENIOR, S1, /classes/0/stage CLASS_STAGE",
        "2122976051, PRIMARY, P7, /classes/0/grade CLASS_GRADE",
        "3122976052, JUNIOR, P1, /classes/0/grade CLASS_GRADE",
        "2122976051, PRIMARY, Ｐ1, /classes/0/grade CLASS_GRADE"
    })
    void aClassInAGradeThatTheTypeLacksIsRefused(String school, String stage, String grade, String error) {
        put(admin(), path(school, 2005), body("", aClass("1班", stage, grade, 40)))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void aNineYearSchoolHasClassesOfBothStages() {
        put(
                        admin(),
                        path(NINE_YEARS, 2008),
                        body("", aClass("1班", "PRIMARY", "P6", 40) + "," + aClass("1班", "JUNIOR", "J1", 40)))
                .then()
                .statusCode(201);
    }

    @Test
    void ofTwoEditorsTheSecondIsToldThatTheReturnHasChanged() {
        // Given
        put(admin(), path(SCHOOL, 2006), body("\"pupilsPrimary\":5", "")).then().statusCode(201);

        // When
        put(admin(), path(SCHOOL, 2006), body("\"pupilsPrimary\":6", ""), "If-Match", "\"1\"")
                .then()
                .statusCode(200);

        // Then
        put(admin(), path(SCHOOL, 2006), body("\"pupilsPrimary\":7", ""), "If-Match", "\"1\"")
                .then()
                .statusCode(412);
        admin().get(path(SCHOOL, 2006)).then().body("values.pupilsPrimary", equalTo(6));
    }

    @Test
    void ofSeveralSubmissionsAtOnceOneTakesEffect() throws InterruptedException, ExecutionException {
        // Given
        String values = """
                "pupilsPrimary":40,"higherDegreeTeachersPrimary":3,"backboneTeachersPrimary":1,"artsSportsTeachersPrimary":1,
                "teachingRoomsArea":400,"indoorSportsArea":0,"sportsGroundArea":900,"equipmentValue":8.5,"multimediaRooms":2
                """;
        put(admin(), path(SCHOOL, 2007), body(values, aClass("1班", "PRIMARY", "P1", 40)))
                .then()
                .statusCode(201);
        ExecutorService reporters = Executors.newFixedThreadPool(5);
        List<Callable<Integer>> submissions = IntStream.range(0, 5)
                .mapToObj(i -> (Callable<Integer>)
                        () -> post(admin(), path(SCHOOL, 2007) + "/transitions", "{\"to\":\"SUBMITTED\"}")
                                .statusCode())
                .toList();

        // When
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : reporters.invokeAll(submissions)) {
            answers.add(answer.get());
        }
        reporters.shutdown();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409);
        admin().get(path(SCHOOL, 2007) + "/history").then().body("items.status", contains("DRAFT", "SUBMITTED"));
    }

    private static JsonPath importedBook(byte[] book) {
        return finished(admin().contentType(Books.XLSX)
                .body(book)
                .post("/v1/imports/school-returns")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    @Test
    void aFormulaInACellIsNotComputedButNamed() {
        // When
        JsonPath job = importedBook(Books.of(Map.of(
                "data!A1",
                "schoolCode",
                "data!B1",
                "year",
                "data!C1",
                "form",
                "data!D1",
                "pupilsPrimary", //
                "data!A2",
                SCHOOL,
                "data!B2",
                2009,
                "data!C2",
                "compulsory-school",
                "data!D2",
                "=40+2")));

        // Then
        assertThat(remarks(job)).containsExactly("2 pupilsPrimary NUMBER_FORMAT");
        admin().get(path(SCHOOL, 2009)).then().statusCode(404);
    }

    @Test
    void aBombIsGivenUpBeforeItExpands() {
        // When
        JsonPath job = importedBook(Books.bomb());

        // Then
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(remarks(job)).containsExactly("1 null UNREADABLE_FILE");
    }

    @Test
    void aFigureGivenTwiceIsRefusedInABodyAndInAFile() {
        put(admin(), path(SCHOOL, 2010), body("\"pupilsPrimary\":5,\"pupilsPrimary\":6", ""))
                .then()
                .statusCode(400)
                .body("errors.code", contains("DUPLICATE_PROPERTY"));
        JsonPath job = imported(
                "school-returns",
                "schoolCode,year,form,pupilsPrimary,pupilsPrimary\n" + SCHOOL + ",2010,compulsory-school,5,6\n");
        assertThat(remarks(job)).containsExactly("1 pupilsPrimary DUPLICATE_COLUMN");
        admin().get(path(SCHOOL, 2010)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"charterAdopted, 也许", "charterAdopted, 2", "computers, 是"})
    void yesAndNoAreWordsOnlyWhereTheFormAsksForThem(String element, String cell) {
        // Given
        imported(
                "school-returns", "schoolCode,year,form,charterAdopted\n" + SCHOOL + ",2011,compulsory-conditions,是\n");

        // When
        JsonPath job = imported(
                "school-returns",
                "schoolCode,year,form," + element + "\n" + SCHOOL + ",2011,compulsory-conditions," + cell + "\n");

        // Then
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        admin().get(path(SCHOOL, 2011)).then().body("values.charterAdopted", equalTo(1));
    }
}
