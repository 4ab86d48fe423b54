package io.junheng.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;
import io.junheng.registry.reading.ProperName;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A region's life without a database. */
class RegionTest {

    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    private final Region jilin =
            Region.establish(RegionCode.of("220000"), details("吉林省", RegionLevel.PROVINCE, null, START), null);
    private final Region siping =
            Region.establish(RegionCode.of("220300"), details("四平市", RegionLevel.CITY, "220000", START), jilin);
    private final Region lishu =
            Region.establish(RegionCode.of("220322"), details("梨树县", RegionLevel.COUNTY, "220300", START), siping);

    private static RegionDetails details(String name, RegionLevel level, String parent, LocalDate from) {
        return new RegionDetails(ProperName.of(name), level, RegionKind.ADMINISTRATIVE, parent, null, from, null);
    }

    private static void refused(ThrowingCallable call, ProblemType... reasons) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(violation -> violation.type())
                                .containsExactlyInAnyOrder(reasons));
    }

    @Test
    void itsPathLeadsFromTheProvinceDown() {
        assertThat(lishu.path()).isEqualTo("/220000/220300/220322/");
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        assertThat(lishu.changed(details("梨树县", RegionLevel.COUNTY, "220300", START), siping))
                .isSameAs(lishu);
    }

    @Test
    void aNewNameIsTheNextVersion() {
        // When
        Region renamed = lishu.changed(details("梨树市", RegionLevel.COUNTY, "220300", START.plusYears(1)), siping);

        // Then
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(renamed.establishedOn()).isEqualTo(START);
    }

    @Test
    void aProvinceHasNoParentAndNothingElseIsWithoutOne() {
        refused(
                () -> Region.establish(
                        RegionCode.of("210000"), details("辽宁省", RegionLevel.PROVINCE, "220000", START), jilin),
                RegionProblem.REGION_PARENT_FORBIDDEN);
        refused(
                () -> Region.establish(RegionCode.of("220400"), details("辽源市", RegionLevel.CITY, null, START), null),
                RegionProblem.REGION_PARENT_REQUIRED);
    }

    @Test
    void itsParentIsOfAHigherLevelAndItsCodeLiesBelow() {
        refused(
                () -> Region.establish(
                        RegionCode.of("220421"), details("东丰县", RegionLevel.COUNTY, "220300", START), siping),
                RegionProblem.REGION_PARENT_CODE);
        refused(
                () -> Region.establish(
                        RegionCode.of("220323"), details("伊通满族自治县", RegionLevel.COUNTY, "220322", START), lishu),
                RegionProblem.REGION_PARENT_LEVEL,
                RegionProblem.REGION_PARENT_CODE);
    }

    @Test
    void itIsNotOlderThanItsParent() {
        refused(
                () -> Region.establish(
                        RegionCode.of("220323"),
                        details("伊通满族自治县", RegionLevel.COUNTY, "220300", START.minusDays(1)),
                        siping),
                RegionProblem.REGION_PARENT_PERIOD);
    }

    @Test
    void aChangeDoesNotReachBeforeTheRecordThatStands() {
        refused(
                () -> lishu.changed(details("梨树", RegionLevel.COUNTY, "220300", START.minusDays(1)), siping),
                RegionProblem.REGION_DATE_PAST,
                RegionProblem.REGION_PARENT_PERIOD);
    }

    @Test
    void itCannotLieBelowItsOwnDescendant() {
        // Given
        Region zone = Region.establish(RegionCode.of("220391"), zone("开放先导区", RegionLevel.CITY, "220000"), jilin);
        Region part = Region.establish(RegionCode.of("220392"), zone("分区", RegionLevel.COUNTY, "220391"), zone);

        // Then
        refused(
                () -> zone.changed(zone("开放先导区", RegionLevel.CITY, "220392"), part),
                RegionProblem.REGION_CYCLE,
                RegionProblem.REGION_PARENT_LEVEL);
    }

    private static RegionDetails zone(String name, RegionLevel level, String parent) {
        return new RegionDetails(ProperName.of(name), level, RegionKind.FUNCTIONAL_ZONE, parent, null, START, null);
    }
}
