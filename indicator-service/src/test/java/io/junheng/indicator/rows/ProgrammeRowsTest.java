package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on the indicators of programmes, each by its own example, over the frameworks of the pack. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgrammeRowsTest {

    private static final String PACK = "programme-indicators";
    private static final String FORM = "county-programme";
    private static final int YEAR = 2024;
    private static int places;

    private final Api api = Api.admin();
    private RegistryEvents registry;
    private String city;

    @BeforeEach
    void open() {
        registry = new RegistryEvents();
        registry.region("370000", "山东省", "PROVINCE", "/370000/");
        city = String.valueOf(370000 + 100 * ++places);
        registry.region(city, "某市" + places, "CITY", "/370000/" + city + "/");
        known("370000", city);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static void known(String... codes) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number("select count(*) from known_region where code = any(?)", (Object) codes)
                        == codes.length);
    }

    private static void facts(String code, int number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Database.ofApplication().number("select count(*) from fact where code = ?", code) == number);
    }

    private String path(String county) {
        return "/370000/" + city + "/" + county + "/";
    }

    private String county(int number) {
        String code = String.valueOf(Integer.parseInt(city) + number);
        registry.region(code, "县" + code, "COUNTY", path(code));
        known(code);
        return code;
    }

    /** The verdicts of one county that reported these figures for the year, and those for the year before. */
    private Map<String, Map<String, Object>> judged(
            String framework, String form, int county, String now, String before) {
        api.publish(PACK, framework);
        String code = county(county);
        if (before != null) {
            registry.lockedRegion(form, code, path(code), YEAR - 1, 1, before);
        }
        registry.lockedRegion(form, code, path(code), YEAR, 1, now);
        facts(code, before == null ? 1 : 2);
        Map<String, Map<String, Object>> results = api.results(api.evaluate(framework, code, YEAR));
        Map<String, Map<String, Object>> byCriterion = new HashMap<>();
        results.forEach((key, result) -> byCriterion.put(key.split(":")[0], result));
        return byCriterion;
    }

    private Map<String, Map<String, Object>> judged(String framework, int county, String now) {
        return judged(framework, FORM, county, now, null);
    }

    private static String verdict(Map<String, Map<String, Object>> results, String criterion) {
        return (String) results.get(criterion).get("verdict");
    }

    private static BigDecimal value(Map<String, Map<String, Object>> results, String criterion) {
        return (BigDecimal) results.get(criterion).get("value");
    }

    /** How the county stands to a target of its own. */
    private String against(String framework, String criterion, int county, String target) {
        String path =
                "/v1/targets/%s/%s/ALL/%s/%d".formatted(framework, criterion, Integer.parseInt(city) + county, YEAR);
        Response set = api.put(path, "{\"meets\":\"%s\"}".formatted(target), "If-None-Match", "*");
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
        return api.json(path + "/progress").getString("targets[0].progress");
    }

    @Test
    void r042TheShareIsCountedInSchoolsAndFortyOfFiftyPass() {
        // Given fifty schools, of which forty meet the standard, and fifty of which 39 do
        api.publish(PACK, "facility-standard");
        String enough = facilities(1, 40);
        String short1 = facilities(2, 39);

        // When
        Map<String, Map<String, Object>> pass = api.results(api.evaluate("facility-standard", enough, YEAR));
        Map<String, Map<String, Object>> fail = api.results(api.evaluate("facility-standard", short1, YEAR));

        // Then
        assertThat(pass.get("SHARE:PRIMARY:REGION:" + enough))
                .containsEntry("value", new BigDecimal("80"))
                .containsEntry("verdict", "MET");
        assertThat(fail.get("SHARE:PRIMARY:REGION:" + short1))
                .containsEntry("value", new BigDecimal("78"))
                .containsEntry("verdict", "NOT_MET");
    }

    private String facilities(int county, int met) {
        String code = county(county);
        for (int i = 0; i < 50; i++) {
            school(code, i, "school-assessment", "standardMet=" + (i < met ? 1 : 0));
        }
        String schools = "21" + code + "%";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.ofApplication()
                                        .number("select count(*) from known_school where code like ?", schools)
                                == 50
                        && Database.ofApplication().number("select count(*) from fact where code like ?", schools)
                                == 50);
        return code;
    }

    private void school(String county, int number, String form, String figures) {
        String code = "21" + county + "%02d".formatted(number);
        registry.school(code, "小学" + number, "211", List.of("PRIMARY"), path(county));
        registry.lockedSchool(form, code, path(county), YEAR, 1, figures);
    }

    @Test
    void r054ClassesAreCountedCountyByCounty() {
        // Given / When
        Map<String, Map<String, Object>> enough = judged(
                "kindergarten-class-sizes",
                "county-preschool-assessment",
                1,
                "classesCounty=100, classesWithinSize=86",
                null);
        Map<String, Map<String, Object>> short1 = judged(
                "kindergarten-class-sizes",
                "county-preschool-assessment",
                2,
                "classesCounty=100, classesWithinSize=85",
                null);

        // Then
        assertThat(verdict(enough, "C1")).isEqualTo("MET");
        assertThat(verdict(short1, "C1")).isEqualTo("NOT_MET");
        assertThat(cityVerdict("kindergarten-class-sizes")).isEqualTo("NOT_MET");
    }

    private String cityVerdict(String framework) {
        return api.json("/v1/evaluations/" + api.evaluate(framework, city, YEAR))
                .getString("verdict");
    }

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
    void r058AMeanAboveTheLimitDoesNotMakeUpForOneCountyBelowIt() {
        // Given five counties at 99, in a city that reports nothing itself
        for (int i = 1; i <= 5; i++) {
            judged(
                    "disabled-enrolment",
                    "county-compulsory",
                    i,
                    "disabledChildren=100, disabledChildrenEnrolled=99",
                    null);
        }
        String before = cityVerdict("disabled-enrolment");

        // When a sixth at 95
        judged("disabled-enrolment", "county-compulsory", 6, "disabledChildren=100, disabledChildrenEnrolled=95", null);

        // Then
        assertThat(before).isEqualTo("UNDETERMINED");
        assertThat(cityVerdict("disabled-enrolment")).isEqualTo("NOT_MET");
    }

    private Map<String, Map<String, Object>> funding(int county, String now, String before) {
        return judged("education-funding", "county-annual", county, now, before);
    }

    @Test
    void r061FourPerCentIsReachedAtFourAndBothRatiosMustRise() {
        // Given / When
        Map<String, Map<String, Object>> below = funding(
                1,
                "fiscalEducationSpending=399, gdp=10000, generalBudgetEducation=150, generalBudget=1000",
                "fiscalEducationSpending=398, gdp=10000, generalBudgetEducation=150, generalBudget=1000");
        Map<String, Map<String, Object>> reached = funding(
                2,
                "fiscalEducationSpending=400, gdp=10000, generalBudgetEducation=151, generalBudget=1000",
                "fiscalEducationSpending=399, gdp=10000, generalBudgetEducation=150, generalBudget=1000");

        // Then
        assertThat(verdict(below, "F4")).isEqualTo("NOT_MET");
        assertThat(verdict(below, "U1")).isEqualTo("MET");
        assertThat(verdict(below, "U2")).isEqualTo("NOT_MET");
        assertThat(verdict(below, "two-rises")).isEqualTo("NOT_MET");
        assertThat(verdict(reached, "F4")).isEqualTo("MET");
        assertThat(verdict(reached, "two-rises")).isEqualTo("MET");
    }

    @Test
    void r062EqualIsNoDecreaseAndAHundredthLessIs() {
        // Given / When
        Map<String, Map<String, Object>> equal = funding(
                1,
                "generalBudgetEducation=150, generalBudgetPerPupil=12000",
                "generalBudgetEducation=150, generalBudgetPerPupil=12000");
        Map<String, Map<String, Object>> less = funding(
                2,
                "generalBudgetEducation=150, generalBudgetPerPupil=11999.99",
                "generalBudgetEducation=150, generalBudgetPerPupil=12000");

        // Then
        assertThat(verdict(equal, "two-no-falls")).isEqualTo("MET");
        assertThat(verdict(less, "N1")).isEqualTo("MET");
        assertThat(verdict(less, "two-no-falls")).isEqualTo("NOT_MET");
    }

    @Test
    void r063PublicFundsMustGrow() {
        // Given / When
        Map<String, Map<String, Object>> grown = funding(
                1,
                "publicFundsStandardPrimary=295, publicFundsStandardJunior=445",
                "publicFundsStandardPrimary=240, publicFundsStandardJunior=340");
        Map<String, Map<String, Object>> equal = funding(
                2,
                "publicFundsStandardPrimary=295, publicFundsStandardJunior=445",
                "publicFundsStandardPrimary=295, publicFundsStandardJunior=340");

        // Then
        assertThat(value(grown, "G1")).isBetween(new BigDecimal("22.91"), new BigDecimal("22.92"));
        assertThat(value(grown, "G2")).isBetween(new BigDecimal("30.88"), new BigDecimal("30.89"));
        assertThat(verdict(grown, "funds-growth")).isEqualTo("MET");
        assertThat(verdict(equal, "G1")).isEqualTo("NOT_MET");
    }

    @Test
    void r064TheSurchargeIsCollectedPaidOutAndUsedInFull() {
        // Given 100 due and collected, and 99.5 paid out and used
        Map<String, Map<String, Object>> short1 =
                funding(1, "surchargeDue=100, surchargeCollected=100, surchargePaid=99.5, surchargeUsed=99.5", null);
        Map<String, Map<String, Object>> full =
                funding(2, "surchargeDue=100, surchargeCollected=100, surchargePaid=100, surchargeUsed=100", null);

        // Then
        assertThat(verdict(short1, "S1")).isEqualTo("MET");
        assertThat(value(short1, "S2")).isEqualByComparingTo("-0.5");
        assertThat(verdict(short1, "surcharge")).isEqualTo("NOT_MET");
        assertThat(verdict(full, "surcharge")).isEqualTo("MET");
    }

    @Test
    void r049WhoFailsAFundingTestIsOnTheListOfKeySupervision() {
        // Given one county whose surcharge is short, and one of which all that is measured passes
        String all = "fiscalEducationSpending=500, gdp=10000, generalBudgetEducation=151, generalBudget=1000,"
                + " generalBudgetPerPupil=12000, publicFundsStandardPrimary=295, publicFundsStandardJunior=445,"
                + " surchargeDue=100, surchargeCollected=100, surchargeUsed=%1$s, surchargePaid=%1$s,"
                + " teacherPay=80000, civilServantPay=80000";
        String before = "fiscalEducationSpending=400, gdp=10000, generalBudgetEducation=150, generalBudget=1000,"
                + " generalBudgetPerPupil=12000, publicFundsStandardPrimary=240, publicFundsStandardJunior=340";
        funding(1, all.formatted("99.5"), before);
        funding(2, all.formatted("100"), before);
        String failing = String.valueOf(Integer.parseInt(city) + 1);

        // When
        String list = "/v1/watch-lists?frameworks=education-funding&year=2024";

        // Then
        assertThat(api.json(list + "&regionCode=" + city).getList("regionCode")).containsExactly(failing);
        assertThat(Api.of("220322", "viewer").json(list).getList("regionCode")).isEmpty();
    }

    @Test
    void r080EveryKindergartenCounts() {
        // Given a hundred kindergartens of which 99 are assessed
        api.publish(PACK, "kindergarten-assessment");
        String county = county(1);
        for (int i = 0; i < 100; i++) {
            String code = "11" + county + "%02d".formatted(i);
            registry.school(code, "幼儿园" + i, "111", List.of("KINDERGARTEN"), path(county));
            registry.lockedSchool(
                    "kindergarten-assessment", code, path(county), YEAR, 1, "assessedInCycle=" + (i < 99 ? 1 : 0));
        }
        String all = "11" + county + "%";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.ofApplication().number("select count(*) from known_school where code like ?", all)
                                == 100
                        && Database.ofApplication().number("select count(*) from fact where code like ?", all) == 100);

        // When
        Map<String, Map<String, Object>> results = api.results(api.evaluate("kindergarten-assessment", county, YEAR));

        // Then
        assertThat(results.get("COVERED:KINDERGARTEN:REGION:" + county))
                .containsEntry("value", new BigDecimal("99"))
                .containsEntry("verdict", "NOT_MET");
    }

    @Test
    void r065PayIsComparedCountyByCounty() {
        // Given / When
        Map<String, Map<String, Object>> equal = funding(1, "teacherPay=80000, civilServantPay=80000", null);
        Map<String, Map<String, Object>> below = funding(2, "teacherPay=79920, civilServantPay=80000", null);

        // Then
        assertThat(verdict(equal, "pay")).isEqualTo("MET");
        assertThat(value(below, "W")).isEqualByComparingTo("0.999");
        assertThat(verdict(below, "pay")).isEqualTo("NOT_MET");
    }

    @Test
    void r071TheCoefficientIsThatOfThePublishedFigures() {
        // Given classes per pupils of three schools, weighted by pupils; fill rates of town and country, unweighted
        variation();
        String three =
                variation(1, "vClasses=24, vPupils=1440", "vClasses=30, vPupils=1350", "vClasses=24, vPupils=1080");
        String two = variation(2, "vStaff=1901, vPosts=1697, vOne=1", "vStaff=926, vPosts=1224, vOne=1");
        String single = variation(3, "vClasses=24, vPupils=1440");
        String none = variation(4, "vClasses=0, vPupils=1440", "vClasses=0, vPupils=1350");

        // When
        Map<String, Object> classes = coefficient(three, "WEIGHTED");
        Map<String, Object> rates = coefficient(two, "PLAIN");

        // Then
        assertThat(rounded(classes)).isEqualByComparingTo("0.1332");
        assertThat(rounded(rates)).isEqualByComparingTo("0.1938");
        assertThat(rounded(coefficient(single, "WEIGHTED"))).isEqualByComparingTo("0");
        assertThat(coefficient(none, "WEIGHTED"))
                .containsEntry("verdict", "UNDETERMINED")
                .doesNotContainKey("value");
    }

    private static BigDecimal rounded(Map<String, Object> result) {
        return ((BigDecimal) result.get("value")).setScale(4, java.math.RoundingMode.HALF_UP);
    }

    private Map<String, Object> coefficient(String county, String criterion) {
        return api.results(api.evaluate("r071", county, YEAR)).get(criterion + ":PRIMARY:REGION:" + county);
    }

    private void variation() {
        String figure = "{\"name\":\"%s\",\"label\":\"%s\",\"unit\":\"1\",\"elements\":{\"ALL\":\"%s\"}}";
        String figures = String.join(
                ",",
                List.of("vClasses", "vPupils", "vStaff", "vPosts", "vOne").stream()
                        .map(name -> figure.formatted(name, name, name))
                        .toList());
        String criterion =
                "{\"key\":\"%s\",\"name\":\"%s\",\"of\":\"REGION\",\"population\":\"all\",\"formula\":\"%s\",\"unit\":\"1\",\"meets\":{\"ALL\":\"<="
                        + " 0.5\"}}";
        Response put = api.put(
                "/v1/frameworks/r071/versions/1",
                ("{\"key\":\"r071\",\"number\":1,\"name\":\"差异系数\",\"subject\":\"SCHOOL\",\"form\":\"variation\",\"stages\":[\"PRIMARY\"],\"figures\":[%s],\"populations\":[{\"key\":\"all\",\"name\":\"全部\"}],\"criteria\":[%s,%s],\"verdicts\":[{\"key\":\"v\",\"name\":\"v\",\"level\":\"REGION\",\"of\":[\"WEIGHTED\"]}],\"overall\":\"v\"}")
                        .formatted(
                                figures,
                                criterion.formatted("WEIGHTED", "加权", "cv(vClasses, vPupils)"),
                                criterion.formatted("PLAIN", "不加权", "cv(vStaff / vPosts, vOne)")));
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
        api.post("/v1/frameworks/r071/versions/1/transitions", "{\"to\":\"PUBLISHED\"}");
    }

    private String variation(int county, String... schools) {
        String code = county(county);
        for (int i = 0; i < schools.length; i++) {
            school(code, i, "variation", schools[i]);
        }
        String codes = "21" + code + "%";
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Database.ofApplication().number("select count(*) from known_school where code like ?", codes)
                                        == schools.length
                                && Database.ofApplication().number("select count(*) from fact where code like ?", codes)
                                        == schools.length);
        return code;
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
    void r084OneOfTwoThousandIsNotRoundedToAHundred() {
        // Given / When
        Map<String, Map<String, Object>> results = judged("pupil-rights", 1, "poorPupils=2000, poorPupilsAided=1999");

        // Then
        assertThat(value(results, "R3")).isEqualByComparingTo("99.95");
        assertThat(verdict(results, "R3")).isEqualTo("NOT_MET");
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
    void r189TheSameSkillsPassOneRegionAndFailAnother() {
        // Given / When
        Map<String, Map<String, Object>> results = judged(
                "pupil-skills", 1, "pupilsSkillsCounted=1000, pupilsSportsSkillOne=1000, pupilsSportsSkillTwo=900");

        // Then
        assertThat(verdict(results, "one-skill")).isEqualTo("MET");
        assertThat(verdict(results, "two-skills")).isEqualTo("NOT_MET");
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
