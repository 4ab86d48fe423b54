package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.indicator.Api;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures on staff, schooling and equipment of programmes, each by its own example, over the frameworks of the pack. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgrammeRowsTest extends ProgrammeCounties {

    @Test
    void r073BackboneTeachersCountInEachLevelAndOnceInAll() {
        // Given / When
        Map<String, Map<String, Object>> all = judged(
                "teaching-staff",
                1,
                "teachersCountyAll=1000, backboneAutonomous=150, backboneCity=200, backboneCountyLevel=250,"
                        + " backboneLocal=100");
        Map<String, Map<String, Object>> local = judged(
                "teaching-staff",
                2,
                "teachersCountyAll=1000, backboneAutonomous=150, backboneCity=200, backboneCountyLevel=250,"
                        + " backboneLocal=99");

        // Then
        assertThat(verdict(all, "backbone")).isEqualTo("MET");
        assertThat(verdict(local, "T3")).isEqualTo("MET");
        assertThat(verdict(local, "T4")).isEqualTo("NOT_MET");
        assertThat(verdict(local, "backbone")).isEqualTo("NOT_MET");
    }

    @Test
    void r074DegreesAndCertificatesAreNotRounded() {
        // Given / When
        Map<String, Map<String, Object>> results = judged(
                "teaching-staff",
                1,
                "compulsoryTeachers=1000, compulsoryTeachersBachelor=949, compulsoryTeachersIct=1000,"
                        + " compulsoryTeachersCertified=999");

        // Then
        assertThat(value(results, "T5")).isEqualByComparingTo("94.9");
        assertThat(verdict(results, "T5")).isEqualTo("NOT_MET");
        assertThat(verdict(results, "T6")).isEqualTo("MET");
        assertThat(verdict(results, "T7")).isEqualTo("NOT_MET");
    }

    @Test
    void r190WhatIsDistributedIsThePoolAndMonitoringWeighsSomethingButNotAll() {
        // Given / When
        String pool = "performancePayPool=1000, performancePayPaid=%s, performancePayByMonitoring=%s";
        Map<String, Map<String, Object>> sound = judged("performance-pay", 1, pool.formatted("1000", "400"));
        Map<String, Map<String, Object>> left = judged("performance-pay", 2, pool.formatted("999.99", "400"));
        Map<String, Map<String, Object>> nothing = judged("performance-pay", 3, pool.formatted("1000", "0"));
        Map<String, Map<String, Object>> only = judged("performance-pay", 4, pool.formatted("1000", "1000"));

        // Then
        assertThat(verdict(sound, "pay")).isEqualTo("MET");
        assertThat(verdict(left, "W1")).isEqualTo("NOT_MET");
        assertThat(verdict(nothing, "W2")).isEqualTo("NOT_MET");
        assertThat(verdict(only, "W3")).isEqualTo("NOT_MET");
        assertThat(verdict(only, "W2")).isEqualTo("MET");
    }

    @Test
    void r083EachRateCountsInItsOwnUnit() {
        // Given / When
        Map<String, Map<String, Object>> results = judged(
                "informatisation",
                1,
                "schoolsBroadband=99, schoolsCountyAll=100, classesCountyAll=1000, classesResourcesReached=950,"
                        + " classesResourcesUsed=899, teachersAndPupils=1000, learningSpacesOpened=800,"
                        + " learningSpacesUsed=800, classroomsMultimedia=900, classroomsOrdinary=1000");

        // Then
        assertThat(verdict(results, "I1")).isEqualTo("NOT_MET");
        assertThat(verdict(results, "I2a")).isEqualTo("MET");
        assertThat(verdict(results, "I2b")).isEqualTo("NOT_MET");
        assertThat(verdict(results, "I3b")).isEqualTo("MET");
        assertThat(verdict(results, "I4")).isEqualTo("MET");
    }

    @Test
    void r085TooSmallASampleGivesNoVerdict() {
        // Given / When
        String survey = "satisfactionSampleLeast=300, satisfactionFloor=60, ";
        Map<String, Map<String, Object>> small =
                judged("public-satisfaction", 1, survey + "satisfactionSample=299, satisfactionScore=90");
        Map<String, Map<String, Object>> poor =
                judged("public-satisfaction", 2, survey + "satisfactionSample=300, satisfactionScore=59.9");
        Map<String, Map<String, Object>> fair =
                judged("public-satisfaction", 3, survey + "satisfactionSample=300, satisfactionScore=60");

        // Then
        assertThat(verdict(small, "SAT")).isEqualTo("UNDETERMINED");
        assertThat(verdict(poor, "SAT")).isEqualTo("NOT_MET");
        assertThat(verdict(fair, "SAT")).isEqualTo("MET");
    }

    @Test
    void r086PlacesAreThreeLinesAndAClosureSubtracts() {
        // Given / When
        Map<String, Map<String, Object>> results = judged(
                "seat-expansion",
                1,
                "seatsKindergartenOpened=340000, seatsKindergartenClosed=10000, seatsCompulsoryOpened=3750000,"
                        + " seatsCompulsoryClosed=1, seatsSeniorOpened=300000, seatsSeniorClosed=0");

        // Then
        assertThat(value(results, "N1")).isEqualByComparingTo("33");
        assertThat(verdict(results, "N1")).isEqualTo("MET");
        assertThat(verdict(results, "N2")).isEqualTo("NOT_MET");
        assertThat(verdict(results, "N3")).isEqualTo("MET");
    }

    @Test
    void r087ARisingPrivateShareIsFlaggedAnd5080IsExact() {
        // Given / When
        Map<String, Map<String, Object>> rising = judged(
                "public-private",
                FORM,
                1,
                "pupilsCompulsoryPrivate=51, pupilsCompulsoryCounty=1000",
                "pupilsCompulsoryPrivate=50, pupilsCompulsoryCounty=1000");
        api.publish("preschool-universality");
        String county = county(2);
        registry.lockedRegion(
                "county-preschool",
                county,
                path(county),
                YEAR,
                1,
                "residents3to6=1000, childrenEnrolled=1000, childrenPublic=499, childrenInclusive=301,"
                        + " estateKindergartens=0");
        facts(county, 1);
        Map<String, Map<String, Object>> preschool = api.results(api.evaluate("preschool-universality", county, YEAR));

        // Then
        assertThat(verdict(rising, "PP")).isEqualTo("NOT_MET");
        assertThat(preschool.get("P3:ALL:REGION:" + county)).containsEntry("verdict", "NOT_MET");
        assertThat(preschool.get("P2:ALL:REGION:" + county))
                .containsEntry("value", new BigDecimal("80"))
                .containsEntry("verdict", "MET");
    }

    @Test
    void r088TheTotalIncludesItsPartAndMoreThanPlannedIsToldApart() {
        // Given / When
        Map<String, Map<String, Object>> exact = judged(
                "vocational-training",
                1,
                "vocationalIntake=3.5, trainingPersonTimes=80, trainingRuralPersonTimes=10, modelMajors=16");
        Map<String, Map<String, Object>> apart = judged(
                "vocational-training",
                2,
                "vocationalIntake=3.5, trainingPersonTimes=75, trainingRuralPersonTimes=10, modelMajors=9");

        // Then
        assertThat(verdict(exact, "training")).isEqualTo("MET");
        assertThat(verdict(exact, "within-plan")).isEqualTo("NOT_MET");
        assertThat(verdict(apart, "V2")).isEqualTo("NOT_MET");
        assertThat(verdict(apart, "V3")).isEqualTo("NOT_MET");
    }

    @Test
    void r089EveryTownHasASchoolAndTheGapSaysHowManyHaveNone() {
        // Given / When
        judged(
                "community-education",
                1,
                "communityCentres=1, streetsAndTowns=10, streetsAndTownsWithSchool=8, communitiesCounty=50,"
                        + " communitiesWithPoint=50");
        String county = String.valueOf(Integer.parseInt(city) + 1);
        Map<String, Map<String, Object>> gaps = api.gaps(api.evaluate("community-education", county, YEAR));

        // Then
        assertThat(gaps).containsOnlyKeys("L2:ALL:REGION:" + county);
        assertThat((BigDecimal) gaps.get("L2:ALL:REGION:" + county).get("gap")).isEqualByComparingTo("2");
    }

    @Test
    void everyFrameworkOfThePackCanBePublished() throws java.io.IOException {
        // Given
        List<String> keys = Api.frameworks(PACK).stream()
                .map(framework -> framework.get("key").asText())
                .toList();

        // When / Then
        keys.forEach(key -> api.publish(PACK, key));
        assertThat(new ObjectMapper()
                        .readTree(api.get("/v1/frameworks?pageSize=500").asString())
                        .at("/items")
                        .findValuesAsText("key"))
                .containsAll(keys);
    }
}
