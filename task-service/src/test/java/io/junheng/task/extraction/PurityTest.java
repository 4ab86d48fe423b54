package io.junheng.task.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reading a text needs a text and nothing else, but for the readings of a character that a search shares with it. */
class PurityTest {

    private static final JavaClasses EXTRACTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.junheng.task.extraction");

    @Test
    void dependsOnTheLanguageOnly() {
        classes()
                .that()
                .resideOutsideOfPackage("..measure..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.junheng.task.extraction..",
                        "io.junheng.kit.text..",
                        "java.lang..",
                        "java.util..",
                        "java.math..")
                .check(EXTRACTION);
    }

    @Test
    void itsPartsDependOnEachOtherOneWay() {
        slices().matching("io.junheng.task.extraction.(*)..")
                .should()
                .beFreeOfCycles()
                .check(EXTRACTION);
    }
}
