package io.junheng.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.junheng.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.junheng.gateway");

    @Test
    void featuresDependOneWay() {
        slices().matching("io.junheng.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void nothingKnowsTheDoorButTheDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..edge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..gateway.edge..")
                .check(GATEWAY);
    }

    @Test
    void theDoorDoesNotTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..edge..", "..route..", "..upstream..", "..answer..", "..contract..", "..health..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "io.junheng.kit.sql..")
                .check(GATEWAY);
    }

    @Test
    void timeIsInjected() {
        for (Class<?> type :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class}) {
            noClasses().should().callMethod(type, "now").check(GATEWAY);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(GATEWAY);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(GATEWAY);
    }

    @Test
    void everyResourceMethodSaysWhoMayCallItAndIsPublic() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RolesAllowed.class)
                .check(GATEWAY);
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(GATEWAY);
    }
}
