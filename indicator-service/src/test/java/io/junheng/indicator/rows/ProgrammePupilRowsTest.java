package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.indicator.Api;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures on pupils and their admission, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgrammePupilRowsTest extends ProgrammeCounties {

    @Test
    void r055TheSameRetentionPassesOneDocumentAndFailsAnother() {
        // Given a cohort of a thousand, of whom 980 graduate
        String cohort =
                "entrantsNineYearsAgo=1000, nineYearTransfersIn=0, nineYearTransfersOut=0, graduatesNineYears=980";

        // When
        Map<String, Map<String, Object>> results = judged("nine-year-retention", 1, cohort);
        judged("nine-year-retention", 2, cohort);

        // Then
        assertThat(value(results, "RET")).isEqualByComparingTo("98");
        assertThat(verdict(results, "RET")).isEqualTo("MET");
        assertThat(against("nine-year-retention", "RET", 1, ">= 98")).isEqualTo("MET");
        assertThat(against("nine-year-retention", "RET", 2, ">= 99")).isNotEqualTo("MET");
    }

    @Test
    void r072WhatDoesNotImproveIsFlaggedUnlessItIsWhole() {
        // Given
        String cohort = "entrantsNineYearsAgo=1000, nineYearTransfersIn=0, nineYearTransfersOut=0, graduatesNineYears=";

        // When
        Map<String, Map<String, Object>> equal = judged("nine-year-retention", FORM, 1, cohort + "978", cohort + "978");
        Map<String, Map<String, Object>> better =
                judged("nine-year-retention", FORM, 2, cohort + "979", cohort + "978");
        Map<String, Map<String, Object>> whole =
                judged("nine-year-retention", FORM, 3, cohort + "1000", cohort + "1000");

        // Then
        assertThat(verdict(equal, "RISE")).isEqualTo("NOT_MET");
        assertThat(verdict(better, "RISE")).isEqualTo("MET");
        assertThat(verdict(whole, "RISE")).isEqualTo("MET");
    }

    @Test
    void r056GrossEnrolmentMayPassAHundredAndIsNotCutOff() {
        // Given / When
        Map<String, Map<String, Object>> some = judged("senior-education", 1, "seniorPupils=960, seniorAge=1000");
        judged("senior-education", 2, "seniorPupils=960, seniorAge=1000");
        Map<String, Map<String, Object>> many = judged("senior-education", 3, "seniorPupils=1020, seniorAge=1000");

        // Then
        assertThat(verdict(some, "SE1")).isEqualTo("MET");
        assertThat(against("senior-education", "SE1", 1, ">= 96")).isEqualTo("MET");
        assertThat(against("senior-education", "SE1", 2, ">= 100")).isNotEqualTo("MET");
        assertThat(value(many, "SE1")).isEqualByComparingTo("102");
    }

    @Test
    void r057PupilsAreCountedNotSchools() {
        // Given / When
        Map<String, Map<String, Object>> results =
                judged("senior-education", 1, "seniorQualityPupils=6500, seniorGeneralPupils=10000");
        Map<String, Map<String, Object>> below =
                judged("senior-education", 2, "seniorQualityPupils=6499, seniorGeneralPupils=10000");

        // Then
        assertThat(verdict(results, "SE2")).isEqualTo("MET");
        assertThat(verdict(below, "SE2")).isEqualTo("NOT_MET");
    }

    @Test
    void r075FiftyMinutesFailAndSoDoesOneClassOfTwoLessons() {
        // Given / When
        Map<String, Map<String, Object>> short1 = judged(
                "pupil-health",
                1,
                "fitnessGoodCounty=500, fitnessTestedCounty=1000, dailyExerciseLeast=50, sportsLessonsLeast=2");
        Map<String, Map<String, Object>> enough = judged(
                "pupil-health",
                2,
                "fitnessGoodCounty=500, fitnessTestedCounty=1000, dailyExerciseLeast=60, sportsLessonsLeast=3");

        // Then
        assertThat(verdict(short1, "H1")).isEqualTo("MET");
        assertThat(verdict(short1, "H2")).isEqualTo("NOT_MET");
        assertThat(verdict(short1, "H3")).isEqualTo("NOT_MET");
        assertThat(verdict(enough, "health")).isEqualTo("MET");
    }

    @Test
    void r084OneOfTwoThousandIsNotRoundedToAHundred() {
        // Given / When
        Map<String, Map<String, Object>> results = judged("pupil-rights", 1, "poorPupils=2000, poorPupilsAided=1999");

        // Then
        assertThat(value(results, "R3")).isEqualByComparingTo("99.95");
        assertThat(verdict(results, "R3")).isEqualTo("NOT_MET");
    }

    @Test
    void r189TheSameSkillsPassOneRegionAndFailAnother() {
        // Given / When
        Map<String, Map<String, Object>> results = judged(
                "pupil-skills", 1, "pupilsSkillsCounted=1000, pupilsSportsSkillOne=1000, pupilsSportsSkillTwo=900");

        // Then
        assertThat(verdict(results, "one-skill")).isEqualTo("MET");
        assertThat(verdict(results, "two-skills")).isEqualTo("NOT_MET");
    }

    @Test
    void r076PlacesSharedOutAddUpAndTheirShareDoesNotFall() {
        // Given / When
        Map<String, Map<String, Object>> shared = judged(
                "senior-quota",
                FORM,
                1,
                "seniorQuota=1000, seniorQuotaShared=700, seniorQuotaBySchool=700",
                "seniorQuota=1000, seniorQuotaShared=600");
        Map<String, Map<String, Object>> wrong = judged(
                "senior-quota",
                FORM,
                2,
                "seniorQuota=1000, seniorQuotaShared=700, seniorQuotaBySchool=698",
                "seniorQuota=1000, seniorQuotaShared=710");

        // Then
        assertThat(verdict(shared, "quota")).isEqualTo("MET");
        assertThat(against("senior-quota", "Q1", 1, ">= 70")).isEqualTo("MET");
        assertThat(against("senior-quota", "Q1", 2, ">= 80")).isNotEqualTo("MET");
        assertThat(verdict(wrong, "Q2")).isEqualTo("NOT_MET");
        assertThat(verdict(wrong, "Q3")).isEqualTo("NOT_MET");
    }

    @Test
    void r076NextYearsShareIsNotBelowThisYearsAndMigrantsChildrenShareThePlaces() {
        // Given this year's target of 70 %
        api.publish(PACK, "senior-quota");
        String county = county(3);
        String path = "/v1/targets/senior-quota/Q1/ALL/" + county + "/";
        api.put(path + YEAR, "{\"meets\":\">= 70\"}", "If-None-Match", "*");

        // When
        Response lower = api.put(path + (YEAR + 1), "{\"meets\":\">= 69\"}", "If-None-Match", "*");
        Response higher = api.put(path + (YEAR + 1), "{\"meets\":\">= 80\"}", "If-None-Match", "*");
        Response before = api.put(path + (YEAR - 1), "{\"meets\":\">= 71\"}", "If-None-Match", "*");
        Map<String, Map<String, Object>> all =
                judged("senior-quota-migrants", 4, "migrantGraduates=200, migrantGraduatesEligible=200");
        Map<String, Map<String, Object>> some =
                judged("senior-quota-migrants", 5, "migrantGraduates=200, migrantGraduatesEligible=199");

        // Then
        assertThat(lower.statusCode()).isEqualTo(422);
        assertThat(lower.jsonPath().getList("errors.code")).containsExactly("NOT_RISING");
        assertThat(higher.statusCode()).as(higher.asString()).isEqualTo(201);
        assertThat(before.jsonPath().getList("errors.code")).containsExactly("NOT_RISING");
        assertThat(verdict(all, "migrants")).isEqualTo("MET");
        assertThat(verdict(some, "migrants")).isEqualTo("NOT_MET");
    }

    @Test
    void r079NoTargetIsSetForAdmissions() {
        // Given a criterion that counts admissions, among others
        JsonNode framework = Api.framework(PACK, "senior-education");
        ((ObjectNode) framework).put("key", "r079-target");
        ((ObjectNode) framework.at("/criteria/0")).put("name", "高考录取人数占比");
        assertThat(api.put("/v1/frameworks/r079-target/versions/1", framework.toString())
                        .statusCode())
                .isEqualTo(201);
        api.post("/v1/frameworks/r079-target/versions/1/transitions", "{\"to\":\"PUBLISHED\"}");
        String county = county(1);

        // When
        Response banned = api.put("/v1/targets/r079-target/SE1/ALL/" + county + "/2024", "{\"meets\":\">= 90\"}");
        Response other = api.put("/v1/targets/r079-target/SE2/ALL/" + county + "/2024", "{\"meets\":\">= 70\"}");

        // Then
        assertThat(banned.statusCode()).isEqualTo(422);
        assertThat(banned.jsonPath().getList("errors.code")).containsExactly("MEASURE_BANNED");
        assertThat(other.statusCode()).isEqualTo(201);
    }
}
