package io.junheng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is seen to fail once, on code that was planted to break it and it alone. */
class ArchitectureRulesTest {

    private static final String PLANTED = "io.junheng.testing.planted.";

    /** A package with violations, and what is said of each. */
    record Plant(String name, List<String> violations) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Plant> plants() {
        return List.of(
                new Plant("circle", List.of("Cycle detected")),
                new Plant(
                        "clock",
                        List.of(
                                "calls method <java.time.Instant.now()>",
                                "calls method <java.time.LocalDate.now()>",
                                "calls method <java.time.LocalDate.now(java.time.ZoneId)>",
                                "calls method <java.time.OffsetDateTime.now()>",
                                "calls method <java.lang.System.currentTimeMillis()>",
                                "calls constructor <java.util.Random.<init>()>",
                                "calls constructor <java.util.Date.<init>()>",
                                "calls method <java.lang.Math.random()>",
                                "calls method <java.util.UUID.randomUUID()>",
                                "calls method <java.time.Clock.systemUTC()>",
                                "references method <java.time.Instant.now()>",
                                "references constructor <java.util.Random.<init>()>")),
                new Plant(
                        "resource",
                        List.of("undecided() has neither @RolesAllowed nor @PermitAll", "hidden() is not public")),
                new Plant("post", List.of("create() is a POST without @Idempotent")),
                new Plant(
                        "entity",
                        List.of(
                                "OpenEntity carries @com.fasterxml.jackson.annotation.JsonInclude",
                                "OpenEntity.code is public and not final",
                                "OpenEntity.setName(java.lang.String) is a setter",
                                "OpenEntity.name carries @jakarta.ws.rs.QueryParam",
                                "OpenEntity.name() carries @com.fasterxml.jackson.annotation.JsonIgnore")),
                new Plant("name", List.of("SchoolHelper> has name", "SchoolHelper$SchoolDto> has name")),
                new Plant("undocumented", List.of("Silent in")));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void plantedViolationsAreFoundAndNothingElse(Plant plant) {
        // Given
        ArchitectureRules rules = ArchitectureRules.ofTests(PLANTED + plant.name());

        // Then
        assertThatThrownBy(rules::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(plant.violations().size() + " violations")
                .satisfies(failure -> assertThat(failure.getMessage()).contains(plant.violations()));
    }

    @Test
    void codeThatKeepsTheRulesPasses() {
        ArchitectureRules.ofTests(PLANTED + "good").check();
    }

    @Test
    void packagesOfOneFeatureMayDependOnEachOther() {
        ArchitectureRules.ofTests(PLANTED + "circle")
                .asOneFeature("school", "region")
                .check();
    }

    @Test
    void aRootWithoutClassesIsRefusedAndTestsAreNoClassesOfTheModule() {
        assertThatThrownBy(() -> ArchitectureRules.of(PLANTED + "good"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no classes below target/classes/io/junheng/testing/planted/good");
    }
}
