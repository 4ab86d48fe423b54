package io.junheng.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.problem.ProblemType;
import io.junheng.kit.problem.Violation;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ReadingProblem;
import io.junheng.registry.region.RegionProblem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The full record of a school without a database. */
class SchoolProfileTest {

    private static final SchoolCode CODE = SchoolCode.of("2122990001");

    private static List<Violation> wrong(PutSchool sent) {
        Collecting reading = new Collecting();
        SchoolDetails details = sent.details(CODE, reading);
        if (details != null) {
            details.profile().check(details, reading.problems());
        }
        return reading.problems().violations();
    }

    private static void refused(String more, String pointer, ProblemType reason) {
        assertThat(wrong(SchoolFixtures.primary("甲小学").and(more).put()))
                .as(more)
                .anySatisfy(violation -> {
                    assertThat(violation.pointer()).isEqualTo(pointer);
                    assertThat(violation.type()).isEqualTo(reason);
                });
    }

    @Test
    void everyFieldOfARequestHasALabelInBothLanguages() {
        Arrays.stream(PutSchool.class.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !List.of("code", "validFrom").contains(name))
                .forEach(name -> assertThat(SchoolField.of(name)).as(name).isNotNull());
    }

    @Test
    void aWholeRecordIsReadAndWrittenTheSame() {
        // Given
        PutSchool sent =
                SchoolFixtures.primary("甲小学").with("code", CODE.text()).and("""
                        {"boarding":true,"shortName":"甲小","addressCode":"220322001001","authorityCode":"220322000000",
                        "attachedStages":["KINDERGARTEN"],"smallScale":false,"remote":true,"minority":false,"border":true,
                        "licenceNumber":"证 1","licenceIssuedOn":"2021-03-01","licenceValidTo":"2026-02-28","legalPersonNumber":"事 1",
                        "legalPersonRegisteredOn":"2005-06-01","charterDocument":"核 3","charterApprovedOn":"2019-05-20",
                        "longitude":124.335,"latitude":43.307,"primaryYears":6,"primaryEntryAge":6,"designClasses":24,"designPupils":1080,
                        "campuses":[{"key":"S","name":"南校区","intake":"EVEN_YEARS"}]}
                        """).put();
        Collecting reading = new Collecting();

        // When
        SchoolDetails details = sent.details(CODE, reading);

        // Then
        assertThat(reading.problems().violations()).isEmpty();
        assertThat(PutSchool.of(CODE, details)).isEqualTo(sent);
        assertThat(details.stages()).containsExactly(Stage.KINDERGARTEN, Stage.PRIMARY);
    }

    @Test
    void aPlaceIsWholeAndOnEarth() {
        refused("{\"longitude\":124.3}", "/latitude", SchoolProblem.POSITION_INCOMPLETE);
        refused("{\"longitude\":180.000001,\"latitude\":0}", "/longitude", SchoolProblem.POSITION_RANGE);
        refused("{\"longitude\":180,\"latitude\":-90.1}", "/latitude", SchoolProblem.POSITION_RANGE);
        refused("{\"longitude\":124.1234567,\"latitude\":43}", "/longitude", ReadingProblem.NUMBER_DECIMALS);
        assertThat(wrong(SchoolFixtures.primary("甲小学")
                        .and("{\"longitude\":-180,\"latitude\":90}")
                        .put()))
                .isEmpty();
    }

    @Test
    void codesOfAddressAndAuthorityHaveTwelveAsciiDigits() {
        refused("{\"addressCode\":\"220322001\"}", "/addressCode", SchoolProblem.ADDRESS_CODE_FORMAT);
        refused("{\"authorityCode\":\"２２０３２２００００００\"}", "/authorityCode", RegionProblem.REGION_CODE_FORMAT);
    }

    @Test
    void onlyAPrivateKindergartenIsInclusive() {
        refused("{\"inclusive\":true}", "/inclusive", SchoolProblem.INCLUSIVE_NOT_PRIVATE);
        refused("{\"inclusive\":true,\"type\":\"111\"}", "/inclusive", SchoolProblem.INCLUSIVE_NOT_PRIVATE);
        assertThat(wrong(SchoolFixtures.primary("甲园")
                        .and("{\"inclusive\":true,\"type\":\"111\",\"founder\":\"999\"}")
                        .put()))
                .isEmpty();
    }

    @Test
    void yearsAndAgesBelongToStagesThatAreTaught() {
        refused("{\"juniorYears\":3}", "/juniorYears", SchoolProblem.STAGE_NOT_TAUGHT);
        refused("{\"designClasses\":-1}", "/designClasses", ReadingProblem.NUMBER_NEGATIVE);
        refused("{\"attachedStages\":[\"NURSERY\"]}", "/attachedStages", SchoolProblem.STAGE_UNKNOWN);
        refused(
                "{\"licenceIssuedOn\":\"2024-01-02\",\"licenceValidTo\":\"2024-01-01\"}",
                "/licenceValidTo",
                SchoolProblem.LICENCE_ORDER);
    }

    @Test
    void campusesAreToldApart() {
        refused(
                "{\"campuses\":[{\"key\":\"S\",\"name\":\"南\"},{\"key\":\"S\",\"name\":\"北\"}]}",
                "/campuses/1/key",
                SchoolProblem.CAMPUS_TWICE);
        refused(
                "{\"campuses\":[{\"key\":\"S\",\"name\":\"南\",\"intake\":\"LEAP_YEARS\"}]}",
                "/campuses/0/intake",
                SchoolProblem.INTAKE_UNKNOWN);
        refused("{\"campuses\":[null]}", "/campuses/0", ReadingProblem.VALUE_MISSING);
    }

    @Test
    void aCampusTakesPupilsInItsYears() {
        Campus even = new Campus("S", "南校区", null, null, null, null, "EVEN_YEARS");
        Campus odd = new Campus("N", "北校区", null, null, null, null, "ODD_YEARS");
        assertThat(List.of(even.takes(2024), even.takes(2023), odd.takes(2024), odd.takes(2023)))
                .containsExactly(true, false, false, true);
        assertThat(new Campus("A", "本部", null, null, null, null, null).takes(2023))
                .isTrue();
    }
}
