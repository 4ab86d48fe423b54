package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.rows.Staff.correct;
import static io.junheng.registry.rows.Staff.enter;
import static io.junheng.registry.rows.Staff.enterCounty;
import static io.junheng.registry.rows.Staff.enterWith;
import static io.junheng.registry.rows.Staff.entered;
import static io.junheng.registry.rows.Staff.findings;
import static io.junheng.registry.rows.Staff.number;
import static io.junheng.registry.rows.Staff.refused;
import static io.junheng.registry.rows.Staff.school;
import static io.junheng.registry.rows.Staff.town;
import static io.junheng.registry.rows.Staff.village;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.RoundingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on exchange and transfer of teachers, each with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StaffExchangeRowsTest {

    @BeforeEach
    void ledgers() {
        LedgerApi.load("staff-exchange");
    }

    @Test
    void r142OneInTenIsExchangedAndOneInFiveOfThemIsABackboneTeacher() {
        // Given 190 of 1901 eligible urban teachers sent to a village school, 38 of them backbone teachers
        String town = town(11);
        String village = village(11);
        StringBuilder csv = new StringBuilder("schoolCode,day,teacher,fromSchool,backbone,starts\n");
        for (int i = 1; i <= 190; i++) {
            csv.append(village).append(",2023-09-01,T142N%d,%s,%s,2023-09-01\n".formatted(i, town, i <= 38));
        }
        Staff.importedAll("teacher-rotations", csv.toString());

        // Then the county is short of a tenth
        Response year = enterCounty("exchange-years", "2023-09-10", "{'eligible':1901}");
        assertThat(number(year, "ratio").setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("9.995");
        assertThat(findings(year)).containsExactly("tenPerCent");

        // When one more goes, the tenth is reached and the fifth is not
        String last = entered(rotation(village, "T142N191", town, false, "2023-09-01"));
        correct(entered(year), "{'eligible':1901}").then().statusCode(200);
        Response again = admin().get("/v1/ledger-items/" + entered(year));
        assertThat(again.jsonPath().getString("figures.ratio")).startsWith("10.047");
        assertThat(findings(year)).containsExactly("twentyPerCentBackbone");

        // And with a 39th backbone teacher both are
        correct(last, "{'backbone':true}").then().statusCode(200);
        correct(entered(year), "{'eligible':1901}").then().statusCode(200);
        assertThat(findings(year)).isEmpty();

        // The direction is from town to village only
        refused(rotation(town, "T142X", village, false, "2023-09-01"), 422, "townToVillage");
        refused(rotation(town(12), "T142Y", town, false, "2023-09-01"), 422, "townToVillage");
    }

    private static Response rotation(String to, String teacher, String from, boolean backbone, String starts) {
        return enter(
                "teacher-rotations",
                to,
                starts,
                "{'teacher':'%s','fromSchool':'%s','backbone':%s,'starts':'%s'}"
                        .formatted(teacher, from, backbone, starts));
    }

    @Test
    void r143RotationsLastThreeYearsAndRuralTeachersStay() {
        // Given
        String town = town(13);
        String village = village(13);
        String whole = entered(rotation(village, "T143A", town, false, "2021-09-01"));
        String brief = entered(rotation(village, "T143B", town, false, "2021-09-01"));

        // Then three years to the day are enough, and an earlier return needs a reason and is a finding
        correct(whole, "{'ends':'2024-08-31'}").then().statusCode(200);
        assertThat(ItemApi.findings(whole)).isEmpty();
        refused(correct(brief, "{'ends':'2023-08-31'}"), 422, "earlyWithReason");
        correct(brief, "{'ends':'2023-08-31','reason':'因病'}").then().statusCode(200);
        assertThat(ItemApi.findings(brief)).containsExactly("threeYears");

        // Given the county is short of 298 staff
        lockStaffing(4298, 4000);

        // Then no teacher leaves a village school for the town without a document
        String transfer = "{'teacher':'T143C','fromSchool':'%s','transferred':'2024-09-01'}".formatted(village);
        Response refusal = enter("staff-transfers", town, "2024-09-01", transfer);
        refused(refusal, 422, "ruralTeachersStay");
        assertThat(refusal.asString()).contains("-298");
        entered(enterWith("ruralTeachersStay", "铁东教发〔2024〕9号", "staff-transfers", town, "2024-09-01", transfer));
    }

    private static void lockStaffing(int establishment, int staff) {
        String path = "/v1/returns/regions/" + Staff.COUNTY + "/2024";
        put(
                        admin(),
                        path,
                        Staff.json("{'form':'county-annual','values':{'establishmentTotal':%d,'staffTotal':%d}}"
                                .formatted(establishment, staff)))
                .then()
                .statusCode(201);
        post(admin(), path + "/transitions", "{\"to\":\"SUBMITTED\"}").then().statusCode(200);
        post(verifier(), path + "/transitions", "{\"to\":\"VERIFIED\"}").then().statusCode(200);
        post(verifier(), path + "/transitions", "{\"to\":\"LOCKED\"}").then().statusCode(200);
    }

    @Test
    void r144NoPoachingFromThePoorerPartOfTheProvinceOrFromCountySchools() {
        // Given 广州 in the Delta, 饶平 in the east of 广东
        imported("regions", """
                code,name,level,parentCode,validFrom
                440000,广东省,PROVINCE,,2023-06-30
                440100,广州市,CITY,440000,2023-06-30
                440106,天河区,COUNTY,440100,2023-06-30
                445100,潮州市,CITY,440000,2023-06-30
                445102,湘桥区,COUNTY,445100,2023-06-30
                445122,饶平县,COUNTY,445100,2023-06-30
                """);
        String delta = school("3144735001", "311", "111", "440106");
        String east = school("3144735002", "311", "111", "445102");
        String countySenior = school("3444735003", "342", "121", "445122");
        String transfer = "{'teacher':'T144','fromSchool':'%s','transferred':'2024-09-01'}";

        // Then nobody goes from the east to the Delta, but for a document that says so
        refused(
                enter("staff-transfers", delta, "2024-09-01", transfer.formatted(east)),
                422,
                "deltaDoesNotRecruitFromTheRest");
        entered(enterWith(
                "deltaDoesNotRecruitFromTheRest",
                "粤教师〔2024〕1号",
                "staff-transfers",
                delta,
                "2024-09-01",
                transfer.formatted(east)));

        // Nor from a county senior school to the city
        refused(
                enter(
                        "staff-transfers",
                        east,
                        "2024-09-02",
                        transfer.formatted(countySenior).replace("-01'", "-02'")),
                422,
                "countySeniorSchoolsKeepTheirTeachers");

        // The other way is free
        entered(enter(
                "staff-transfers", east, "2024-09-03", transfer.formatted(delta).replace("-01'", "-03'")));
    }
}
