package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.rows.ReturnRows.draft;
import static io.junheng.registry.rows.ReturnRows.errors;
import static io.junheng.registry.rows.ReturnRows.line;
import static io.junheng.registry.rows.ReturnRows.load;
import static io.junheng.registry.rows.ReturnRows.locked;
import static io.junheng.registry.rows.ReturnRows.ofRegion;
import static io.junheng.registry.rows.ReturnRows.ofSchool;
import static io.junheng.registry.rows.ReturnRows.school;
import static io.junheng.registry.rows.ReturnRows.statement;
import static io.junheng.registry.rows.ReturnRows.to;
import static io.junheng.registry.rows.ReturnRows.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.registry.Books;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms behind the indicators, as they are shipped: what they compute, ask, refuse and warn of. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ShippedFormsTest {

    private static final String TOWN = "220322941";
    private static final String SCHOOL = "2122979411";
    private static final String BIG_SCHOOL = "2122979412";
    private static final String PRIVATE_KINDERGARTEN = "1122979413";

    @BeforeEach
    void packs() {
        load("compulsory-education", "school-statistics", "preschool");
        town(TOWN);
        if (admin().get("/v1/schools/" + PRIVATE_KINDERGARTEN).statusCode() == 404) {
            school(SCHOOL, "211", TOWN, "");
            school(BIG_SCHOOL, "211", TOWN, "");
            school(PRIVATE_KINDERGARTEN, "111", TOWN, "");
        }
    }

    @Test
    void whatIndicatorsCountOfTeachersIsWorkedOutOfDegreesSubjectsAndRanks() {
        // Given
        Map<String, Object> cells = new HashMap<>(Map.of("教基4155!C6", 20, "教基4155!C10", 1, "教基4155!C11", 12));
        cells.putAll(Map.of("教基4155!C12", 6, "教基4155!L6", 1, "教基4155!O6", 2, "教基4153!C9", 3, "教基4153!C10", 5));
        for (String blank : List.of("教基4155!C9", "教基4155!N6", "教基4155!P6", "教基4153!C8")) {
            cells.put(blank, 0);
        }

        // When
        admin().contentType(Books.XLSX)
                .body(Books.of(cells))
                .post("/v1/sheet-mappings/statutory-primary-teachers/workbook.xlsx?code=" + SCHOOL + "&year=2010")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        // Then
        admin().get(ofSchool(SCHOOL, 2010) + "?form=school-teachers")
                .then()
                .body("values.higherDegreeTeachersPrimary", equalTo(19))
                .body("values.artsSportsTeachersPrimary", equalTo(3))
                .body("values.midTitleTeachersPrimary", equalTo(8));
        assertThat(errors(to(ofSchool(SCHOOL, 2010), "school-teachers", "SUBMITTED")))
                .contains("/values/staffAll ELEMENT_REQUIRED", "/values/teachersPrimaryBelow ELEMENT_REQUIRED");
    }

    @Test
    void roomsThatNobodyClassifiedAreTheirOwnRemainderAndStructuresMakeUpTheWhole() {
        // Given
        String purposes = """
                "buildingsTotal":3000,"teachingRoomsArea":2000,"buildingsOffice":300,"buildingsLiving":400,"buildingsOther":100,
                "buildingsBrickConcrete":1000,"buildingsBrickWood":0,"buildingsEarthWood":0,"buildingsDangerous":0,
                "buildingsNew":0,"buildingsRented":0,
                """;

        // When
        draft(ofSchool(SCHOOL, 2011), "school-buildings", purposes + "\"buildingsFrame\":1900")
                .then()
                .statusCode(201)
                .body("values.buildingsUnclassified", equalTo(200))
                .body("warnings", contains("RECONCILIATION_WARNING:purposes", "RECONCILIATION_ERROR:structures"));

        // Then
        assertThat(errors(to(ofSchool(SCHOOL, 2011), "school-buildings", "SUBMITTED")))
                .singleElement()
                .asString()
                .startsWith("/values/buildingsTotal ");
        for (String school : List.of(SCHOOL, BIG_SCHOOL, PRIVATE_KINDERGARTEN)) {
            locked(ofSchool(school, 2015), "school-buildings", purposes + "\"buildingsFrame\":2000");
        }
        assertThat((Number) line(statement("dangerous-buildings-share", TOWN, 2015), "buildings", "value"))
                .isEqualTo(9000);
        assertThat((Number) line(statement("dangerous-buildings-share", TOWN, 2015), "share", "value"))
                .isEqualTo(0);
    }

    private static String sizes(int regular, int large, int superLarge) {
        return """
                "classesPrimary":%d,"classesPrimaryUpTo25":0,"classesPrimary26To30":0,"classesPrimary31To35":0,
                "classesPrimary36To40":0,"classesPrimary41To45":%d,"classesPrimary46To50":0,"classesPrimary51To55":0,
                "classesPrimary56To60":%d,"classesPrimary61To65":0,"classesPrimary66AndMore":%d
                """.formatted(regular + large + superLarge, regular, large, superLarge);
    }

    @Test
    void aSuperLargeClassIsALargeOneTooInTheSharesOfARegion() {
        // When
        locked(ofSchool(SCHOOL, 2012), "class-sizes", sizes(12, 0, 0));
        JsonPath big = locked(ofSchool(BIG_SCHOOL, 2012), "class-sizes", sizes(5, 2, 1));

        // Then
        assertThat(big.getInt("values.largeClassesPrimary")).isEqualTo(3);
        JsonPath shares = statement("class-size-shares", TOWN, 2012);
        assertThat((Number) line(shares, "largeP", "value")).isEqualTo(15);
        assertThat((Number) line(shares, "superLargeP", "value")).isEqualTo(5);
    }

    @Test
    void aPrivateKindergartenIsNotAskedForPostsAndAPublicOneIs() {
        String path = ofSchool(PRIVATE_KINDERGARTEN, 2013);
        assertThat(errors(draft(path, "kindergarten-assessment", "\"publicKindergarten\":false,\"vacantPosts\":2")))
                .containsExactly("/values/vacantPosts ELEMENT_NOT_ASKED");
        draft(path, "kindergarten-assessment", "\"publicKindergarten\":false,\"designedSince2017\":false")
                .then()
                .statusCode(201);
        assertThat(errors(to(path, "kindergarten-assessment", "SUBMITTED")))
                .contains("/values/payFollowsPublic ELEMENT_REQUIRED", "/values/notForCapital ELEMENT_REQUIRED")
                .doesNotContain("/values/vacantPosts ELEMENT_REQUIRED", "/values/buildingStandardMet ELEMENT_REQUIRED");
    }

    @Test
    void thresholdsOfACountyAreMetAtTheBoundaryAndOneVetoIsEnough() {
        // Given
        locked(ofRegion("220322", 2014), "county-compulsory", """
                "nearbyEntrantsUrban":100,"entrantsUrban":100,"nearbyEntrantsTown":95,"entrantsTown":100,"seniorQuotaShared":50,
                "seniorQuota":100,"migrantPupils":100,"migrantPupilsPlaced":84,"disabledChildren":20,"disabledChildrenEnrolled":19,
                "specialSchoolFundsPerPupil":8000
                """);
        String conditions = """
                "basicBalanceYear":%d,"monitoringHeld":true,"layoutPlanned":true,"unifiedConstruction":true,"unifiedStaffing":true,
                "unifiedPublicFunds":true,"unifiedEquipment":true,"performancePayApproved":true,"staffAllocated":true,
                "quotaTiltsRural":true,"leftBehindCare":true,"examAdmissions":false,"schoolChoice":false,"keySchools":%s,
                "postsLeftVacant":false,"majorIncidents":false,"fraud":false,"tutoringUnruly":false
                """;
        locked(ofRegion("220322", 2014), "county-assessment", conditions.formatted(2011, "true"));

        // Then
        JsonPath rates = statement("county-compulsory-rates", "220322", 2014);
        for (String met : List.of("nearbyUrban", "nearbyTown", "quotaShare", "specialFunds", "disabledShare")) {
            assertThat((Boolean) line(rates, met, "met")).as(met).isTrue();
        }
        assertThat((Boolean) line(rates, "migrantShare", "met")).isFalse();
        JsonPath application = statement("county-assessment-conditions", "220322", 2014);
        assertThat((Boolean) line(application, "threeYears", "met")).isTrue();
        assertThat((Boolean) line(application, "noVeto", "met")).isFalse();
        assertThat(application.getString("verdict")).isEqualTo("NOT_MET");
        draft(ofRegion("220322", 2013), "county-assessment", conditions.formatted(2014, "false"))
                .then()
                .statusCode(201);
        to(ofRegion("220322", 2013), "county-assessment", "SUBMITTED")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values/basicBalanceYear"));
    }
}
