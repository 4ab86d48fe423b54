package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.ReturnRows.draft;
import static io.junheng.registry.rows.ReturnRows.errors;
import static io.junheng.registry.rows.ReturnRows.line;
import static io.junheng.registry.rows.ReturnRows.load;
import static io.junheng.registry.rows.ReturnRows.locked;
import static io.junheng.registry.rows.ReturnRows.ofRegion;
import static io.junheng.registry.rows.ReturnRows.ofSchool;
import static io.junheng.registry.rows.ReturnRows.parameter;
import static io.junheng.registry.rows.ReturnRows.school;
import static io.junheng.registry.rows.ReturnRows.statement;
import static io.junheng.registry.rows.ReturnRows.to;
import static io.junheng.registry.rows.ReturnRows.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows about staffing and funding; ratios and standards are set for a town of the rows' own. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReturnsFundingRowsTest {

    private static final String TOWN = "220322931";
    private static final String SPECIAL =
            "\"specialSchoolPupils\":0,\"specialClassPupils\":0,\"inclusivePupils\":0,\"homeTaughtPupils\":0";

    @BeforeEach
    void packs() {
        load("staffing-and-funding");
        town(TOWN);
        if (admin().get("/v1/schools/2122979311").statusCode() == 404) {
            school("2122979311", "211", TOWN, "");
            school("2122979312", "211", TOWN, ",\"boarding\":true");
            school("2122979313", "218", TOWN, ",\"centralSchool\":\"2122979311\"");
            school("3122979314", "312", TOWN, ",\"boarding\":true");
            school("1122979315", "111", TOWN, "");
        }
        parameter("pupils-per-post-primary", TOWN, "19");
        parameter("pupils-per-post-junior", TOWN, "13.5");
        parameter("public-funds-per-pupil-primary", TOWN, "295");
        parameter("public-funds-per-pupil-junior", TOWN, "445");
        parameter("boarding-supplement-per-pupil", TOWN, "200");
        parameter("special-funds-per-pupil", TOWN, "6000");
        parameter("boarding-aid-primary", TOWN, "500");
        parameter("boarding-aid-junior", TOWN, "750");
        parameter("fee-balance-tolerance", TOWN, "1");
        parameter("cost-accounting-validity", TOWN, "3");
    }

    private static Response staffing(int year, int pupils, int classes, int staff) {
        return draft(
                ofSchool("2122979311", year),
                "school-staffing",
                "\"pupilsPrimary\":%d,\"classesPrimary\":%d,\"staffInPost\":%d".formatted(pupils, classes, staff));
    }

    @Test
    void r136UpToTwoHundredPupilsTheClassRuleCountsTooAndTheLargerHolds() {
        staffing(2001, 200, 6, 11)
                .then()
                .statusCode(201)
                .body("values.postsByPupils", equalTo(11))
                .body("values.postsByClasses", equalTo(12))
                .body("values.postsNorm", equalTo(12))
                .body("values.postsGap", equalTo(1))
                .body("warnings", contains("CHECK_WARNING:filled"));
        staffing(2002, 201, 6, 11)
                .then()
                .body("values.postsByClasses", equalTo(0))
                .body("values.postsNorm", equalTo(11))
                .body("values.postsGap", equalTo(0));
        staffing(2003, 190, 3, 12)
                .then()
                .body("values.postsByClasses", equalTo(6))
                .body("values.postsNorm", equalTo(10))
                .body("values.postsGap", equalTo(-2));
    }

    @Test
    void r137TheTotalHidesASurplusInTownAndAShortageInTheCountrySoTheSplitIsShown() {
        // Given
        locked(ofRegion("220303", 2006), "county-annual", """
                "establishmentTotal":3115,"establishmentUrban":1697,"establishmentRural":1224,
                "staffTotal":3021,"staffUrban":1901,"staffRural":926
                """);

        // When
        JsonPath split = statement("staffing-split", "220303", 2006);

        // Then
        assertThat((Integer) line(split, "totalGap", "value")).isEqualTo(-94);
        assertThat((Integer) line(split, "urbanGap", "value")).isEqualTo(204);
        assertThat((Integer) line(split, "ruralGap", "value")).isEqualTo(-298);
        assertThat((Float) line(split, "totalRate", "value")).isEqualTo(96.982343f);
        assertThat((Float) line(split, "urbanRate", "value")).isEqualTo(112.021214f);
        assertThat((Float) line(split, "ruralRate", "value")).isEqualTo(75.653595f);
        assertThat((Boolean) line(split, "noMismatch", "holds")).isFalse();
        assertThat(split.getString("verdict")).isEqualTo("NOT_MET");
    }

    private static Response funds(String school, int year, String pupils, String more) {
        return draft(ofSchool(school, year), "public-funds", pupils + "," + SPECIAL + more);
    }

    @Test
    void r160BelowAHundredAreFundedAsAHundredEachPointAloneAndKindergartensNot() {
        funds("2122979311", 2001, "\"pupilsPrimary\":99", "")
                .then()
                .statusCode(201)
                .body("values.fundedPupils", equalTo(100))
                .body("values.publicFundsPrimary", equalTo(29500))
                .body("values.publicFundsTotal", equalTo(29500));
        funds("2122979311", 2002, "\"pupilsPrimary\":100", "").then().body("values.publicFundsPrimary", equalTo(29500));
        funds("2122979311", 2003, "\"pupilsPrimary\":101", "").then().body("values.publicFundsPrimary", equalTo(29795));
        funds("2122979313", 2003, "\"pupilsPrimary\":12", "")
                .then()
                .body("values.fundedPupils", equalTo(100))
                .body("values.publicFundsPrimary", equalTo(29500));
        funds("2122979311", 2004, "\"pupilsPrimary\":0", "").then().body("values.publicFundsPrimary", equalTo(0));
        assertThat(errors(funds("1122979315", 2003, "\"pupilsPrimary\":0", ""))).containsExactly("/form FORM_AUDIENCE");
    }

    @Test
    void r161BoardersAreFundedByTheirRealNumberAndSpecialModesNotBelowTheProvincialStandard() {
        // When
        Response boarding = funds("2122979312", 2001, "\"pupilsPrimary\":90,\"boardersPrimary\":60", "");

        // Then
        boarding.then()
                .statusCode(201)
                .body("values.fundedPupils", equalTo(100))
                .body("values.publicFundsPrimary", equalTo(29500))
                .body("values.boardingSupplement", equalTo(12000))
                .body("values.publicFundsTotal", equalTo(41500));
        for (String mode :
                new String[] {"specialSchoolPupils", "specialClassPupils", "inclusivePupils", "homeTaughtPupils"}) {
            int year = 2002 + mode.length();
            String special = SPECIAL.replace("\"" + mode + "\":0", "\"" + mode + "\":2");
            String path = ofSchool("2122979312", year);
            draft(
                            path,
                            "public-funds",
                            "\"pupilsPrimary\":90,\"boardersPrimary\":0," + special + ",\"specialFundsPerPupil\":5999")
                    .then()
                    .statusCode(201);
            Response refused = to(path, "public-funds", "SUBMITTED");
            refused.then().statusCode(422);
            assertThat(errors(refused)).containsExactly("/values/specialFundsPerPupil CHECK_ERROR");
            put(
                            admin(),
                            path,
                            "{\"form\":\"public-funds\",\"values\":{\"pupilsPrimary\":90,\"boardersPrimary\":0,"
                                    + special + ",\"specialFundsPerPupil\":6000}}",
                            "If-Match",
                            "*")
                    .then()
                    .statusCode(200)
                    .body("values.specialFunds", equalTo(12000));
            to(path, "public-funds", "SUBMITTED").then().statusCode(200);
        }
    }

    @Test
    void r162BoardingAidIsPaidByPersonsSoAChildInTwoGroupsIsPaidOnce() {
        // Given
        String lists =
                "\"aidRegisteredPoor\":9,\"aidLowIncome\":3,\"aidDestitute\":1,\"aidOrphans\":1,\"aidDisabled\":%d,\"aidMartyrs\":0,"
                        + "\"aidedBoardersPrimary\":10,\"aidedBoardersJunior\":4";

        // Then
        draft(ofSchool("3122979314", 2001), "student-aid", lists.formatted(0))
                .then()
                .statusCode(201)
                .body("values.boardingAid", equalTo(8000));
        draft(ofSchool("3122979314", 2002), "student-aid", lists.formatted(5))
                .then()
                .body("values.boardingAid", equalTo(8000))
                .body("warnings.size()", equalTo(0));
        draft(ofSchool("3122979314", 2003), "student-aid", lists.formatted(0).replace("Poor\":9", "Poor\":8"))
                .then()
                .body("warnings", contains("CHECK_ERROR:listed"));
    }

    @Test
    void r165TheFundingReportComesFromLockedAccountsAndHoldsEveryTest() {
        // Given
        locked(ofRegion("220382", 2010), "county-annual", """
                "budgetEducationAppropriation":16021.6,"recurrentRevenue":10567,"perPupilExpenditure":5000,"teacherPay":30000,
                "perPupilPublicFunds":240,"fiscalEducationSpending":39,"gdp":1000,"generalBudget":200,"generalBudgetEducation":30,
                "generalBudgetPerPupil":4000,"publicFundsStandardPrimary":240,"publicFundsStandardJunior":340,"surchargeDue":90,
                "surchargeCollected":90,"surchargePaid":90,"surchargeUsed":90,"civilServantPay":30000
                """);
        String accounts = """
                "budgetEducationAppropriation":19432.9,"recurrentRevenue":12706,"perPupilExpenditure":5600,"teacherPay":33000,
                "perPupilPublicFunds":295,"fiscalEducationSpending":40,"gdp":1000,"generalBudget":200,"generalBudgetEducation":31,
                "generalBudgetPerPupil":4000,"publicFundsStandardPrimary":295,"publicFundsStandardJunior":445,"surchargeDue":100,
                "surchargeCollected":100,"surchargePaid":99.5,"surchargeUsed":99.5,"civilServantPay":33000
                """;
        draft(ofRegion("220382", 2011), "county-annual", accounts).then().statusCode(201);

        // When
        admin().get("/v1/statements/funding-report/results/220382/2011")
                .then()
                .statusCode(409)
                .body("errors.code", contains("STATEMENT_NOT_LOCKED"));
        for (String status : new String[] {"SUBMITTED", "VERIFIED", "LOCKED"}) {
            to(ofRegion("220382", 2011), "county-annual", status).then().statusCode(200);
        }
        JsonPath report = statement("funding-report", "220382", 2011);

        // Then
        assertThat((Float) line(report, "lead", "value")).isBetween(1.049f, 1.05f);
        assertThat((String) line(report, "lead", "unit")).isEqualTo("pp");
        assertThat((Boolean) line(report, "lead", "met")).isTrue();
        assertThat((Integer) line(report, "shareOfGdp", "value")).isEqualTo(4);
        assertThat((Boolean) line(report, "shareOfGdp", "met")).isTrue();
        assertThat((Float) line(report, "shareOfGdpRise", "value")).isEqualTo(0.1f);
        assertThat((Boolean) line(report, "perPupilChange", "met")).isTrue();
        assertThat((Float) line(report, "standardGrowthPrimary", "value")).isEqualTo(22.916667f);
        assertThat((Float) line(report, "surchargeHandedOver", "value")).isEqualTo(-0.5f);
        assertThat((Boolean) line(report, "surchargeHandedOver", "met")).isFalse();
        assertThat((Integer) line(report, "payRatio", "value")).isEqualTo(1);
        assertThat((Boolean) line(report, "payRatio", "met")).isTrue();
        assertThat(report.getString("verdict")).isEqualTo("NOT_MET");
        assertThat(statement("funding-report", "220382", 2010).getString("verdict"))
                .isEqualTo("NOT_MET");
        admin().get("/v1/returns/completeness?form=county-annual&year=2012&regionCode=220382")
                .then()
                .body("missing.code", hasItem("220382"));
    }

    private static Response cost(int year, String fee, String other, int accounted) {
        return draft(ofSchool("1122979315", year), "kindergarten-cost", """
                "costPerPlace":9000,"subsidyPerPlace":3000,"feePerPlace":%s,"otherIncomePerPlace":%s,"costAccountedYear":%d
                """.formatted(fee, other, accounted));
    }

    @Test
    void r168FeeSubsidyAndOtherMakeUpTheCostAndAFeeChangesOnlyOnACostThatHolds() {
        // Given
        cost(2010, "5400", "600", 2009).then().statusCode(201).body("warnings.size()", equalTo(0));
        for (String status : new String[] {"SUBMITTED", "VERIFIED", "LOCKED"}) {
            to(ofSchool("1122979315", 2010), "kindergarten-cost", status).then().statusCode(200);
        }

        // Then
        cost(2009, "5400", "601", 2009).then().body("warnings.size()", equalTo(0));
        cost(2008, "5400", "602", 2008).then().body("warnings", contains("CHECK_ERROR:balance"));
        cost(2011, "5500", "500", 2007).then().statusCode(201).body("warnings", contains("CHECK_ERROR:feeChange"));
        Response refused = to(ofSchool("1122979315", 2011), "kindergarten-cost", "SUBMITTED");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused)).containsExactly("/values/costAccountedYear CHECK_ERROR");
        put(admin(), ofSchool("1122979315", 2011), """
                {"form":"kindergarten-cost","values":{"costPerPlace":9000,"subsidyPerPlace":3000,"feePerPlace":5500,
                "otherIncomePerPlace":500,"costAccountedYear":2008}}
                """, "If-Match", "*")
                .then()
                .statusCode(200)
                .body("warnings.size()", equalTo(0));
        post(admin(), ofSchool("1122979315", 2011) + "/transitions?form=kindergarten-cost", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(200);
    }
}
