package io.junheng.registry.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.kit.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each open school of a county stands in exactly one list of its plan, and each list holds only what can be in it. */
class SurroundingsTest {

    private static final Surroundings COUNTY =
            new Surroundings(Map.of("a", "甲", "b", "乙"), Set.of("c"), Set.of("220322001"));

    private static PlannedSchool in(String list, String school) {
        return new PlannedSchool(list, school, null, null, null, null, null);
    }

    private static List<String> faults(PlannedSchool... listed) {
        Problems problems = new Problems();
        COUNTY.check(List.of(listed), problems);
        return problems.violations().stream()
                .map(fault -> fault.pointer() + " " + fault.type().name() + " "
                        + fault.args().get(0))
                .toList();
    }

    @Test
    void aPlanThatHasEachSchoolOnceAgrees() {
        assertThat(faults(in("KEEP", "a"), in("MERGE", "b"), in("RESTORE", "c")))
                .isEmpty();
    }

    @Test
    void everySchoolThatIsMissingIsNamed() {
        assertThat(faults()).containsExactly("/schools SCHOOL_MISSING a", "/schools SCHOOL_MISSING b");
    }

    @Test
    void aSchoolTwiceIsOneTooMany() {
        assertThat(faults(in("KEEP", "a"), in("KEEP", "b"), in("MERGE", "a")))
                .containsExactly("/schools/2/school SCHOOL_TWICE a");
    }

    @Test
    void closedSchoolsAreRestoredOnlyAndThoseThatStandAreNot() {
        assertThat(faults(in("RESTORE", "a"), in("KEEP", "b"), in("KEEP", "c")))
                .containsExactly("/schools/0/school SCHOOL_STANDS a", "/schools/2/school SCHOOL_CLOSED c");
    }

    @Test
    void aSchoolOrRegionOfAnotherCountyIsUnknown() {
        PlannedSchool elsewhere = new PlannedSchool("NEW", null, "新校", "220323001", "PRIMARY", 90, 2025);
        assertThat(faults(in("KEEP", "a"), in("KEEP", "b"), in("KEEP", "x"), elsewhere))
                .containsExactly(
                        "/schools/2/school SCHOOL_UNKNOWN x", "/schools/3/regionCode REGION_UNKNOWN 220323001");
    }
}
