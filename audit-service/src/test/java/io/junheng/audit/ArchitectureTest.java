package io.junheng.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which way the parts of the service depend on each other: entry and changes read the log, the log keeps the tree, the tree knows nobody. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.junheng.audit");

    @Test
    void featuresDependOneWay() {
        slices().matching("io.junheng.audit.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..audit.log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..audit.intake..", "..audit.entry..", "..audit.changes..")
                .check(CLASSES);
    }

    @Test
    void treeIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("..audit.tree..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.junheng.audit.tree..")
                .check(CLASSES);
    }

    @Test
    void writerSharesNoCodeWithTheVerifier() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.junheng.verifier..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
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
    void everyResourceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RolesAllowed.class)
                .check(CLASSES);
    }
}
