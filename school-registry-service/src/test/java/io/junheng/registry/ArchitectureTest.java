package io.junheng.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which part may know which, and what nobody may do. */
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.junheng.registry");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("returns")
                .definedBy("io.junheng.registry.returns..")
                .layer("catalogue")
                .definedBy("io.junheng.registry.catalogue..")
                .layer("school")
                .definedBy("io.junheng.registry.school..")
                .layer("region")
                .definedBy("io.junheng.registry.region..")
                .layer("reading")
                .definedBy("io.junheng.registry.reading..")
                .whereLayer("returns")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers("returns")
                .whereLayer("school")
                .mayOnlyBeAccessedByLayers("catalogue", "returns")
                .whereLayer("region")
                .mayOnlyBeAccessedByLayers("school", "returns")
                .check(classes);
        slices().matching("io.junheng.registry.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theModelKnowsNeitherRestNorJson() {
        noClasses()
                .that()
                .haveSimpleName("School")
                .or()
                .haveSimpleName("Region")
                .or()
                .haveSimpleName("Return")
                .or()
                .haveSimpleName("Filling")
                .or()
                .haveSimpleName("Reconciliation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "com.fasterxml..", "io.quarkus..", "java.sql..", "io.junheng.kit.sql..")
                .check(classes);
    }

    @Test
    void everyResourceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .andShould()
                .bePublic()
                .check(classes);
    }

    @Test
    void clockAndIdsAreInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(classes);
    }

    @Test
    void noServiceKnowsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.junheng.indicator..", "io.junheng.task..", "io.junheng.audit..", "io.junheng.gateway..")
                .check(classes);
    }
}
