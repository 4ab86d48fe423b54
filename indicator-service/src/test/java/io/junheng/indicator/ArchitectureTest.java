package io.junheng.indicator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.junheng.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which way the features depend on each other: findings on evaluations, evaluations on frameworks and facts, never back. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.junheng.indicator");

    @Test
    void features_depend_one_way() {
        slices().matching("io.junheng.indicator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("..indicator.framework..", "..indicator.fact..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..indicator.evaluation..", "..indicator.finding..")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void every_resource_method_says_who_may_call_it() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .andShould()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void every_post_can_be_repeated_safely() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(CLASSES);
    }
}
