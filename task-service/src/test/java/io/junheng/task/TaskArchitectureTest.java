package io.junheng.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.junheng.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.junheng.task");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importClasses(Violations.class);

    private static final Set<String> TIMES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    private static final ArchRule READ_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("reads the machine's clock", TaskArchitectureTest::readsClock));

    private static final ArchRule DECIDE_WHO_MAY = methods()
            .that(DescribedPredicate.describe("answer requests", TaskArchitectureTest::answersRequests))
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .andShould()
            .bePublic();

    private static final ArchRule POST_ONCE =
            methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class);

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("io.junheng.task.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void nothingReadsTheMachinesClock() {
        READ_NO_CLOCK.check(SERVICE);

        assertThatThrownBy(() -> READ_NO_CLOCK.check(VIOLATIONS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyResourceMethodSaysWhoMay() {
        DECIDE_WHO_MAY.check(SERVICE);

        assertThatThrownBy(() -> DECIDE_WHO_MAY.check(VIOLATIONS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyPostHasOneEffect() {
        POST_ONCE.check(SERVICE);

        assertThatThrownBy(() -> POST_ONCE.check(VIOLATIONS)).isInstanceOf(AssertionError.class);
    }

    private static boolean readsClock(JavaCall<?> call) {
        return TIMES.contains(call.getTargetOwner().getName())
                        && call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                || call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getTarget().getName().equals("currentTimeMillis");
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    /** What the rules must notice. */
    static final class Violations {

        @POST
        public Instant open() {
            return Instant.now();
        }
    }
}
