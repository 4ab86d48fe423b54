package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures that add up over schools and over counties, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AcrossSchoolsRowsTest extends ProgrammeCounties {

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
        awaitSchools("21" + code, 50);
        return code;
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
        awaitSchools("11" + county, 100);

        // When
        Map<String, Map<String, Object>> results = api.results(api.evaluate("kindergarten-assessment", county, YEAR));

        // Then
        assertThat(results.get("COVERED:KINDERGARTEN:REGION:" + county))
                .containsEntry("value", new BigDecimal("99"))
                .containsEntry("verdict", "NOT_MET");
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
        awaitSchools("21" + code, schools.length);
        return code;
    }
}
