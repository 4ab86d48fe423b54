package io.junheng.registry.returns;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.remarks;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Importing returns and classes: the demo county from file to locked, real figures of 铁东区, and files that are wrong. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReturnImportTest {

    private final Database database = Database.ofApplication();

    @BeforeEach
    void schools() {
        counties();
    }

    private static JsonPath all(RequestSpecification caller, String to) {
        String request =
                "{\"to\":\"" + to + "\",\"regionCode\":\"220322\",\"year\":2023,\"form\":\"compulsory-school\"}";
        return finished(post(caller, "/v1/returns/transitions", request)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    @Test
    void theDemoCountyGoesFromFileToLockedAndTheFilesOnceMoreChangeNothing() {
        // When
        JsonPath returns = imported(admin(), "school-returns", pack("demo-lishu/school-returns-2023.csv"));
        JsonPath classes = imported(admin(), "classes", pack("demo-lishu/classes-2023.csv"));
        JsonPath submitted = all(admin(), "SUBMITTED");
        JsonPath verified = all(verifier(), "VERIFIED");
        JsonPath locked = all(verifier(), "LOCKED");
        JsonPath returnsAgain = imported(admin(), "school-returns", pack("demo-lishu/school-returns-2023.csv"));
        JsonPath classesAgain = imported(admin(), "classes", pack("demo-lishu/classes-2023.csv"));

        // Then
        assertThat(counts(returns)).isEqualTo("46 0 0 0");
        assertThat(counts(classes)).isEqualTo("712 0 0 0");
        assertThat(counts(submitted)).isEqualTo("0 46 0 0");
        assertThat(counts(verified)).isEqualTo("0 46 0 0");
        assertThat(counts(locked)).isEqualTo("0 46 0 0");
        assertThat(counts(returnsAgain)).isEqualTo("0 0 46 0");
        assertThat(counts(classesAgain)).isEqualTo("0 0 712 0");
        admin().get("/v1/returns/schools/2122990004/2023")
                .then()
                .body("status", equalTo("LOCKED"))
                .body("values.equipmentValue", equalTo(200))
                .body("warnings.size()", equalTo(0));
        admin().get("/v1/returns/schools/2122990004/2023/history")
                .then()
                .body("items[0].status", equalTo("DRAFT"))
                .body("items[0].version", equalTo(1))
                .body("items[0].actor", equalTo("ann"))
                .body("items.status", hasItems("SUBMITTED", "VERIFIED", "LOCKED"));
    }

    @Test
    void aChangedRowOfALockedReturnIsRefusedAndSoIsAChangedClass() {
        // Given
        String header = "schoolCode,year,form,pupilsPrimary\n";
        String classes = "schoolCode,year,form,stage,grade,name,pupils\n";
        imported("school-returns", header + "2122995001,2019,compulsory-school,5\n");
        imported("classes", classes + "2122995001,2019,compulsory-school,PRIMARY,P1,一班,5\n");
        database.execute(
                "update filed_return set status = 'LOCKED', submitted_by = 'a', verified_by = 'b' where subject_code = '2122995001' and year = 2019");

        // When
        JsonPath changed = imported("school-returns", header + "2122995001,2019,compulsory-school,6\n");
        JsonPath same = imported("school-returns", header + "2122995001,2019,compulsory-school,5.0\n");
        JsonPath other = imported("classes", classes + "2122995001,2019,compulsory-school,PRIMARY,P1,一班,6\n");

        // Then
        assertThat(remarks(changed)).containsExactly("2 null RETURN_NOT_OPEN");
        assertThat(counts(same)).isEqualTo("0 0 1 0");
        assertThat(remarks(other)).containsExactly("2 null RETURN_NOT_OPEN");
    }

    @Test
    void r060AndR137TheFiguresOfTiedongGoInAndTheDifferenceIsWarnedOf() {
        // When
        JsonPath job = imported(admin(), "region-returns", pack("tiedong-2011/region-returns.csv"));

        // Then
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(remarks(job))
                .containsExactly("3 establishmentTotal RECONCILIATION_WARNING", "3 staffTotal RECONCILIATION_WARNING");
        admin().get("/v1/returns/regions/220303/2011")
                .then()
                .body("values.budgetEducationAppropriation", equalTo(19432.9f))
                .body("values.recurrentRevenue", equalTo(12706))
                .body("values.establishmentUnclassified", equalTo(194))
                .body("values.staffUnclassified", equalTo(194))
                .body("warnings", contains("RECONCILIATION_WARNING:establishment", "RECONCILIATION_WARNING:staff"));
        assertThat(counts(imported(admin(), "region-returns", pack("tiedong-2011/region-returns.csv"))))
                .isEqualTo("0 0 2 0");
    }

    @Test
    void everyWrongCellIsToldByRowAndColumn() {
        // When
        JsonPath job = imported(
                "school-returns",
                "schoolCode,year,form,pupilsPrimary,equipmentValue\n"
                        + "2122995001,2018,compulsory-school,NaN,1e400\n"
                        + "2122995001,2017,compulsory-school,\"1,234\",-5\n"
                        + "2122995001,2016,compulsory-school,١٢,Infinity\n"
                        + "2122999999,2018,compulsory-school,5,5\n"
                        + "2122995001,18,compulsory-school,5,5\n"
                        + "2122995001,2015,nothing,5,5\n"
                        + "2122995001,2014,compulsory-school,５,=1+1\n"
                        + "2122995001,2013,compulsory-school,5,\n");

        // Then
        assertThat(counts(job)).isEqualTo("1 0 0 7");
        assertThat(remarks(job))
                .containsExactlyInAnyOrder(
                        "2 pupilsPrimary NUMBER_FORMAT",
                        "2 equipmentValue NUMBER_FORMAT",
                        "3 pupilsPrimary NUMBER_FORMAT",
                        "3 equipmentValue NUMBER_NEGATIVE",
                        "4 pupilsPrimary NUMBER_FORMAT",
                        "4 equipmentValue NUMBER_FORMAT",
                        "5 schoolCode SCHOOL_UNKNOWN",
                        "6 year YEAR_FORMAT",
                        "7 form FORM_UNKNOWN",
                        "8 pupilsPrimary NUMBER_FORMAT",
                        "8 equipmentValue NUMBER_FORMAT");
        admin().get("/v1/returns/schools/2122995001/2013")
                .then()
                .body("values.pupilsPrimary", equalTo(5))
                .body("values.containsKey('equipmentValue')", equalTo(false));
    }

    @Test
    void anUnknownColumnIsRefusedBeforeAnyRow() {
        // When
        JsonPath job =
                imported("school-returns", "schoolCode,year,form,nothing\n2122995001,2012,compulsory-school,5\n");

        // Then
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(remarks(job)).containsExactly("1 nothing UNKNOWN_COLUMN");
    }

    @Test
    void wrongClassesAreToldByRowAndColumn() {
        // Given
        imported("school-returns", "schoolCode,year,form,pupilsPrimary\n2122995002,2018,compulsory-school,5\n");

        // When
        JsonPath job = imported(
                "classes",
                "schoolCode,year,form,stage,grade,name,pupils\n"
                        + "2122995002,2018,compulsory-school,JUNIOR,J1,七年级1班,40\n"
                        + "2122995002,2018,compulsory-school,PRIMARY,P9,九班,40\n"
                        + "2122995002,2018,compulsory-school,PRIMARY,P1,一班,-4\n"
                        + "2122995002,2018,compulsory-school,PRIMARY,P1,二班,1000\n"
                        + "2122995002,2018,compulsory-school,PRIMARY,P1,三\u200b班,40\n"
                        + "2122995002,1999,compulsory-school,PRIMARY,P1,四班,40\n"
                        + "2122995002,2018,compulsory-school,PRIMARY,P1,五班,40\n"
                        + "2122995002,2018,compulsory-school,PRIMARY,P1,五班,41\n");

        // Then
        assertThat(counts(job)).isEqualTo("1 0 0 7");
        assertThat(remarks(job))
                .containsExactly(
                        "2 stage CLASS_STAGE",
                        "3 grade CLASS_GRADE",
                        "4 pupils CLASS_PUPILS",
                        "5 pupils CLASS_PUPILS",
                        "6 name NAME_UNSAFE",
                        "7 schoolCode RETURN_MISSING",
                        "9 schoolCode DUPLICATE_IN_FILE");
    }

    @Test
    void importsStayInsideTheScopeAndASchoolsUserInsideItsSchool() {
        // Given
        String file = "schoolCode,year,form,pupilsPrimary\n"
                + "2122990020,2011,compulsory-school,5\n2122995003,2011,compulsory-school,5\n";

        // When
        JsonPath byCounty =
                imported(as("ann", "admin", "220323"), "school-returns", file.getBytes(StandardCharsets.UTF_8));
        String id = ofSchool("2122990021", "220322")
                .contentType("text/csv")
                .body((file + "2122990021,2011,compulsory-school,5\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/school-returns")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath bySchool = finished(id);

        // Then
        assertThat(remarks(byCounty)).containsExactly("2 schoolCode SCHOOL_UNKNOWN");
        assertThat(counts(bySchool)).isEqualTo("1 0 0 2");
        ofSchool("2122990021", "220322")
                .contentType("text/csv")
                .body("x")
                .post("/v1/imports/schools")
                .then()
                .statusCode(403);
    }

    @Test
    void theTemplateHasTheColumnsOfTheForms() {
        byte[] sheet = admin().get("/v1/imports/school-returns/template.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(sheet).startsWith((byte) 'P', (byte) 'K');
    }
}
