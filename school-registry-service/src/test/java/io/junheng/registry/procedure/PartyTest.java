package io.junheng.registry.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take a step. */
class PartyTest {

    private static final String PATH = "/220000/220300/220322/220322001/";
    private static final Party GOVERNMENT = new Party(List.of("admin"), "COUNTY", true, null);
    private static final Party BUREAU =
            new Party(List.of("admin", "department"), "COUNTY", false, List.of("jyj", "rsj"));

    private static Standing caller(String role, String region, String level, String department, String school) {
        return new Standing("li", Set.of(role), region, level, department, school);
    }

    @ParameterizedTest
    @CsvSource({
        "admin,220322,COUNTY,,,true",
        "admin,220323,COUNTY,,,false",
        "admin,220300,CITY,,,false",
        "admin,,,,,false",
        "admin,220322001,TOWN,,,false",
        "admin,220322,COUNTY,220322-jyj,,false",
        "admin,220322,COUNTY,,2122990001,false",
        "viewer,220322,COUNTY,,,false"
    })
    void theCountyGovernmentIsNobodyElse(
            String role, String region, String level, String department, String school, boolean admitted) {
        assertThat(GOVERNMENT.admits(caller(role, region, level, department, school), PATH))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "department,220322,220322-jyj,true",
        "admin,220322,220322-rsj,true",
        "department,220322,220322-czj,false",
        "department,220322,220323-jyj,false",
        "department,220322,220322-xjyj,false",
        "admin,220322,,false"
    })
    void anOfficeIsThatOfTheCasesOwnCounty(String role, String region, String department, boolean admitted) {
        assertThat(BUREAU.admits(caller(role, region, "COUNTY", department, null), PATH))
                .isEqualTo(admitted);
    }

    @Test
    void withoutLevelAndOfficeTheRoleIsEnough() {
        Party anybody = new Party(List.of("school"), null, null, null);
        assertThat(anybody.admits(caller("school", "220322", "COUNTY", null, "2122990001"), PATH))
                .isTrue();
        assertThat(anybody.admits(caller("admin", "220322", "COUNTY", null, null), PATH))
                .isFalse();
    }
}
